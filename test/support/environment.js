// n8n-core looks for a key and a settings file at its first use: the tests bring their own.
process.env.N8N_ENCRYPTION_KEY = 'only-for-tests';
process.env.N8N_USER_FOLDER = require('node:path').join(
	require('node:os').tmpdir(),
	'n8n-nodes-spoki-tests',
);
// What n8n logs of the errors that tests provoke would bury the tests' own output.
process.env.N8N_LOG_LEVEL = 'silent';

// As Node has it, and n8n. Jest keeps ten times as much of every error and every `expect`.
Error.stackTraceLimit = 10;

const fc = require('fast-check');

// The same schedules each time, so that a red run means a change. To look for more:
// SEED=7 SCHEDULES=2000 npx jest test/unit/watch
const { SEED = '20261122', SCHEDULES = '220' } = process.env;
fc.configureGlobal({ seed: Number(SEED), numRuns: Number(SCHEDULES) });
