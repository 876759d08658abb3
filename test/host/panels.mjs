/**
 * `npm run panels`: takes pictures of every panel of the package in a real n8n, with all fields added.
 * README.md beside
 * this file says more.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { contactSheet } from './panels/contactSheet.mjs';
import { contentsPage } from './panels/contentsPage.mjs';
import { viewport } from './panels/pictures.mjs';
import { sheetsOf } from './panels/sheets.mjs';
import { createReport } from './report.mjs';
import { defaultVersion, supportedVersions } from './versions.mjs';
import { withEditor } from './withEditor.mjs';

const usage = `npm run panels -- [options] [sheet ...]

Takes a picture of every panel in a real n8n, with a local sandbox in the place of Spoki, and puts
those of a resource onto one sheet. Names such as "message" take only these sheets anew.

  --n8n <version>    ${Object.keys(supportedVersions).join(' or ')}; ${defaultVersion} by default
  --folder <folder>  where the sheets go; docs/panels by default
`;

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

async function main() {
	const { version, folder, wanted } = readOptions();
	const report = createReport();
	await mkdir(folder, { recursive: true });

	await withEditor({ version, viewport, report }, async (stage) => {
		const sheets = sheetsOf(await stage.host.nodeTypes());
		const page = await stage.browser.newPage();
		for (const { name, take } of sheets.filter(isWanted(wanted))) {
			const pictures = await take(stage);
			const sheet = await contactSheet(page, pictures);
			await writeFile(path.join(folder, `${name}.png`), sheet);
			const kibibytes = Math.ceil(sheet.length / 1024);
			report(`${name}: ${pictures.length} pictures, ${kibibytes} KiB`);
			reportCutOff(report, pictures);
		}
		await writeFile(path.join(folder, 'README.md'), contentsPage(sheets, version));
	});
	report(`The sheets are in ${folder}.`);
	// Nothing is left to be done; what a library may have left open shall not keep us here.
	process.exit();
}

function readOptions() {
	const { values, positionals } = parseArgs({
		options: {
			n8n: { type: 'string', default: defaultVersion },
			folder: { type: 'string', default: path.join(projectRoot, 'docs/panels') },
			help: { type: 'boolean', default: false },
		},
		allowPositionals: true,
	});
	if (values.help) {
		process.stdout.write(usage);
		process.exit(0);
	}
	return { version: values.n8n, folder: path.resolve(values.folder), wanted: positionals };
}

function isWanted(wanted) {
	return ({ name }) => wanted.length === 0 || wanted.includes(name);
}

function reportCutOff(report, pictures) {
	for (const { caption, cutOff } of pictures) {
		for (const text of cutOff) report(`  ${caption}: cut off is "${text}"`);
	}
}

main().catch((error) => {
	process.stderr.write(`\nThe pictures were not taken: ${error.stack}\n`);
	process.exit(1);
});
