import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/**
 * Looks for a program the way a shell does.
 *
 * @param {string} name
 * @returns {string | undefined} where it is
 */
export function findOnPath(name) {
	const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
	return folders.map((folder) => path.join(folder, name)).find(canRun);
}

function canRun(file) {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
