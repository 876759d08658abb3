import { openSpoki } from '../stage/spoki.mjs';

/**
 * Opens a Spoki for a part of a measure, with a key of its own that the HTTP Request node may use too.
 *
 * @param {import('./measures.mjs').Stage} stage
 * @param {object} [settings] of the sandbox
 * @returns {Promise<{
 *   host: import('../host.mjs').Host,
 *   sandbox: any,
 *   credential: { id: string, name: string },
 *   apiKey: string,
 * }>}
 */
export async function ownSpoki(stage, settings) {
	const host = await stage.host();
	const credentialFields = { allowedHttpRequestDomains: 'all' };
	const spoki = await openSpoki({ host, test: stage, settings, credentialFields });
	return { host, ...spoki };
}
