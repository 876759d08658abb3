import { launchChromium } from './chromium.mjs';
import { Editor } from './editor.mjs';
import { startN8n } from './n8n.mjs';
import { packPackage } from './pack.mjs';
import { openSpoki } from './stage/spoki.mjs';

/**
 * Builds and packs the package, starts n8n with it, a sandbox in the place of Spoki and a browser with
 * the editor, and ends them all when the work is done.
 *
 * @param {object} options
 * @param {string} options.version of n8n
 * @param {{ width: number, height: number }} options.viewport
 * @param {(text: string) => void} options.report
 * @param {(stage: Stage) => Promise<void>} work
 */
export async function withEditor({ version, viewport, report }, work) {
	const closings = [];
	try {
		const browser = await launchChromium();
		closings.push(() => browser.close());
		const { tarball } = await packPackage({ report });
		const host = await startN8n({ version, tarball, report });
		closings.push(() => host.stop());
		const stage = { after: (close) => closings.push(close) };
		const { sandbox, credential, apiKey } = await openSpoki({ host, test: stage });
		const editor = await Editor.open({ browser, host, viewport });
		await work({ browser, host, editor, sandbox, credential, apiKey });
	} finally {
		for (const close of closings.reverse()) await close();
	}
}

/**
 * @typedef {object} Stage
 * @property {any} browser of playwright
 * @property {import('./host.mjs').Host} host
 * @property {Editor} editor
 * @property {any} sandbox
 * @property {{ id: string, name: string }} credential for the sandbox
 * @property {string} apiKey of the sandbox
 */
