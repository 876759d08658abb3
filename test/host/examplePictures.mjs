/**
 * Takes the pictures of the examples anew: `node test/host/examplePictures.mjs [example ...]`.
 *
 * Needs Chromium and playwright-core, as `chromium.mjs` says, and ImageMagick's `convert`.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startN8n } from './n8n.mjs';
import { packPackage } from './pack.mjs';
import { createReport } from './report.mjs';
import { takeScreenshots } from './screenshot.mjs';
import { makeTemporaryFolder } from './temporary.mjs';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));
// The canvas without the editor's bars, and few colors: a picture in a README is to be small.
const shrinking = ['-crop', '1556x770+44+92', '+repage', '+dither', '-colors', '64', '-strip'];

const report = createReport();
const { tarball } = await packPackage({ report });
const host = await startN8n({ tarball, report });
const { path: temporary, remove } = await makeTemporaryFolder('pictures');
try {
	const folders = readdirSync(examples, { withFileTypes: true }).filter((one) => one.isDirectory());
	const asked = process.argv.slice(2);
	const names = folders.map(({ name }) => name);
	for (const name of asked.length > 0 ? asked : names) {
		const file = path.join(examples, name, 'workflow.json');
		const workflowId = await host.createWorkflow(JSON.parse(readFileSync(file, 'utf8')));
		const folder = path.join(temporary, name);
		const [canvas] = await takeScreenshots({ host, workflowId, nodes: [], folder });
		const picture = path.join(examples, name, 'workflow.png');
		execFileSync('convert', [canvas, ...shrinking, `PNG8:${picture}`]);
		report(`The picture of ${name} is taken.`);
	}
} finally {
	remove();
	await host.stop();
}
// Nothing is left to be done; what a library may have left open shall not keep us here.
process.exit();
