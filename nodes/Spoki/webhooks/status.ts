import type { IDataObject } from 'n8n-workflow';

/** What a person calls what became of a message, in the order of the drop-down. */
export const STATUSES = [
	{ name: 'Delivered', value: 'delivered', description: 'It arrived on the phone' },
	{ name: 'Failed', value: 'failed', description: 'It did not reach the contact' },
	{ name: 'Other', value: 'other', description: 'Whatever else Spoki says, such as Pending' },
	{ name: 'Read', value: 'read', description: 'The contact has opened it' },
	{ name: 'Sent', value: 'sent', description: 'WhatsApp has taken it' },
];

const WORDS: Array<[RegExp, string]> = [
	[/^sent$/i, 'sent'],
	[/^delivered$/i, 'delivered'],
	[/^(read|seen)$/i, 'read'],
	[/^(error|fail(ed|ure)?|undeliver(ed|able)|rejected)$/i, 'failed'],
];

/** One of the `STATUSES`; without a word that is known, a reason for failing makes it failed. */
export function statusOf({ send_status, error_code, send_error_message }: IDataObject): string {
	const word = String(send_status ?? '').trim();
	const known = WORDS.find(([form]) => form.test(word));
	if (known !== undefined) return known[1];
	return error_code || send_error_message ? 'failed' : 'other';
}
