import type { Resource } from '../../description/Operation';
import { inWords, withDetails } from '../../fields/words';
import { create } from './create';
import { get } from './get';
import { getAll } from './getAll';
import { getByPhone } from './getByPhone';
import { PLATFORMS } from './platform';
import { refreshStatus } from './refreshStatus';
import { setPrimary } from './setPrimary';
import { update } from './update';

export const channel: Resource = {
	value: 'channel',
	name: 'Channel',
	description: 'A number that the account writes from',
	operations: [create, get, getByPhone, getAll, refreshStatus, setPrimary, update],
	asChoice: ({ id, name, identifier, platform }) => ({
		name: withDetails(name || id, [identifier, inWords(platform, PLATFORMS)]),
		value: id as number,
	}),
};
