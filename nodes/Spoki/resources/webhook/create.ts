import type { Operation } from '../../description/Operation';
import { required } from '../../fields/required';
import { event, isActive, url, version } from './details';
import { withSecret } from './secret';

/**
 * Has Spoki call an address at one event, signed with a secret of the webhook's own (documented).
 * The answer is the webhook with its ID and, observed, the `secret`. Version and Is Active go out
 * in any case, as in the documented example: what Spoki takes in their place is not known. The
 * limit is assumed. An event or an address that Spoki does not take is refused (assumed). A second
 * request makes a second webhook, and the address is called twice.
 */
export const create: Operation = {
	value: 'create',
	name: 'Create',
	action: 'Create webhook',
	description:
		'The secret is shown only this once, so store it right away. Have Spoki call an address at an event.',
	warning:
		'The secret comes out of this run only: let the next node store it. Spoki signs its calls with it.',
	effect: 'write',
	repeatable: false,
	requestsPerMinute: 30,
	method: 'POST',
	path: '/api/1/external-webhooks/',
	returns: 'record',
	secretOutput: ['secret'],
	fields: [required(event('What Spoki calls the address for')), required(url)],
	additionalFields: [isActive, version],
	prepare: (values) => ({
		...values,
		body: { version: version.property.default, is_active: true, ...values.body },
	}),
	asRecords: (answer) => [withSecret(answer)],
};
