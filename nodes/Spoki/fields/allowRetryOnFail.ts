import type { Field } from '../description/Operation';

/** On operations that reach people or move money and must not be repeated: the consent to n8n's own repetition. */
export const allowRetryOnFail: Field = {
	property: {
		displayName: 'Allow Retry On Fail',
		name: 'allowRetryOnFail',
		type: 'boolean',
		default: false,
		description:
			"Whether to run although 'Retry On Fail' is on, which carries out all items again once one fails",
	},
};
