import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';

const markerName = '.complete';
const draftInfix = '.draft-';

/** @returns {string} the folder that holds what is too large to install for every run */
export function cacheRoot() {
	if (process.env.N8N_NODES_SPOKI_CACHE) return path.resolve(process.env.N8N_NODES_SPOKI_CACHE);
	const base = process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache');
	return path.join(base, 'n8n-nodes-spoki');
}

/**
 * Gives a folder of the cache, filling it first when it is not there.
 *
 * The filling happens in a draft folder beside it, which takes the final name only when it is
 * complete. So an interrupted installation is never taken for a complete one, and of two processes
 * that install at once the slower one uses what the faster one made.
 *
 * @param {string} name the folder's name in the cache
 * @param {(draft: string) => Promise<void>} install fills the draft folder, or throws
 * @returns {Promise<string>} the complete folder
 */
export async function installOnce(name, install) {
	const folder = path.join(cacheRoot(), name);
	if (isComplete(folder)) return folder;

	await mkdir(cacheRoot(), { recursive: true });
	await removeLeftovers(name);
	const draft = `${folder}${draftInfix}${process.pid}`;
	try {
		await remove(draft);
		await mkdir(draft);
		await install(draft);
		await writeFile(path.join(draft, markerName), `${new Date().toISOString()}\n`);
		await publish(draft, folder);
	} finally {
		await remove(draft);
	}
	return folder;
}

function isComplete(folder) {
	return existsSync(path.join(folder, markerName));
}

async function publish(draft, folder) {
	try {
		await rename(draft, folder);
	} catch (error) {
		if (isComplete(folder)) return;
		if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code)) throw error;
		// Something without a marker stands there, so nobody vouches for it.
		await remove(folder);
		await rename(draft, folder);
	}
}

/** Removes the drafts of processes that ended before they were through: gigabytes, in the case of n8n. */
async function removeLeftovers(name) {
	const prefix = `${name}${draftInfix}`;
	for (const entry of await readdir(cacheRoot())) {
		if (!entry.startsWith(prefix)) continue;
		if (!isAlive(Number(entry.slice(prefix.length)))) await remove(path.join(cacheRoot(), entry));
	}
}

function isAlive(processId) {
	try {
		process.kill(processId, 0);
		return true;
	} catch (error) {
		return error.code === 'EPERM';
	}
}

function remove(folder) {
	return rm(folder, { recursive: true, force: true, maxRetries: 3 });
}
