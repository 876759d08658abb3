import type { IDataObject } from 'n8n-workflow';

import { UserError } from 'n8n-workflow';

import type { Field, Operation } from '../description/Operation';
import { MOST_AT_ONCE } from '../transport/RateWindow';
import type { WaitingPolicy } from '../transport/request';
import { shown } from '../transport/shown';
import { choiceOf } from './choice';

const DEFAULT_MAX_WAIT_SECONDS = 300;

/** How long one answer may take. */
const TIMEOUT_SECONDS = 30;

/** Likewise where Spoki works on hundreds of contacts before it answers. */
const BULK_TIMEOUT_SECONDS = 120;

const patience: Field[] = [
	{
		property: {
			displayName: 'Max Wait (Seconds)',
			name: 'maxWait',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: DEFAULT_MAX_WAIT_SECONDS,
			description:
				"How long one request may wait for Spoki's rate limit. With 0 the item fails at once and says how long.",
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

function timeout(seconds: number): Field {
	return {
		property: {
			displayName: 'Timeout (Seconds)',
			name: 'timeout',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: seconds,
			description:
				'How long Spoki may take for one answer. After that, nobody knows whether it was carried out.',
		},
		read: (value) => {
			const given = Number(value);
			if (given > 0 && given <= 3_600) return given;
			throw new UserError(`'Timeout (Seconds)' must be a number from 1 to 3600: ${shown(value)}`, {
				description: 'Enter how many seconds Spoki may take for one answer.',
			});
		},
	};
}

/** As many as the limit needs. */
const AUTOMATIC = 'automatic';

const requestsAtOnce = choiceOf({
	displayName: 'Requests at Once',
	name: 'requestsAtOnce',
	type: 'options',
	options: [
		{ name: 'Automatic', value: AUTOMATIC },
		{ name: 'One After the Other', value: 1 },
		...[2, 4, MOST_AT_ONCE].map((value) => ({ name: `Up to ${value}`, value })),
	],
	default: AUTOMATIC,
	description:
		'How many requests may be under way together. Automatic: as many as the limit needs, at most 8.',
});

/**
 * Makes the options that say how patient the node is with Spoki. Every operation has them. Where
 * many items become one request, one request follows the other.
 */
export function waitingOptions({ bulk }: Pick<Operation, 'bulk'>): Field[] {
	return [...patience, ...(bulk === undefined ? [requestsAtOnce, single] : [many])];
}

const single = timeout(TIMEOUT_SECONDS);
const many = timeout(BULK_TIMEOUT_SECONDS);

/**
 * The policy that an item's checked options ask for.
 *
 * @param operation whose request it is
 */
export function waitingPolicyOf(
	options: IDataObject,
	{ bulk }: Pick<Operation, 'bulk'> = {},
): WaitingPolicy {
	const seconds = Math.max(0, Number(options.maxWait ?? DEFAULT_MAX_WAIT_SECONDS));
	const unchanged = bulk === undefined ? TIMEOUT_SECONDS : BULK_TIMEOUT_SECONDS;
	return {
		keepDocumentedLimits: options.pacing !== 'onlyWhenRefused',
		maxWaitMilliseconds: seconds * 1_000,
		answerMilliseconds: Number(options.timeout ?? unchanged) * 1_000,
		...(typeof options.requestsAtOnce === 'number'
			? { requestsAtOnce: options.requestsAtOnce }
			: {}),
	};
}

/**
 * Returns how many items may begin together. The transport sends as many of their requests at a
 * time as the limit needs.
 */
export function begunTogether({ requestsAtOnce: given = MOST_AT_ONCE }: WaitingPolicy): number {
	return given;
}
