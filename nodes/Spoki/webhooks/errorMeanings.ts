/** What WhatsApp's codes mean, for somebody who has to do something about it. */
const MEANINGS = new Map([
	['368', 'WhatsApp has blocked this sender for a while because of its policies'],
	['470', 'More than 24 hours have passed since the contact last wrote: send a template'],
	['130429', 'Too many messages at once: send it again later'],
	['130472', 'WhatsApp left this contact out because of an experiment of its own'],
	['131000', 'WhatsApp gives no reason: send it again later'],
	['131005', 'The sender has no permission for this'],
	['131008', 'Something that WhatsApp needs is missing in the message'],
	['131009', 'A value in the message is not what WhatsApp expects'],
	['131016', 'WhatsApp was not available: send it again later'],
	['131021', 'The message went to the sender itself'],
	['131026', 'It cannot be delivered: the number may not be on WhatsApp'],
	['131031', 'WhatsApp has locked the sender'],
	['131042', 'Something is wrong with the payment of the WhatsApp account'],
	['131045', 'The number of the sender is not registered completely'],
	['131047', 'More than 24 hours have passed since the contact last wrote: send a template'],
	['131048', 'Too many messages of this sender were reported as spam'],
	['131049', 'Meta chose not to deliver it, because the contact gets many such messages'],
	['131050', 'The contact no longer wants marketing messages'],
	['131051', 'WhatsApp does not know this kind of message'],
	['131053', 'The file could not be downloaded'],
	['131056', 'Too many messages to this contact at once: send it again later'],
	['132000', 'The values do not fit the variables of the template'],
	['132001', 'There is no such template in this language, or it is not approved'],
	['132005', 'The text of the template becomes too long with these values'],
	['132007', 'The template breaks the policies of WhatsApp'],
	['132012', 'A value does not fit the form that the template expects'],
	['132015', 'WhatsApp has paused the template because of its quality'],
	['132016', 'WhatsApp has switched the template off for good because of its quality'],
	['133010', 'The number of the sender is not registered with WhatsApp'],
]);

/**
 * An error code in words.
 *
 * @param code such as `whatsapp::131026`, or the number alone
 * @returns undefined for a code that is not known here
 */
export function errorMeaning(code: unknown): string | undefined {
	const [number] = /\d+$/.exec(String(code ?? '')) ?? [];
	const isWhatsApp = /^(whatsapp::)?\d+$/i.test(String(code ?? ''));
	return isWhatsApp && number !== undefined ? MEANINGS.get(number) : undefined;
}
