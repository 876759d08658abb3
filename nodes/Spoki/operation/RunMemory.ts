/** What one run of the node asked Spoki, so that it need not ask again for the next item. */
export class RunMemory {
	private readonly known = new Map<string, Promise<unknown>>();

	/**
	 * The answer to a question of this run, or asks it now. A refusal is an answer too; what may pass,
	 * such as a limit or a broken connection, is asked again.
	 *
	 * @param name tells the questions of one run apart
	 */
	async once<T>(name: string, ask: () => Promise<T>): Promise<T> {
		const known = this.known.get(name);
		if (known !== undefined) {
			await known.catch(() => {});
			// What has failed for another item, and may pass, is asked once more for this one.
			return this.known.get(name) === known ? (known as Promise<T>) : await this.once(name, ask);
		}
		const answer = ask();
		this.known.set(name, answer);
		answer.catch((error: unknown) => {
			if (!isRefusal(error)) this.known.delete(name);
		});
		return answer;
	}
}

function isRefusal(error: unknown): boolean {
	const { httpCode } = error as { httpCode?: string | null };
	return /^4\d\d$/.test(String(httpCode)) && httpCode !== '429';
}
