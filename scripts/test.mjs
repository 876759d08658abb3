/** `npm test`: everything that needs no running n8n, on a fresh clone too. */
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installIfMissing } from './install.mjs';
import { runAlone, runSteps } from './steps.mjs';

const results = path.join(tmpdir(), `n8n-nodes-spoki-${process.pid}.json`);

installIfMissing();
await runSteps([
	// Builds the package, and so checks the types that `npm run typecheck` checks first.
	['npm', 'run', '--silent', 'scan'],
	['npm', 'run', '--silent', 'format:check'],
	['npm', 'run', '--silent', 'lint'],
	['npx', 'tsc', '--project', 'test/tsconfig.json'],
	['npx', 'tsc', '--project', 'tsconfig.n8n-1.json'],
]);
const config = 'test/together/jest.config.js';
await runAlone(['npx', 'jest', '--config', config, '--json', `--outputFile=${results}`]);

const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(results, 'utf8'));
rmSync(results);
console.log(`\ntests: ${numPassedTests} passed, ${numFailedTests} failed`);
