import type { Progress } from '../../nodes/SpokiTrigger/watch/beginning';
import type { Source } from '../../nodes/SpokiTrigger/watch/Pages';
import type { WatchState } from '../../nodes/SpokiTrigger/watch/state';
import { watch } from '../../nodes/SpokiTrigger/watch/watch';
import { SimulatedCollection } from './simulatedCollection';

/** A trigger on a simulated collection, with n8n's storing of its state in between. */
export class Watcher {
	progress?: Progress;

	notes: string[] = [];

	constructor(
		public collection: SimulatedCollection,
		private readonly sourceOf = (budget: number): Source => this.collection.source(budget),
	) {}

	/** Once there is a baseline. */
	get state(): WatchState | undefined {
		return this.progress as WatchState | undefined;
	}

	/** Another key is used for the next poll. */
	changeKey(): void {
		this.progress = { ...this.state, isMoved: true } as WatchState;
	}

	/** One poll: the ids of what is new, and what it cost. */
	async poll({ budget = 30, limit = 500 } = {}): Promise<{ ids: string[]; requests: number }> {
		this.collection.requests = 0;
		const everything = this.collection.source(budget);
		const before = JSON.stringify(this.progress);
		const source = this.sourceOf(budget);
		const begun = source.now();
		const { records, state, notes } = await watch(this.progress, source, everything, limit);
		// Until the poll is over, the state that was given must still stand.
		expect(JSON.stringify(this.progress)).toBe(before);
		const next = state ?? { begun, clockAhead: source.clockAhead?.() };
		this.progress = JSON.parse(JSON.stringify(next)) as Progress;
		this.notes.push(...notes);
		return { ids: records.map(({ id }) => id), requests: this.collection.requests };
	}
}

export function collectionWith(amount: number, order: string, pageSize = 100): SimulatedCollection {
	const collection = new SimulatedCollection(order, pageSize);
	for (let index = 0; index < amount; index++) {
		collection.arrive();
		collection.time += 1_000;
	}
	return collection;
}

export function arrive(collection: SimulatedCollection, amount: number, apart = 0): string[] {
	return Array.from({ length: amount }, () => {
		collection.time += apart;
		return String(collection.arrive().id);
	});
}
