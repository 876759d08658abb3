/**
 * The environment of an n8n that serves this machine alone, calls its maker as little as its settings
 * allow, and shows no more than its editor. Settings of the person's own n8n do not leak into it.
 *
 * @param {object} options
 * @param {string} options.userFolder
 * @param {number} options.port of the editor and the REST interface
 * @param {number} options.brokerPort of the task broker, which listens even where no runner is used
 * @param {NodeJS.ProcessEnv} options.extra what the caller sets on top
 * @returns {NodeJS.ProcessEnv}
 */
export function n8nEnvironment({ userFolder, port, brokerPort, extra }) {
	return {
		...withoutSettingsOfN8n(process.env),
		N8N_USER_FOLDER: userFolder,
		N8N_PORT: String(port),
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_EDITOR_BASE_URL: `http://127.0.0.1:${port}`,
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		N8N_RUNNERS_ENABLED: 'false',
		N8N_SECURE_COOKIE: 'false',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_DYNAMIC_BANNERS_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_VERIFIED_PACKAGES_ENABLED: 'false',
		// In seconds; n8n's own 30 are too long for somebody who pressed Ctrl+C.
		N8N_GRACEFUL_SHUTDOWN_TIMEOUT: '3',
		// By default n8n 1 has one connection, where the transactions of requests at the same time mix.
		DB_SQLITE_POOL_SIZE: '3',
		...extra,
	};
}

function withoutSettingsOfN8n(environment) {
	const entries = Object.entries(environment);
	return Object.fromEntries(entries.filter(([name]) => !/^(N8N|DB|EXECUTIONS|QUEUE)_/.test(name)));
}
