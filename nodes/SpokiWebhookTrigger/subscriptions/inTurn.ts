/** What is under way for each address. */
const underWay = new Map<string, Promise<unknown>>();

/**
 * Does what concerns an address only once everything before it is done. n8n may switch a workflow off
 * while it still switches it on, also by itself right after a restart: what is registered last would
 * otherwise stay behind.
 */
export async function inTurn<Result>(url: string, work: () => Promise<Result>): Promise<Result> {
	const before = underWay.get(url) ?? Promise.resolve();
	const own = before.catch(() => undefined).then(work);
	underWay.set(url, own);
	try {
		return await own;
	} finally {
		if (underWay.get(url) === own) underWay.delete(url);
	}
}
