/** What one of several items that are carried out together holds. */
export interface Claim {
	/**
	 * Waits until nothing that began earlier is about one of these records any more, and until all that
	 * began earlier has claimed its own: so each record's requests keep their order.
	 */
	take: (records: string[]) => Promise<void>;
	/** The item is through. */
	leave: () => void;
}

/** Records that items are at work on. */
export class Claims {
	private readonly holders = new Map<string, Promise<void>>();

	private last: Promise<void> = Promise.resolve();

	/** For the item that begins next. */
	join(): Claim {
		const before = this.last;
		const claimed = new Signal();
		const left = new Signal();
		const held: string[] = [];
		this.last = claimed.given;
		return {
			take: async (records) => {
				await before;
				for (const record of records) await this.holders.get(record);
				for (const record of records) this.holders.set(record, left.given);
				held.push(...records);
				claimed.give();
			},
			leave: () => {
				for (const record of held) {
					if (this.holders.get(record) === left.given) this.holders.delete(record);
				}
				left.give();
				// What has left without a claim must not let later items overtake earlier ones.
				void before.then(() => claimed.give());
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
