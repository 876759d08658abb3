import type { IDataObject, INodeListSearchItems } from 'n8n-workflow';

import { oneLine, shortened } from '../../transport/shown';
import { bodyTextOf } from './bodyText';
import { approvalOf, localizationsFor } from './localizations';

/** So much of its text tells a template from others with a similar name. */
const FIRST_CHARACTERS = 60;

/** A template in a drop-down: what it is, whether it can be sent, and how its text begins. */
export function templateChoice(record: IDataObject): INodeListSearchItems {
	const { id, name, category } = record;
	const facts = [inWords(category), approvalOf(record)].filter((fact) => fact !== '');
	const [text] = localizationsFor(record).map(bodyTextOf).filter(isText);
	const beginning = text === undefined ? '' : `: ${shortened(oneLine(text), FIRST_CHARACTERS)}`;
	return { name: `${name} (${facts.join(', ')})${beginning}`, value: id as number };
}

function isText(text?: string): text is string {
	return text !== undefined;
}

/** Spoki's word for a category, such as `ACCOUNT_UPDATE`, as a person writes it: Account update. */
function inWords(category: unknown): string {
	if (typeof category !== 'string') return '';
	const words = category.trim().replace(/_+/g, ' ').toLowerCase();
	return words.charAt(0).toUpperCase() + words.slice(1);
}
