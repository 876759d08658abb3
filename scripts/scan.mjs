/**
 * n8n's own scan (@n8n/scan-community-package) without its downloads: the rules that decide over
 * verification, applied to the sources and to what the packed tarball holds. Inline switches are
 * ignored, as they are there.
 */
import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import {
	analyzePackage,
	SOURCE_FILE_PATTERNS,
} from '@n8n/scan-community-package/scanner/scanner.mjs';
import { packPackage } from '../test/host/pack.mjs';
import { createReport } from '../test/host/report.mjs';

const { tarball, bytes } = await packPackage({ report: createReport() });
const unpacked = path.join(path.dirname(tarball), 'unpacked');
await mkdir(unpacked);
execFileSync('tar', ['-xzf', tarball, '-C', unpacked, '--strip-components=1']);

const legs = [
	{ name: 'sources', folder: process.cwd(), patterns: SOURCE_FILE_PATTERNS },
	{ name: `tarball (${bytes} bytes)`, folder: unpacked, patterns: ['**/*.js', 'package.json'] },
];
for (const { name, folder, patterns } of legs) {
	const { passed, message, details } = await analyzePackage(folder, patterns);
	console.log(`scan of the ${name}: ${passed ? 'no findings' : message}`);
	if (passed) continue;
	if (details) console.log(details);
	process.exitCode = 1;
}
