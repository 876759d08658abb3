import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';

const { startSandbox } = createRequire(import.meta.url)('../../sandbox/index.js');

/**
 * Starts a Spoki for one test, and stores the credential for it in n8n. Address and key are its own,
 * so the rate limits that the node keeps for one test do not slow down another.
 *
 * @param {object} options
 * @param {import('../host.mjs').Host} options.host
 * @param {{ after: (close: () => Promise<void>) => void }} options.test whose end is the sandbox's end
 * @param {string} [options.apiKey]
 * @param {object} [options.settings] further options of the sandbox
 * @param {object} [options.credentialFields] further fields of the credential
 * @returns {Promise<{ sandbox: object, credential: { id: string, name: string }, apiKey: string }>}
 */
export async function openSpoki({
	host,
	test,
	apiKey = `key-${randomUUID()}`,
	settings = {},
	credentialFields = {},
}) {
	const sandbox = await startSandbox({ port: 0, apiKey, ...settings });
	test.after(() => sandbox.close());
	const credential = await host.createCredential('Spoki sandbox', {
		apiKey,
		baseUrl: sandbox.url,
		...credentialFields,
	});
	return { sandbox, credential, apiKey };
}
