/** So many events are remembered for each trigger. */
export const REMEMBERED_EVENTS = 1_000;

/** So many people are remembered for each trigger that starts only for their first message. */
const REMEMBERED_PEOPLE = 1_000;

/** What a trigger keeps to know events again: texts, because n8n goes through what is more than that. */
export interface Kept {
	/** The events, the oldest first, with spaces in between. */
	seen?: string;
	/** Until when which people start nothing, as JSON. */
	quiet?: string;
}

/** What one trigger remembers. */
interface Remembered {
	seen: Set<string>;
	/** Until when somebody starts nothing, in milliseconds. */
	quiet: Map<string, number>;
}

/**
 * What has started a workflow already. n8n gives each delivery a copy of its own of what it has stored,
 * so two that come together do not know of each other: the memory of this process decides, at once.
 * What is stored only outlives a restart, and tells of other processes.
 */
export class Memory {
	private readonly triggers = new Map<string, Remembered>();

	/**
	 * Notes an event.
	 *
	 * @param kept what n8n has stored for the trigger
	 * @returns whether it is the first time
	 */
	isFirst(trigger: string, kept: Kept, event: string): boolean {
		const { seen } = this.of(trigger, kept);
		if (seen.has(event)) return false;
		seen.add(event);
		dropOldest(seen, REMEMBERED_EVENTS);
		return true;
	}

	/**
	 * Notes that somebody wrote.
	 *
	 * @param now in milliseconds
	 * @returns whether it is the first message within so many minutes
	 */
	isFirstOf(trigger: string, kept: Kept, person: string, minutes: number, now: number): boolean {
		const { quiet } = this.of(trigger, kept);
		if ((quiet.get(person) ?? 0) > now) return false;
		quiet.delete(person);
		quiet.set(person, now + minutes * 60_000);
		dropOldest(quiet, REMEMBERED_PEOPLE);
		return true;
	}

	/** What n8n is to store: also what other deliveries have found out meanwhile. */
	toKeep(trigger: string, kept: Kept, now: number): Required<Kept> {
		const { seen, quiet } = this.of(trigger, kept);
		const still = [...quiet].filter(([, until]) => until > now);
		return {
			seen: [...seen].join(' '),
			quiet: still.length > 0 ? JSON.stringify(still) : '',
		};
	}

	private of(trigger: string, kept: Kept): Remembered {
		const { seen: own = [], quiet = new Map() } = this.triggers.get(trigger) ?? {};
		// What was stored first, because it is older than what only this process knows.
		const seen = new Set([...textOf(kept.seen).split(' ').filter(Boolean), ...own]);
		dropOldest(seen, REMEMBERED_EVENTS);
		for (const [person, until] of quietIn(kept.quiet)) {
			quiet.set(person, Math.max(until, quiet.get(person) ?? 0));
		}
		const remembered = { seen, quiet };
		this.triggers.set(trigger, remembered);
		return remembered;
	}
}

/** A set and a map hand out first what was added first. */
function dropOldest(collection: Map<string, unknown> | Set<string>, most: number): void {
	for (const name of collection.keys()) {
		if (collection.size <= most) return;
		collection.delete(name);
	}
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value : '';
}

/** What is no such list was not written by this node. */
function quietIn(text: unknown): Array<[string, number]> {
	try {
		const list: unknown = JSON.parse(textOf(text) || '[]');
		return Array.isArray(list) ? list.filter(isEntry) : [];
	} catch {
		return [];
	}
}

function isEntry(entry: unknown): entry is [string, number] {
	return Array.isArray(entry) && typeof entry[0] === 'string' && Number.isFinite(entry[1]);
}
