import fc from 'fast-check';

import {
	Memory,
	REMEMBERED_EVENTS,
	type Kept,
} from '../../../nodes/SpokiWebhookTrigger/delivery/Memory';

const trigger = 'workflow node webhook';

/** As n8n stores it: as JSON. */
function stored(memory: Memory, kept: Kept = {}, now = 0): Kept {
	return JSON.parse(JSON.stringify(memory.toKeep(trigger, kept, now)));
}

test('an event is the first one once', () => {
	const memory = new Memory();
	expect(memory.isFirst(trigger, {}, 'a')).toBe(true);
	expect(memory.isFirst(trigger, {}, 'a')).toBe(false);
	expect(memory.isFirst(trigger, {}, 'b')).toBe(true);
});

test('a test beside an active workflow is another trigger', () => {
	const memory = new Memory();
	expect(memory.isFirst(trigger, {}, 'a')).toBe(true);
	expect(memory.isFirst('workflow node manual', {}, 'a')).toBe(true);
});

test('what is stored outlives the process', () => {
	const before = new Memory();
	before.isFirst(trigger, {}, 'a');
	const kept = stored(before);
	const after = new Memory();
	expect(after.isFirst(trigger, kept, 'a')).toBe(false);
	expect(after.isFirst(trigger, kept, 'b')).toBe(true);
	expect(stored(after, kept).seen).toBe('a b');
});

test('whoever stores last stores what the others have found out too', () => {
	const memory = new Memory();
	for (const event of ['a', 'b', 'c']) memory.isFirst(trigger, {}, event);
	// Each of the three has read the same empty store.
	expect(stored(memory, {}).seen).toBe('a b c');
});

test('what another process has stored counts', () => {
	const memory = new Memory();
	memory.isFirst(trigger, {}, 'a');
	expect(memory.isFirst(trigger, { seen: 'x y' }, 'y')).toBe(false);
	expect(memory.isFirst(trigger, { seen: 'x y' }, 'x')).toBe(false);
});

test('the newest are remembered, however old the store is that comes along', () => {
	const memory = new Memory();
	const names = Array.from({ length: 3 * REMEMBERED_EVENTS }, (_, index) => `event-${index}`);
	const old: Kept = { seen: names.slice(0, REMEMBERED_EVENTS).join(' ') };
	for (const name of names.slice(REMEMBERED_EVENTS)) {
		expect(memory.isFirst(trigger, old, name)).toBe(true);
	}
	expect(memory.toKeep(trigger, old, 0).seen).toBe(names.slice(-REMEMBERED_EVENTS).join(' '));
	for (const name of names.slice(-REMEMBERED_EVENTS)) {
		expect(memory.isFirst(trigger, old, name)).toBe(false);
	}
});

test('in any order and with any store, an event starts once as long as it is remembered', () => {
	const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
	const step = fc.record({ name, restarts: fc.boolean(), readsLate: fc.boolean() });
	fc.assert(
		fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
			let memory = new Memory();
			let store: Kept = {};
			const started: string[] = [];
			for (const { name: event, restarts, readsLate } of steps) {
				if (restarts) memory = new Memory();
				// Within a process a delivery may have read the store before the one before it has written.
				const kept = readsLate && !restarts ? {} : store;
				if (memory.isFirst(trigger, store, event)) started.push(event);
				store = stored(memory, kept);
			}
			expect(started).toHaveLength(new Set(started).size);
		}),
	);
});

describe('who has just written', () => {
	const minute = 60_000;

	test('starts nothing for so many minutes from the first message on', () => {
		const memory = new Memory();
		const isFirst = (now: number) => memory.isFirstOf(trigger, {}, 'anna', 5, now);
		expect(isFirst(0)).toBe(true);
		expect(isFirst(4 * minute)).toBe(false);
		expect(isFirst(5 * minute - 1)).toBe(false);
		expect(isFirst(5 * minute)).toBe(true);
		expect(memory.isFirstOf(trigger, {}, 'bruno', 5, minute)).toBe(true);
	});

	test('is remembered over a restart until then, and no longer', () => {
		const before = new Memory();
		before.isFirstOf(trigger, {}, 'anna', 5, 0);
		const kept = stored(before, {}, minute);
		expect(new Memory().isFirstOf(trigger, kept, 'anna', 5, 2 * minute)).toBe(false);
		expect(stored(before, kept, 6 * minute).quiet).toBe('');
	});

	test('people who are quiet do not pile up', () => {
		const memory = new Memory();
		for (let index = 0; index < 5_000; index += 1) {
			memory.isFirstOf(trigger, {}, `person-${index}`, 5, 0);
		}
		expect(JSON.parse(stored(memory).quiet ?? '')).toHaveLength(1_000);
	});
});

test('whatever stands in the store, nothing throws', () => {
	fc.assert(
		fc.property(fc.anything(), fc.anything(), (seen, quiet) => {
			const kept = { seen, quiet } as Kept;
			const memory = new Memory();
			expect(memory.isFirst(trigger, kept, 'never seen')).toBe(true);
			expect(memory.isFirstOf(trigger, kept, 'never seen', 5, 0)).toBe(true);
		}),
	);
});
