import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Makes a folder that is removed when the process ends, or earlier by hand.
 *
 * @param {string} purpose a word or two for the folder's name
 * @returns {Promise<{ path: string, remove: () => void }>}
 */
export async function makeTemporaryFolder(purpose) {
	const folder = await mkdtemp(path.join(tmpdir(), `n8n-nodes-spoki-${purpose}-`));
	const remove = () => {
		process.off('exit', remove);
		// A program that was killed a moment ago may still finish a write: hence the retries.
		rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
	};
	process.on('exit', remove);
	return { path: folder, remove };
}
