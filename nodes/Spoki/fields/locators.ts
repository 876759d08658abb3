import { UserError } from 'n8n-workflow';

import type { Field } from '../operation/Operation';
import { isSegment } from '../transport/address';

/** How a record that stands in the path is chosen: `contactId` for a `Contact`. */
export function recordLocator(name: string, displayName: string, description: string): Field {
	return {
		read: (value) => checkedId(value, displayName),
		property: {
			displayName,
			name,
			type: 'resourceLocator',
			required: true,
			default: { mode: 'id', value: '' },
			description,
			modes: [
				{
					displayName: 'By ID',
					name: 'id',
					type: 'string',
					placeholder: 'e.g. 1234',
					validation: [
						{
							type: 'regex',
							properties: {
								regex: '^[^\\s/\\\\]+$',
								errorMessage: 'Enter the ID as Spoki shows it, without spaces and slashes',
							},
						},
					],
				},
			],
		},
	};
}

function checkedId(value: unknown, displayName: string): string {
	const id = String(value).trim();
	if (typeof value !== 'object' && isSegment(id)) return id;
	throw new UserError(`'${displayName}' is not an ID: ${JSON.stringify(value)}`, {
		description: 'An ID is a single number or word without slashes. Enter it as Spoki shows it.',
	});
}

export const contactId = recordLocator('contactId', 'Contact', 'The contact to work on');
export const listId = recordLocator('listId', 'List', 'The list to work on');
