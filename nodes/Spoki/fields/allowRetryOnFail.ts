import type { Field } from '../description/Operation';

/** On operations that reach people and must not be repeated: the consent to n8n's own repetition. */
export const allowRetryOnFail: Field = {
	property: {
		displayName: 'Allow Retry On Fail',
		name: 'allowRetryOnFail',
		type: 'boolean',
		default: false,
		description:
			"Whether the node runs although 'Retry On Fail' is on in its settings. When one item fails, n8n then sends all items again, also those that went through.",
	},
};
