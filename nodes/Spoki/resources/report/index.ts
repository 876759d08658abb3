import type { Resource } from '../../description/Operation';
import { getAll } from './getAll';
import { getAllLegacy } from './getAllLegacy';

export const report: Resource = {
	value: 'report',
	name: 'Report',
	description: 'Figures on the messages and conversations of a period',
	// What Spoki has retired stands last.
	operations: [getAll, getAllLegacy],
};
