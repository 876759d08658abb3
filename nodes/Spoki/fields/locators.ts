import type { Field } from '../operation/Operation';

/** How a record that stands in the path is chosen: `contactId` for a `Contact`. */
export function recordLocator(name: string, displayName: string, description: string): Field {
	return {
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

export const contactId = recordLocator('contactId', 'Contact', 'The contact to work on');
export const listId = recordLocator('listId', 'List', 'The list to work on');
