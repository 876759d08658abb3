import type { Answer } from './attempt';
import { reasonOf } from './reason';
import type { RequestRules } from './request';
import { isFromBetween } from './verdict';

const CREDENTIAL_ADVICE =
	"Check the API key in the credential 'Spoki API': it may be wrong, not yet approved by Spoki (which takes up to 48 hours), or without the rights for this operation.";

const CREDIT_ADVICE =
	"The account's credit is used up. Recharge it in Spoki, then run the workflow again.";

const ADVICE_BY_CODE = new Map([
	['spoki::1029', CREDIT_ADVICE],
	[
		'spoki::1044',
		'Spoki does not send to this contact: it may be blocked, unsubscribed or without WhatsApp. Look at the contact in Spoki.',
	],
	[
		'spoki::3004',
		'No operator of this account has that email. Invite the operator in Spoki, or correct the email.',
	],
	[
		'spoki::3014',
		'The template holds too many variables for its fixed text. Add text or remove variables.',
	],
]);

const ADVICE_BY_STATUS = new Map([
	[401, CREDENTIAL_ADVICE],
	[402, CREDIT_ADVICE],
	[403, CREDENTIAL_ADVICE],
	[404, 'Check its ID, and that the record belongs to the account of the API key.'],
	[413, 'The request is too large for Spoki. Give less at once: shorter texts, or fewer contacts.'],
]);

const BETWEEN_ADVICE =
	"Spoki itself answers in another form. Ask whoever runs the n8n server and its network, try again later, and check the 'Base URL' in the credential 'Spoki API'.";

export const ADDRESS_ADVICE =
	"Check the 'Base URL' in the credential 'Spoki API': this address does not answer like Spoki.";

export const UNCERTAIN_ADVICE =
	'Spoki may already have carried it out. It was not sent again on purpose: check in Spoki before you repeat it.';

/** What a later refusal does not tell of an earlier try. */
export const EARLIER_TRY =
	'An earlier try, whose answer was lost, may already have carried it out: check in Spoki.';

/** So many refused fields are named; whoever has more looks at the message. */
const MOST_FIELDS = 5;

/** What to do about a refusal. */
export function adviceOnRefusal(answer: Answer, rules: RequestRules): string {
	const { status, body } = answer;
	const { text, code = '', fields } = reasonOf(body);
	const byCode = ADVICE_BY_CODE.get(code);
	if (byCode !== undefined) return byCode;
	if (isFromBetween(answer)) return status === 413 ? byStatus(413) : BETWEEN_ADVICE;
	const special = [...fields, String(status)]
		.map((name) => ownValue(rules.advice, name))
		.find((advice) => advice !== undefined);
	const fitting = adviceByWords(answer, rules) ?? special ?? ADVICE_BY_STATUS.get(status);
	if (fitting !== undefined) return fitting;
	if (fields.length > 0) return `Correct ${named(fields)} and run the workflow again.`;
	if (text === undefined)
		return "Spoki does not say what is wrong. Check the values of this item, one by one, and the 'Base URL' in the credential 'Spoki API'.";
	return 'Correct what Spoki names and run the workflow again.';
}

/** Whether nothing goes out until somebody recharges the account. */
export function isCreditUsedUp({ status, body }: Answer): boolean {
	const { code = '' } = reasonOf(body);
	return (ADVICE_BY_CODE.get(code) ?? ADVICE_BY_STATUS.get(status)) === CREDIT_ADVICE;
}

/** Whether the key is to blame: a 403 may also concern the contact, or come from a firewall. */
export function isAboutKey(answer: Answer, rules: RequestRules): boolean {
	if (rules.withoutKey || (answer.status !== 401 && answer.status !== 403)) return false;
	const { code = '' } = reasonOf(answer.body);
	const isOtherwise = isFromBetween(answer) || adviceByWords(answer, rules) !== undefined;
	return !ADVICE_BY_CODE.has(code) && !isOtherwise;
}

function adviceByWords(
	{ status, body }: Answer,
	{ adviceByWords: known }: RequestRules,
): string | undefined {
	const { text = '' } = reasonOf(body);
	return status === 401 ? undefined : known?.find(({ words }) => words.test(text))?.advice;
}

function byStatus(status: number): string {
	return String(ADVICE_BY_STATUS.get(status));
}

function named(fields: string[]): string {
	const names = fields.slice(0, MOST_FIELDS).map((field) => `'${field}'`);
	const others = fields.length > MOST_FIELDS ? ' and the others' : '';
	return `${names.join(', ')}${others}`;
}

/** A server may call a field like something that every object has. */
function ownValue<Value>(object: Record<string, Value> = {}, name: string): Value | undefined {
	return Object.prototype.hasOwnProperty.call(object, name) ? object[name] : undefined;
}
