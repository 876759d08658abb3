import type { Resource } from '../../description/Operation';
import { inWords, withDetails } from '../../fields/words';
import { create } from './create';
import { deleteCampaign } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { update } from './update';

export const campaign: Resource = {
	value: 'campaign',
	name: 'Campaign',
	description: 'A message to all contacts of some lists at one time',
	operations: [create, deleteCampaign, get, getAll, update],
	asChoice: ({ id, name, status }) => ({
		name: withDetails(name, [inWords(status)]),
		value: id as number,
	}),
};
