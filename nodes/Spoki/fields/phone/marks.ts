import { visible, withoutSeparators, withoutSpaces } from './characters';
import { planCompletedBy } from './numbering';
import { refuse } from './refuse';

/** A quote that keeps a sheet from reading a number, or that an export puts around each value. */
const QUOTED = /^(?:=?["\u201c]|['\u2018\u2019\u02bc`\u00b4])(.*?)["'\u2019\u201d]?$/s;

/** How forms and links mark a number; `p:` are Meta's lead forms. */
const SCHEME = /^(?:callto|mobile|p|phone|sms|smsto|tel):(?:\/\/)?/i;

/** Where WhatsApp's own address of a person holds the number: before the @, in a link, behind a mark. */
const WHATSAPP_ADDRESSES = [
	/^\+?(\d+)(?::\d+)?@(?:c\.us|s\.whatsapp\.net)$/i,
	/^whatsapp:(?:\/\/)?(\d+)$/i,
	/^(?:https?:\/\/)?(?:wa\.me\/|api\.whatsapp\.com\/send\/?\?phone=)\+?(\d+)(?:[/?&#].*)?$/i,
];

const WHATSAPP_WITHOUT_NUMBER = /@(?:broadcast|g\.us|lid|newsletter)$/i;

/** From this length on, digits without a + are taken for a whole number where only such ones stand. */
const WHOLE_FROM_DIGITS = 11;

/**
 * Takes off what sheets, forms and WhatsApp write around a number. What WhatsApp's address holds is
 * complete, and gets its `+`.
 *
 * @throws UserError for an address of WhatsApp that holds no complete number
 */
export function withoutMarks(text: string, label: string): string {
	const number = visible(text);
	const bare = (QUOTED.exec(number)?.[1] ?? number).trim();
	const address = withoutSpaces(bare);
	if (WHATSAPP_WITHOUT_NUMBER.test(address)) {
		refuse(
			label,
			text,
			'is an ID of WhatsApp that holds no phone number',
			"Give the person's phone number with a + and the country code in front, such as +393331234567.",
		);
	}
	for (const pattern of WHATSAPP_ADDRESSES) {
		const digits = pattern.exec(address)?.[1];
		if (digits !== undefined) return `+${wholeNumber(digits, text, label)}`;
	}
	return bare.replace(/^whatsapp:(?:\/\/)?/i, '').replace(SCHEME, '');
}

/** Whether a value can only be a phone number: it is written as one that is complete. */
export function isWrittenInternationally(value: unknown, label: string): boolean {
	return (
		typeof value === 'string' && /^(\+|00)/.test(withoutSeparators(withoutMarks(value, label)))
	);
}

function wholeNumber(digits: string, text: string, label: string): string {
	if (digits.length >= WHOLE_FROM_DIGITS || planCompletedBy(digits) !== undefined) return digits;
	return refuse(
		label,
		text,
		'has no country code',
		'Write the number with a + and the country code in front, such as +393331234567.',
	);
}
