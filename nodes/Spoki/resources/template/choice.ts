import type { IDataObject, INodeListSearchItems } from 'n8n-workflow';

import { inWords, withDetails } from '../../fields/words';
import { oneLine, shortened } from '../../transport/shown';
import { bodyTextOf } from './bodyText';
import { CATEGORIES } from './categories';
import { approvalOf, localizationsFor } from './localizations';

/** So much of its text tells a template from others with a similar name. */
const FIRST_CHARACTERS = 60;

/** A template in a drop-down: what it is, whether it can be sent, and how its text begins. */
export function templateChoice(record: IDataObject): INodeListSearchItems {
	const { id, name, category } = record;
	const whole = withDetails(name, [inWords(category, CATEGORIES), approvalOf(record)]);
	const [text] = localizationsFor(record).map(bodyTextOf).filter(isText);
	const beginning = text === undefined ? '' : `: ${shortened(oneLine(text), FIRST_CHARACTERS)}`;
	return { name: whole + beginning, value: id as number };
}

function isText(text?: string): text is string {
	return text !== undefined;
}
