/** The lock that one of several items carried out together holds on its records. */
export interface RecordLock {
	/**
	 * Waits until nothing that began earlier is about one of these records any more, and until all that
	 * began earlier has locked its own: so each record's requests keep their order.
	 */
	acquire: (records: string[]) => Promise<void>;
	/** The item is through. */
	release: () => void;
}

/** Locks on the records that items are at work on. */
export class RecordLocks {
	private readonly holders = new Map<string, Promise<void>>();

	private last: Promise<void> = Promise.resolve();

	/** For the item that begins next. */
	next(): RecordLock {
		const before = this.last;
		const acquired = new Signal();
		const released = new Signal();
		const held: string[] = [];
		this.last = acquired.given;
		return {
			acquire: async (records) => {
				await before;
				for (const record of records) await this.holders.get(record);
				for (const record of records) this.holders.set(record, released.given);
				held.push(...records);
				acquired.give();
			},
			release: () => {
				for (const record of held) {
					if (this.holders.get(record) === released.given) this.holders.delete(record);
				}
				released.give();
				// What ended without a lock must not let later items overtake earlier ones.
				void before.then(() => acquired.give());
			},
		};
	}
}

/** Something that happens once. */
class Signal {
	give: () => void = () => {};

	readonly given = new Promise<void>((resolve) => {
		this.give = resolve;
	});
}
