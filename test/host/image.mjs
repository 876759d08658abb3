import { userInfo } from 'node:os';

const isSetting = /^(N8N|DB|EXECUTIONS|QUEUE)_/;

/**
 * An n8n out of a Docker image. From version 3 on there is no other. It sees this machine's network,
 * so that it reaches the sandbox, and its user folder under the same path.
 *
 * Written without a Docker to try it on: what Docker does with these arguments nobody has seen yet.
 *
 * @param {string} image with the version as its tag, such as `docker.n8n.io/n8nio/n8n:3.0.0`
 * @returns {import('./n8n.mjs').Program}
 */
export function n8nOfImage(image) {
	return {
		version: image.slice(image.lastIndexOf(':') + 1),
		nodeBinary: process.execPath,
		start: ({ userFolder, environment }) => ({
			command: 'docker',
			args: ['run', ...optionsFor(userFolder, environment), image],
			cwd: userFolder,
		}),
	};
}

function optionsFor(userFolder, environment) {
	const { uid, gid } = userInfo();
	const settings = Object.entries({
		...Object.fromEntries(Object.entries(environment).filter(([name]) => isSetting.test(name))),
		HOME: userFolder,
		// n8n 3 loads no package that n8n has not verified, unless it is told to.
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
	});
	return [
		'--rm',
		'--init',
		'--network=host',
		`--user=${uid}:${gid}`,
		`--volume=${userFolder}:${userFolder}`,
		...settings.map(([name, value]) => `--env=${name}=${value}`),
	];
}
