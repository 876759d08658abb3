import type { IPollFunctions } from 'n8n-workflow';

import { Continuity } from '../../nodes/SpokiTrigger/Continuity';
import { readStates, writeStates } from '../../nodes/SpokiTrigger/staticData';

/** A trigger of n8n's durable scheduler, which stores a state some time after its poll. */
function scheduled() {
	let now = 0;
	const continuity = new Continuity<string>(() => now);
	return {
		begin: (storedId: string) => continuity.begin('trigger', storedId),
		end: (basis: string, id: string, hasGiven: boolean) =>
			continuity.end('trigger', basis, id, `state of ${id}`, hasGiven),
		pass: (seconds: number) => {
			now += seconds * 1_000;
		},
	};
}

test('a first poll, and one whose state is stored, begin with what n8n gives', () => {
	const { begin, end } = scheduled();
	expect(begin('')).toBe('stored');
	end('', 'a', true);
	expect(begin('a')).toBe('stored');
});

test('a state that n8n did not store goes on where nothing came out', () => {
	const { begin, end, pass } = scheduled();
	end('', 'a', false);
	expect(begin('')).toEqual({ state: 'state of a' });
	end('', 'b', false);
	pass(3_600);
	expect(begin('')).toEqual({ state: 'state of b' });
});

test('a poll that would repeat the last one waits until that is stored', () => {
	const { begin, end, pass } = scheduled();
	end('a', 'b', true);
	expect(begin('a')).toBe('wait');
	pass(29);
	expect(begin('a')).toBe('wait');
	expect(begin('b')).toBe('stored');
});

test('what was not stored in half a minute came out nowhere, and is given again', () => {
	const { begin, end, pass } = scheduled();
	end('a', 'b', true);
	pass(31);
	expect(begin('a')).toBe('stored');
});

test('where another process has polled meanwhile, its state counts', () => {
	const { begin, end } = scheduled();
	end('a', 'b', false);
	expect(begin('c')).toBe('stored');
	end('b', 'd', true);
	expect(begin('c')).toBe('stored');
});

test('triggers know nothing of each other', () => {
	const continuity = new Continuity<string>();
	continuity.end('one', 'a', 'b', 'state', true);
	expect(continuity.begin('other', 'a')).toBe('stored');
});

test('a poll that n8n begins with the state of before the last one reads none', () => {
	/** Of n8n's context all that is used here. */
	const given = (data: object) =>
		({ getWorkflowStaticData: () => data }) as unknown as IPollFunctions;
	const stale = {};
	const stored = {};
	writeStates(given(stored), 'workflow node', [], new Map(), true);
	expect(readStates(given(stale), 'workflow node', [])).toBeUndefined();
	expect(readStates(given(stored), 'workflow node', [])).toEqual(new Map());
});
