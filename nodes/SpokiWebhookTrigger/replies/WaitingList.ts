import type { IDataObject } from 'n8n-workflow';

import type { WaitingReply } from '../../Spoki/webhooks/waitingReplies';

/** Whose reply is waited for, without their number, and where it goes. */
type Entry = [person: string, url: string, until: number];

/** What n8n stores of a trigger: a text, because n8n goes through what is more than that. */
export interface KeptReplies {
	waiting?: string;
}

/**
 * The executions that wait for a reply, by trigger. As with the events that a trigger has seen, the
 * memory of this process decides: of many that come at once, n8n's own store keeps the last one only.
 */
export class WaitingList {
	private readonly triggers = new Map<string, Map<string, Entry>>();

	/**
	 * @param person in whatever form, always the same
	 * @param kept what n8n has stored for the trigger
	 */
	add(trigger: string, kept: KeptReplies, person: string, { url, until }: WaitingReply): void {
		this.of(trigger, kept).set(url, [person, url, until]);
	}

	/** It got its answer, or ended without one. */
	remove(trigger: string, kept: KeptReplies, url: string): void {
		const entry = this.of(trigger, kept).get(url);
		// Kept, so that what n8n has stored does not bring it back.
		if (entry !== undefined) entry[2] = 0;
	}

	/** Where the reply of a person goes. */
	urlsFor(trigger: string, kept: KeptReplies, person: string, now: number): string[] {
		return Array.from(this.of(trigger, kept).values())
			.filter(([waitsFor, , until]) => waitsFor === person && until > now)
			.map(([, url]) => url);
	}

	/** What n8n is to store. */
	toKeep(trigger: string, kept: KeptReplies, now: number): Required<KeptReplies> {
		const all = this.of(trigger, kept);
		const needed = Array.from(all.values()).filter(([, , until]) => until > now);
		return { waiting: needed.length > 0 ? JSON.stringify(needed) : '' };
	}

	private of(trigger: string, kept: KeptReplies): Map<string, Entry> {
		const own = this.triggers.get(trigger) ?? new Map<string, Entry>();
		for (const entry of entriesIn(kept.waiting)) {
			if (!own.has(entry[1])) own.set(entry[1], entry);
		}
		this.triggers.set(trigger, own);
		return own;
	}
}

/** What is no such list was not written by this node. */
function entriesIn(text: unknown): Entry[] {
	if (typeof text !== 'string' || text === '') return [];
	try {
		const list: unknown = JSON.parse(text);
		return Array.isArray(list) ? list.filter(isEntry) : [];
	} catch {
		return [];
	}
}

function isEntry(entry: unknown): entry is Entry {
	const [person, url, until] = Array.isArray(entry) ? (entry as Array<IDataObject[string]>) : [];
	return typeof person === 'string' && typeof url === 'string' && typeof until === 'number';
}
