import type { Resource } from '../../description/Operation';
import { getAll } from './getAll';

export const partner: Resource = {
	value: 'partner',
	name: 'Partner',
	description: 'A company that resells Spoki',
	operations: [getAll],
};
