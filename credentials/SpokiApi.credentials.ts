import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

import { SCHEME, SCHEME_MISSING } from '../nodes/Spoki/transport/address';

const KEY_REFUSED =
	'Spoki does not accept this API key. Check it in Spoki under Integrations, API; a new key must first be approved.';
const WRONG_ADDRESS =
	"Spoki does not answer at this Base URL. It must be the server's address only, such as https://api.spoki.com.";

/** What the credential's test says of a status that Spoki, or whoever is at the address, answers with. */
const VERDICTS: Record<number, string> = {
	301: WRONG_ADDRESS,
	302: WRONG_ADDRESS,
	401: KEY_REFUSED,
	403: KEY_REFUSED,
	404: WRONG_ADDRESS,
};

export class SpokiApi implements ICredentialType {
	name = 'spokiApi';

	displayName = 'Spoki API';

	icon: Icon = {
		light: 'file:../nodes/Spoki/spoki.svg',
		dark: 'file:../nodes/Spoki/spoki.dark.svg',
	};

	documentationUrl = 'https://example.com/n8n-nodes-spoki#the-credential';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			hint: 'In Spoki under Integrations, API. Spoki approves a new key by hand, within 48 hours: until then it is refused.',
			description:
				'Partners have a key of their own. Agency and partner operations answer it, as far as is known.',
		},
		{
			displayName: 'Default Country',
			name: 'defaultCountry',
			type: 'string',
			default: '',
			placeholder: 'e.g. IT',
			hint: 'Completes phone numbers without a country code, as a country (IT) or a code (+39). If empty, such numbers are refused.',
			description: "A node's option 'Default Country' goes before it",
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			required: true,
			default: 'https://api.spoki.com',
			placeholder: 'e.g. https://api.spoki.com',
			description:
				'Without a path. ENOTFOUND in the test: there is no such server. ECONNREFUSED: nothing answers there.',
		},
		// n8n would add these two by itself, open to every address.
		{
			displayName: 'Allowed HTTP Request Domains',
			name: 'allowedHttpRequestDomains',
			type: 'options',
			options: [
				{
					name: 'All',
					value: 'all',
					description: 'HTTP Request and GraphQL nodes may send the key to any address',
				},
				{
					name: 'Specific Domains',
					value: 'domains',
					description: 'HTTP Request and GraphQL nodes may send the key only to these domains',
				},
				{
					name: 'None',
					value: 'none',
					description: 'HTTP Request and GraphQL nodes may not use this credential',
				},
			],
			default: 'domains',
			description:
				'Where HTTP Request and GraphQL nodes may send the API key. The Spoki nodes always use the Base URL.',
		},
		{
			displayName: 'Allowed Domains',
			name: 'allowedDomains',
			type: 'string',
			default: 'api.spoki.com',
			placeholder: 'e.g. api.spoki.com, *.example.com',
			description: 'The domains with commas in between; * stands for any subdomain',
			displayOptions: { show: { allowedHttpRequestDomains: ['domains'] } },
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			// What comes along when a key is copied, such as a line break, is not part of it.
			headers: {
				'X-Spoki-Api-Key': '={{String($credentials.apiKey ?? "").replace(/[^!-~]/g, "")}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			// As the node completes it.
			baseURL: `={{String($credentials.baseUrl ?? "").trim().replace(${String(SCHEME_MISSING)}, "${SCHEME}")}}`,
			url: '/api/1/tags/',
			qs: { page_size: 1 },
			disableFollowRedirect: true,
		},
		rules: Object.entries(VERDICTS).map(([status, message]) => ({
			type: 'responseCode' as const,
			properties: { value: Number(status), message },
		})),
	};
}
