import { UserError } from 'n8n-workflow';

import type { Field } from '../description/Operation';
import { isObject, parsedJson } from './json';

/** The workflow's own data that goes along with something sent: an object or JSON. */
export function metadata(description: string): Field {
	return {
		read: (value) => {
			const given = parsedJson(value, 'Metadata', '{"order": "CV-1042"}');
			if (!isObject(given)) {
				throw new UserError("'Metadata' must be an object", {
					description: 'Give an object such as {"order": "CV-1042"}.',
				});
			}
			return Object.keys(given).length === 0 ? undefined : given;
		},
		property: {
			displayName: 'Metadata',
			name: 'metadata',
			type: 'json',
			default: '{}',
			description,
		},
	};
}
