import path from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

// Far more than any of them needs; every wait inside them has a limit of its own.
const fileMilliseconds = 1_800_000;

/**
 * Runs test files with Node's own test runner, one after the other, and shows its report, which ends
 * with its counts and, where tests failed, with these.
 *
 * @param {string[]} files absolute paths
 * @returns {Promise<boolean>} whether at least one test ran and none failed
 */
export async function runTestFiles(files) {
	const events = run({ files, concurrency: 1, timeout: fileMilliseconds });
	let passed = 0;
	let failed = 0;
	events.on('test:pass', (event) => {
		if (isTest(event) && !event.skip) passed += 1;
	});
	events.on('test:fail', () => (failed += 1));
	for await (const text of events.compose(new spec())) process.stdout.write(text);
	if (passed + failed === 0) process.stderr.write('No test ran.\n');
	return passed > 0 && failed === 0;
}

/** Suites pass as well, and a file without any test passes under its own name. */
function isTest({ name, file, details }) {
	return details.type !== 'suite' && path.resolve(name) !== file;
}
