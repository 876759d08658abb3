import os from 'node:os';
import { nodeVersion } from '../versions.mjs';

const gigabyte = 2 ** 30;

/**
 * @param {string} n8n the version that is measured
 * @returns {import('./document.js').Run} this moment on this machine
 */
export function thisRun(n8n) {
	const cpus = os.cpus();
	return {
		moment: `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`,
		n8n,
		node: `${process.versions.node}; n8n's own ${nodeVersion}`,
		cpu: cpus[0]?.model.trim() ?? 'unknown',
		cores: String(cpus.length),
		memory: `${Math.round(os.totalmem() / gigabyte)} GiB`,
	};
}
