import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

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
			description:
				'Found in Spoki under Integrations, API. Spoki approves a new key by hand, within 48 hours.',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			required: true,
			default: 'https://api.spoki.com',
			placeholder: 'e.g. https://api.spoki.com',
			description:
				'The address of the Spoki server, without a path. Change it only to reach a test server.',
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
			baseURL: '={{$credentials.baseUrl}}',
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
