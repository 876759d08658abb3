import type { Resource } from '../../description/Operation';
import { getAll } from './getAll';

export const report: Resource = {
	value: 'report',
	name: 'Report',
	description: 'Figures on the messages and conversations of a period',
	operations: [getAll],
};
