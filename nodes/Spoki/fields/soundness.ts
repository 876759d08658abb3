import { UserError } from 'n8n-workflow';

import { shown } from '../transport/shown';
import { isMoment, timeOf } from './dates';

/** What a text is when an expression went wrong, and what to look at. */
const FAILED: Record<string, string> = {
	'Invalid Date': 'The expression makes a date of something that is none.',
	'Invalid DateTime': 'The expression makes a date of something that is none.',
	NaN: 'The expression calculates with something that is no number.',
	undefined: 'The expression points at something that this item does not have.',
};

/** An object that was put into a text, whatever else the text says. */
const OBJECT_IN_TEXT = /\[object [A-Z]\w*\]/;

/** Half of a character, as a text has that was cut in the middle of an emoji. */
const HALF_CHARACTER = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const LOOK = 'Look at what this item has in the place that it points at.';

/**
 * Checks that a single value, of whatever type, is one that a person can have meant and that can be
 * sent.
 *
 * @param label what the person calls its place, such as `'Email'`
 * @param isSecret whether the message must not repeat the value
 * @throws UserError for what tells that an expression went wrong, and for what would arrive as
 * something else
 */
export function checkSound(value: unknown, label: string, isSecret = false): void {
	const given = () => (isSecret ? '' : `: ${shown(value)}`);
	if (typeof value === 'string') checkText(value, label, given);
	else if (typeof value === 'number') checkNumber(value, label, given);
	else if (isMoment(value) && Number.isNaN(timeOf(value))) throw failed('Invalid Date', label);
}

function checkText(text: string, label: string, given: () => string): void {
	const word = text.trim();
	if (Object.prototype.hasOwnProperty.call(FAILED, word)) throw failed(word, label);
	const object = OBJECT_IN_TEXT.exec(text);
	if (object !== null) {
		throw new UserError(`${label} holds '${object[0]}': an expression went wrong`, {
			description:
				'The expression puts a whole object into a text. Point it at a single value of that object, such as {{ $json.customer.name }}.',
		});
	}
	if (!text.includes('\0') && !HALF_CHARACTER.test(text)) return;
	throw new UserError(`${label} holds a character that Spoki cannot store${given()}`, {
		description:
			'It is a NUL character or half of an emoji, as a text has that was cut or read in the wrong encoding. Take it out where the text comes from.',
	});
}

function checkNumber(number: number, label: string, given: () => string): void {
	if (Number.isNaN(number)) throw failed('NaN', label);
	if (!Number.isFinite(number)) {
		throw new UserError(`${label} is ${number}: an expression went wrong`, {
			description: `The expression divides by zero, or gives a number that is too large. ${LOOK}`,
		});
	}
	if (!Number.isInteger(number) || Number.isSafeInteger(number)) return;
	throw new UserError(`${label} is a number that has lost digits${given()}`, {
		description:
			'n8n keeps only about 16 digits of a number. Give it as text, and already as text where it comes from.',
	});
}

function failed(word: string, label: string): UserError {
	return new UserError(`${label} is '${word}': an expression went wrong`, {
		description: `${FAILED[word]} ${LOOK}`,
	});
}
