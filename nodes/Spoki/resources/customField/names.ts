import { UserError } from 'n8n-workflow';

import type { Field } from '../../description/Operation';
import { textOf } from '../../fields/text';
import { shown } from '../../transport/shown';

/** Names of what every contact has anyway. */
const RESERVED = ['FIRST_NAME', 'LAST_NAME', 'EMAIL', 'PHONE', 'ACCOUNT_NAME', 'LANGUAGE'];

/** A name of a custom field: Spoki takes capital letters, digits and underscores. */
function customFieldName(
	property: Pick<Field['property'], 'description' | 'displayName' | 'name'>,
): Field {
	return {
		property: {
			...property,
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. FAVOURITE_COLOR',
		},
		read: (value) => {
			const name = textOf(value, `'${property.displayName}'`).trim();
			const broken = brokenRule(name);
			if (broken === undefined) return name;
			throw new UserError(`'${property.displayName}' ${broken}: ${shown(name)}`, {
				description:
					'Write it with capital letters, digits and underscores only, such as FAVOURITE_COLOR.',
			});
		},
	};
}

function brokenRule(name: string): string | undefined {
	if (RESERVED.includes(name)) return 'is a name that Spoki keeps for itself';
	if (/\s/.test(name)) return 'holds a space';
	if (/[^A-Za-z0-9_]/.test(name)) return 'holds more than plain letters, digits and underscores';
	if (/[a-z]/.test(name)) return 'holds small letters';
	return undefined;
}

export const label = customFieldName({
	displayName: 'Label',
	name: 'label',
	description: 'What the custom field is called in Spoki, in capital letters with underscores',
});

export const code = customFieldName({
	displayName: 'Code',
	name: 'code',
	description:
		'How messages and workflows name the field, in capital letters with underscores. It cannot be changed later.',
});
