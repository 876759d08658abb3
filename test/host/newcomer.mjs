/**
 * `node test/host/newcomer.mjs`: takes pictures of what somebody sees who has just installed the node,
 * from the search in the node list to the first errors. README.md beside this file says more.
 */
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { walkPath } from './newcomer/path.mjs';
import { createReport } from './report.mjs';
import { picture } from './screenshot.mjs';
import { defaultVersion } from './versions.mjs';
import { withEditor } from './withEditor.mjs';

const viewport = { width: 1440, height: 900 };

async function main() {
	const { values } = parseArgs({
		options: {
			n8n: { type: 'string', default: defaultVersion },
			folder: { type: 'string', default: path.join(tmpdir(), 'n8n-nodes-spoki-newcomer') },
		},
	});
	const { n8n: version, folder } = values;
	const report = createReport();

	await withEditor({ version, viewport, report }, async (stage) => {
		const { editor } = stage;
		let count = 0;
		await walkPath(stage, async (name) => {
			count += 1;
			await picture(editor, folder, `${String(count).padStart(2, '0')}-${name}`);
			report(name);
		});
	});
	report(`The pictures are in ${folder}.`);
	// Nothing is left to be done; what a library may have left open shall not keep us here.
	process.exit();
}

main().catch((error) => {
	process.stderr.write(`\nThe pictures were not all taken: ${error.stack}\n`);
	process.exit(1);
});
