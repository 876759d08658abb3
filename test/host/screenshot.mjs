import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { launchChromium } from './chromium.mjs';
import { Editor } from './editor.mjs';

const viewport = { width: 1600, height: 900 };
const tooltipMilliseconds = 500;

/**
 * Takes pictures of a workflow in n8n's editor: of the canvas, and of the open panel of each node.
 * Needs Chromium and playwright-core, as `chromium.mjs` says.
 *
 * @param {object} options
 * @param {import('./host.mjs').Host} options.host
 * @param {string} options.workflowId
 * @param {string[]} options.nodes names of the nodes whose panels are wanted
 * @param {string} options.folder where the pictures go; made when it is not there
 * @param {boolean} [options.execute] press "Execute workflow" first and wait for its end, so that the
 *   panels show data
 * @returns {Promise<string[]>} the pictures' paths: canvas.png, then one per node
 */
export async function takeScreenshots({ host, workflowId, nodes, folder, execute = false }) {
	const browser = await launchChromium();
	try {
		const editor = await Editor.open({ browser, host, viewport });
		await editor.openWorkflow(workflowId);
		if (execute) await editor.executeWorkflow(workflowId);

		const pictures = [await picture(editor, folder, 'canvas')];
		for (const node of nodes) {
			await editor.openPanel(node);
			await editor.settle();
			pictures.push(await picture(editor, folder, fileName(node)));
			await editor.closePanel();
		}
		return pictures;
	} finally {
		await browser.close();
	}
}

/**
 * @param {Editor} editor
 * @param {string} folder made when it is not there
 * @param {string} name of the picture
 * @returns {Promise<string>} path of the picture: all that can be seen
 */
export async function picture({ page }, folder, name) {
	await mkdir(folder, { recursive: true });
	// Under the pointer things are highlighted, and for a moment longer.
	await page.mouse.move(0, 0);
	await page.waitForTimeout(tooltipMilliseconds);
	const file = path.join(folder, `${name}.png`);
	await page.screenshot({ path: file });
	return file;
}

function fileName(node) {
	return node.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}
