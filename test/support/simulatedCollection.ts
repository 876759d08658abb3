import type { IDataObject } from 'n8n-workflow';

import type { Source } from '../../nodes/SpokiTrigger/watch/Pages';

export interface SimulatedRecord {
	id: number;
	readonly created: number;
	/** The same as Spoki writes it. */
	readonly createdText: string;
	wanted: boolean;
}

/** How a collection may come; Spoki does not say which of them is true. */
export const ORDERS: Record<string, (a: SimulatedRecord, b: SimulatedRecord) => number> = {
	'newest first': (a, b) => b.created - a.created || b.id - a.id,
	'newest first by ID': (a, b) => b.id - a.id,
	'oldest first': (a, b) => a.created - b.created || a.id - b.id,
	'in no order': (a, b) => scattered(a.id) - scattered(b.id),
	'by priority': (a, b) => (a.id % 3) - (b.id % 3) || b.created - a.created || b.id - a.id,
};

function scattered(id: number): number {
	return (id * 7919) % 10_007;
}

/** A collection of Spoki's that lives in memory, with a clock that only the test moves. */
export class SimulatedCollection {
	readonly records: SimulatedRecord[] = [];

	/** Spoki's clock, in milliseconds. */
	time = Date.parse('2026-11-22T09:00:00Z');

	/** Requests since the last time somebody set it to 0. */
	requests = 0;

	private lastId = 0;

	/** As long as no record is added or removed. */
	private sorted?: SimulatedRecord[];

	constructor(
		private readonly order: string,
		private readonly pageSize: number,
		private readonly idType: 'number' | 'string' = 'number',
	) {}

	/** Adds a record, `age` milliseconds after Spoki created it. */
	arrive({ age = 0, wanted = true }: { age?: number; wanted?: boolean } = {}): SimulatedRecord {
		this.lastId += 1;
		const created = this.time - age;
		const createdText = new Date(created).toISOString();
		const record = { id: this.lastId, created, createdText, wanted };
		this.records.push(record);
		this.sorted = undefined;
		return record;
	}

	/** @returns the record that is gone, if there was one */
	remove(index: number): SimulatedRecord | undefined {
		if (this.records.length === 0) return undefined;
		this.sorted = undefined;
		return this.records.splice(index % this.records.length, 1)[0];
	}

	page(number: number): { records: IDataObject[]; count: number; hasNext: boolean } {
		this.requests += 1;
		const sorted = this.inOrder();
		const start = (number - 1) * this.pageSize;
		return {
			records: sorted.slice(start, start + this.pageSize).map((record) => ({
				id: this.idType === 'number' ? record.id : `${record.id}`,
				created_datetime: record.createdText,
				wanted: record.wanted,
			})),
			count: sorted.length,
			hasNext: start + this.pageSize < sorted.length,
		};
	}

	/** The records as they come. */
	protected inOrder(): SimulatedRecord[] {
		this.sorted ??= [...this.records].sort(ORDERS[this.order]);
		return this.sorted;
	}

	/**
	 * @param budget requests of one poll
	 * @param clockError how wrong n8n's clock is, in milliseconds
	 * @param meanwhile happens before the request with this number, counted from 0
	 * @param tellsTime whether answers tell what Spoki's clock says
	 */
	source(
		budget: number,
		clockError = 0,
		meanwhile: (request: number) => void = () => undefined,
		tellsTime = false,
	): Source {
		let sent = 0;
		return {
			read: async (number) => {
				meanwhile(sent);
				sent += 1;
				return this.page(number);
			},
			mayRead: () => sent < budget,
			isFiltered: false,
			isWanted: ({ wanted }) => wanted === true,
			now: () => this.time + clockError,
			...(tellsTime ? { clockAhead: () => (sent > 0 ? -clockError : undefined) } : {}),
		};
	}
}
