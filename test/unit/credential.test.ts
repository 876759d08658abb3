import fc from 'fast-check';
import {
	getCredentialAllowedDomains,
	injectDomainRestrictionFields,
	Workflow,
	type ICredentialDataDecryptedObject,
	type INode,
} from 'n8n-workflow';

import { SpokiApi } from '../../credentials/SpokiApi.credentials';
import { originOf } from '../../nodes/Spoki/transport/address';
import { nodeTypesOf } from '../support/engine';

const credential = new SpokiApi();
const field = (name: string) => credential.properties.find((property) => property.name === name);

/** What n8n makes of an expression of the credential. */
function resolved(expression: string, $credentials: object): unknown {
	const workflow = new Workflow({
		nodes: [],
		connections: {},
		active: false,
		nodeTypes: nodeTypesOf({}),
	});
	const node = { name: 'Test', type: 'test', typeVersion: 1, position: [0, 0], parameters: {} };
	return workflow.expression.getSimpleParameterValue(
		node as unknown as INode,
		expression,
		'manual',
		{ $credentials } as never,
	);
}

test('sends the key in its own header and tests it at the tags', () => {
	expect(credential.authenticate.properties.headers).toEqual({
		'X-Spoki-Api-Key': expect.stringContaining('$credentials.apiKey'),
	});
	expect(credential.test.request).toMatchObject({ url: '/api/1/tags/', qs: { page_size: 1 } });
});

test('has what a shop fills in first', () => {
	expect(credential.properties.map(({ name, default: value }) => [name, value])).toEqual([
		['apiKey', ''],
		['defaultCountry', ''],
		['baseUrl', 'https://api.spoki.com'],
		['allowedHttpRequestDomains', 'domains'],
		['allowedDomains', 'api.spoki.com'],
	]);
});

test('says in sight where the key is, how long it takes, and what the default country does', () => {
	expect(field('apiKey')?.hint).toMatch(/Integrations, API\..*48 hours/);
	expect(field('defaultCountry')?.hint).toMatch(/without a country code.*IT.*\+39/);
});

describe('the domain restriction', () => {
	const node = { name: 'HTTP Request', parameters: {} } as unknown as INode;
	const preset = Object.fromEntries(
		credential.properties.map(({ name, default: value }) => [name, value]),
	) as ICredentialDataDecryptedObject;

	test('is our own: n8n adds none beside it', () => {
		expect(injectDomainRestrictionFields(credential)).toBe(credential.properties);
	});

	test('lets other nodes send the key to Spoki only', () => {
		expect(getCredentialAllowedDomains({ node, credentialData: preset })).toBe('api.spoki.com');
	});

	test('does not keep the test of the credential from a test server', () => {
		const nodeEndpointUrl = 'http://127.0.0.1:5000';
		const allowed = { node, credentialData: preset, credentialOwnedSurface: true, nodeEndpointUrl };
		expect(getCredentialAllowedDomains(allowed)).toContain('127.0.0.1');
	});
});

describe('the base URL', () => {
	const tested = (baseUrl: unknown) =>
		resolved(String(credential.test.request.baseURL), { baseUrl });

	test.each([
		['api.spoki.com', 'https://api.spoki.com'],
		[' api.spoki.com ', 'https://api.spoki.com'],
		['//api.spoki.com', 'https://api.spoki.com'],
		['spoki.example.com:8443', 'https://spoki.example.com:8443'],
		['https://api.spoki.com', 'https://api.spoki.com'],
		['HTTPS://api.spoki.com', 'https://api.spoki.com'],
		['http://127.0.0.1:5000', 'http://127.0.0.1:5000'],
	])('%s is taken as %s, by the node and by the test', (given, origin) => {
		expect(originOf(given)).toBe(origin);
		expect(String(tested(given)).toLowerCase()).toBe(origin);
	});

	test.each([
		'ftp://api.spoki.com',
		'mailto:a@example.com',
		'my server',
		'https://',
		'',
		' ',
		null,
	])('%p is refused by the node', (given) => {
		expect(() => originOf(given)).toThrow("The credential's 'Base URL'");
	});

	test('with https:// or without it is the same server', () => {
		fc.assert(
			fc.property(fc.domain(), fc.option(fc.integer({ min: 1, max: 65_535 })), (host, port) => {
				const address = port === null ? host : `${host}:${port}`;
				expect(originOf(address)).toBe(originOf(`https://${address}`));
			}),
		);
	});
});
