import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
const viewport = { width: 1600, height: 900 };
const stepMilliseconds = 30_000;
const runMilliseconds = 120_000;
// The editor fades, fits and lays out after its elements are there.
const settleMilliseconds = 2_000;
const tooltipMilliseconds = 500;

/**
 * Takes pictures of a workflow in n8n's editor: of the canvas, and of the open panel of each node.
 *
 * Needs Chromium (`$CHROMIUM`, by default /usr/bin/chromium) and playwright-core, which is not among
 * this package's dependencies: install it somewhere and name its folder in `$PLAYWRIGHT_CORE`.
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
	await mkdir(folder, { recursive: true });
	const browser = await launchChromium();
	try {
		const page = await browser.newPage({ viewport });
		page.setDefaultTimeout(stepMilliseconds);
		await logIn(page, host);
		await openWorkflow(page, host, workflowId);
		if (execute) await executeWorkflow(page, host, workflowId);

		const pictures = [await picture(page, folder, 'canvas')];
		for (const node of nodes) {
			await openPanel(page, node);
			pictures.push(await picture(page, folder, fileName(node)));
			await closePanel(page);
		}
		return pictures;
	} finally {
		await browser.close();
	}
}

async function launchChromium() {
	if (!existsSync(chromium)) {
		throw new Error(`There is no Chromium at ${chromium}. Name yours in $CHROMIUM.`);
	}
	const playwright = await importPlaywright();
	return await playwright.chromium.launch({
		executablePath: chromium,
		// Chromium refuses its sandbox to root, who is the usual user of a container.
		args: ['--no-sandbox'],
		timeout: stepMilliseconds,
	});
}

async function importPlaywright() {
	const place = process.env.PLAYWRIGHT_CORE ?? 'playwright-core';
	try {
		const file = createRequire(import.meta.url).resolve(place);
		const { default: playwright } = await import(pathToFileURL(file).href);
		return playwright;
	} catch (cause) {
		throw new Error(
			`playwright-core is not at "${place}". Run "npm install playwright-core" in a folder outside ` +
				'this project, and set PLAYWRIGHT_CORE to its node_modules/playwright-core.',
			{ cause },
		);
	}
}

async function logIn(page, { url, login }) {
	await page.goto(`${url}/signin`);
	await page.fill('input[name=emailOrLdapLoginId]', login.email);
	await page.fill('input[type=password]', login.password);
	await page.press('input[type=password]', 'Enter');
	await page.waitForURL((address) => !address.pathname.startsWith('/signin'));
}

async function openWorkflow(page, { url }, workflowId) {
	await page.goto(`${url}/workflow/${workflowId}`);
	await canvasNodes(page).first().waitFor();
	await page.waitForTimeout(settleMilliseconds);
}

async function executeWorkflow(page, host, workflowId) {
	const [answer] = await Promise.all([
		page.waitForResponse(`**/rest/workflows/${workflowId}/run*`),
		page.locator('[data-test-id="execute-workflow-button"]').first().click(),
	]);
	const { data } = await answer.json();
	await host.waitForExecution(data.executionId, runMilliseconds);
	await page.waitForTimeout(settleMilliseconds);
}

async function openPanel(page, node) {
	await canvasNodes(page)
		.and(page.locator(`[data-node-name=${JSON.stringify(node)}]`))
		.dblclick();
	await page.locator('[data-test-id="node-parameters"]').waitFor();
	await page.waitForTimeout(settleMilliseconds);
}

async function closePanel(page) {
	await page.keyboard.press('Escape');
	await page.locator('[data-test-id="node-parameters"]').waitFor({ state: 'detached' });
}

async function picture(page, folder, name) {
	// Under the pointer things are highlighted, and for a moment longer.
	await page.mouse.move(0, 0);
	await page.waitForTimeout(tooltipMilliseconds);
	const file = path.join(folder, `${name}.png`);
	await page.screenshot({ path: file });
	return file;
}

function canvasNodes(page) {
	return page.locator('[data-test-id="canvas-node"]');
}

function fileName(node) {
	return node.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}
