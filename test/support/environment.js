// n8n-core looks for a key and a settings file at its first use: the tests bring their own.
process.env.N8N_ENCRYPTION_KEY = 'only-for-tests';
process.env.N8N_USER_FOLDER = require('node:path').join(
	require('node:os').tmpdir(),
	'n8n-nodes-spoki-tests',
);
// What n8n logs of the errors that tests provoke would bury the tests' own output.
process.env.N8N_LOG_LEVEL = 'silent';
