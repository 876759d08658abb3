/** `npm test`: everything that needs no running n8n, on a fresh clone too. */
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installIfMissing } from './install.mjs';
import { runSteps } from './steps.mjs';

const results = path.join(tmpdir(), `n8n-nodes-spoki-${process.pid}.json`);

installIfMissing();
runSteps([
	['npm', 'run', '--silent', 'lint'],
	['npm', 'run', '--silent', 'format:check'],
	['npm', 'run', '--silent', 'typecheck'],
	['npm', 'run', '--silent', 'scan'],
	['npx', 'jest', '--json', `--outputFile=${results}`],
]);

const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(results, 'utf8'));
rmSync(results);
console.log(`\ntests: ${numPassedTests} passed, ${numFailedTests} failed`);
