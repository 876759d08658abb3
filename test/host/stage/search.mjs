import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Looks for a text in the bytes of every file below a folder, databases included.
 *
 * @param {string} folder
 * @param {string} text
 * @param {(file: string) => boolean} isLeftOut for files, and folders with all they hold
 * @returns {Promise<string[]>} the files that hold it
 */
export async function filesWith(folder, text, isLeftOut) {
	const found = [];
	for (const entry of await readdir(folder, { withFileTypes: true })) {
		const file = path.join(folder, entry.name);
		if (isLeftOut(file)) continue;
		if (entry.isDirectory()) found.push(...(await filesWith(file, text, isLeftOut)));
		else if (entry.isFile() && (await readFile(file)).includes(text)) found.push(file);
	}
	return found;
}
