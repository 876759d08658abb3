import type { IDataObject } from 'n8n-workflow';

import type { Field } from '../description/Operation';
import type { WaitingPolicy } from '../transport/request';
import { choiceOf } from './choice';

const DEFAULT_MAX_WAIT_SECONDS = 300;

/** How patient the node is with Spoki's limits: in the options of every operation. */
export const waitingOptions: Field[] = [
	{
		property: {
			displayName: 'Max Wait (Seconds)',
			name: 'maxWait',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: DEFAULT_MAX_WAIT_SECONDS,
			description:
				"The longest that one request may wait for Spoki's rate limit. 0 does not wait at all: the item fails at once and says how long it would have taken.",
		},
	},
	choiceOf({
		displayName: 'Pacing',
		name: 'pacing',
		type: 'options',
		options: [
			{
				name: 'Documented Limits',
				value: 'documentedLimits',
				description: "Keeps to Spoki's requests per minute, so that it never has to refuse",
			},
			{
				name: 'Only When Refused',
				value: 'onlyWhenRefused',
				description: 'Sends as fast as possible and waits only after Spoki refused a request',
			},
		],
		default: 'documentedLimits',
		description: "How the node keeps to Spoki's rate limits",
	}),
];

/** The policy that an item's checked options ask for. */
export function waitingPolicyOf(options: IDataObject): WaitingPolicy {
	const seconds = Math.max(0, Number(options.maxWait ?? DEFAULT_MAX_WAIT_SECONDS));
	return {
		keepDocumentedLimits: options.pacing !== 'onlyWhenRefused',
		maxWaitMilliseconds: seconds * 1_000,
	};
}
