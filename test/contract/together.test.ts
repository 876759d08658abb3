/** Several requests under way together: by random schedules of answers, failures, refusals and Stop. */
import fc from 'fast-check';
import { sleep } from 'n8n-workflow';

import { byId, startHarness } from '../support/harness';

/** How Spoki answers one request. */
type Reply = { delay: number; kind: 'done' | 'limited' | 'lost' | 'refused' };

const MOST_AT_ONCE = 8;

const operations = {
	upsert: {
		about: 'contact.upsert',
		limit: 120,
		parameters: {
			resource: 'contact',
			operation: 'upsert',
			phone: '={{ $json.phone }}',
			additionalFields: { firstName: '={{ $json.mark }}' },
		},
		markOf: (body: Record<string, unknown>) => body.first_name,
	},
	sendText: {
		about: 'message.send',
		limit: 120,
		parameters: {
			resource: 'message',
			operation: 'sendText',
			phone: '={{ $json.phone }}',
			text: '={{ $json.mark }}',
		},
		markOf: (body: Record<string, unknown>) => body.text,
	},
	createTicket: {
		about: 'ticket.create',
		limit: 120,
		parameters: {
			resource: 'ticket',
			operation: 'create',
			contactPhone: '={{ $json.phone }}',
			title: '={{ $json.mark }}',
		},
		markOf: (body: Record<string, unknown>) => body.title,
	},
};

const reply: fc.Arbitrary<Reply> = fc.record({
	delay: fc.integer({ min: 1, max: 4_000 }),
	kind: fc.oneof(
		{ weight: 12, arbitrary: fc.constant('done' as const) },
		{ weight: 1, arbitrary: fc.constantFrom('limited' as const, 'refused' as const) },
		{ weight: 1, arbitrary: fc.constant('lost' as const) },
	),
});

const schedule = fc.record({
	operation: fc.constantFrom(...(Object.keys(operations) as Array<keyof typeof operations>)),
	people: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 24 }),
	replies: fc.array(reply, { maxLength: 40 }),
	goesOn: fc.boolean(),
	atOnce: fc.constantFrom('automatic', 1, 2, 8),
	stopAt: fc.option(fc.integer({ min: 0, max: 20_000 }), { freq: 4 }),
});

/** Runs the node over a schedule and gives what Spoki saw of it. */
async function carryOut({
	operation,
	people,
	replies,
	goesOn,
	atOnce,
	stopAt,
}: typeof schedule extends fc.Arbitrary<infer T> ? T : never) {
	const { about, parameters, markOf } = operations[operation];
	const harness = await startHarness();
	try {
		for (const { delay, kind } of replies) {
			harness.sandbox.failNext({
				operation: about,
				delayMilliseconds: delay,
				...(kind === 'refused' ? { status: 400, body: { detail: 'Not like this.' } } : {}),
				...(kind === 'limited' ? { status: 429, headers: { 'retry-after': '3' }, body: '' } : {}),
				...(kind === 'lost' ? { status: 500, body: { detail: 'Broken.' } } : {}),
			});
		}
		const begin = performance.now();
		let stoppedAt = Number.POSITIVE_INFINITY;
		const result = await harness.run({
			parameters: { ...parameters, options: { requestsAtOnce: atOnce } },
			items: people.map((person, mark) => ({
				phone: `+39333123450${person}`,
				mark: `m${mark}`,
			})),
			...(goesOn ? { onError: 'continueRegularOutput' as const } : {}),
			started: (cancel) => {
				if (stopAt === null) return;
				void sleep(stopAt).then(() => {
					stoppedAt = performance.now() - begin;
					cancel();
				});
			},
		});
		const seen = harness.sandbox.requests.map(({ at, body }, place) => {
			const item = Number(String(markOf(body as Record<string, unknown>)).slice(1));
			const { delay, kind } = replies[place] ?? { delay: 0, kind: 'done' };
			const from = at - begin;
			return { from, to: Math.min(from + delay, stoppedAt), kind, item, person: people[item] };
		});
		return { ...result, seen, stoppedAt };
	} finally {
		await harness.sandbox.close();
	}
}

test('random schedules: order, people, limits, failures and Stop', async () => {
	await fc.assert(
		fc.asyncProperty(schedule, async (plan) => {
			const { seen, stoppedAt, items, error, status } = await carryOut(plan);
			const { operation, people, goesOn, atOnce } = plan;

			// Nothing starts after Stop, and then the execution counts as stopped.
			expect(seen.filter(({ from }) => from > stoppedAt)).toEqual([]);

			// They start in the order of the items.
			const first = people.map((_, item) => seen.findIndex((one) => one.item === item));
			const begun = first.filter((place) => place >= 0);
			expect(begun).toEqual([...begun].sort((a, b) => a - b));
			expect(first.slice(begun.length).every((place) => place < 0)).toBe(true);

			// Never two at once for one person, and each person's in the order of the items.
			for (const [place, one] of seen.entries()) {
				const others = seen.slice(0, place);
				for (const other of others.filter(({ person }) => person === one.person)) {
					expect(one.from).toBeGreaterThanOrEqual(other.to);
					expect(one.item).toBeGreaterThanOrEqual(other.item);
				}
				const together = 1 + others.filter(({ to }) => to > one.from).length;
				expect(together).toBeLessThanOrEqual(
					atOnce === 'automatic' ? MOST_AT_ONCE : Number(atOnce),
				);
			}

			// What Spoki refuses for now holds back all of them.
			for (const { to } of seen.filter(({ kind }) => kind === 'limited'))
				expect(seen.filter(({ from }) => from > to && from < to + 3_000)).toEqual([]);

			// Never more starts in a minute than allowed.
			for (const { from } of seen) {
				const within = seen.filter((one) => one.from >= from && one.from < from + 60_000);
				expect(within.length).toBeLessThanOrEqual(operations[operation].limit);
			}

			// What may have been carried out is repeated only where twice is the same as once.
			const isRepeatable = operation === 'upsert';
			for (const [item] of people.entries()) {
				const tries = seen.filter((one) => one.item === item);
				const again = tries.slice(0, -1).map(({ kind }) => kind);
				expect(again.every((kind) => kind === 'limited' || (isRepeatable && kind === 'lost'))).toBe(
					true,
				);
			}

			const isFinal = ({ kind }: { kind: string }) =>
				kind === 'refused' || (kind === 'lost' && !isRepeatable);
			if (!goesOn) {
				// After a failed item nothing further goes out, and what must not be repeated is alone.
				const failedAt = Math.min(...seen.filter(isFinal).map(({ to }) => to));
				expect(seen.filter(({ from }) => from > failedAt)).toEqual([]);
				if (!isRepeatable) {
					const end = seen.findIndex(isFinal);
					if (end >= 0) expect(seen).toHaveLength(end + 1);
				}
			}
			if (goesOn && status !== 'canceled') {
				// Each item comes out once, in the order of the input, as a record or as its error.
				expect(items.map(({ pairedItem }) => (pairedItem as { item: number }).item)).toEqual(
					people.map((_, item) => item),
				);
				for (const [item, { json }] of items.entries()) {
					const last = seen.filter((one) => one.item === item).pop();
					if (last !== undefined && isFinal(last)) expect(json.error).toBeDefined();
					if (last?.kind === 'done') expect(json.error).toBeUndefined();
				}
			}
			if (!goesOn && seen.some(isFinal) && status !== 'canceled') expect(error).toBeDefined();
		}),
		{ numRuns: 100 },
	);
}, 300_000);

/** Upserts for different people, each answered after some time, and how many were under way at most. */
async function upserts(count: number, delayMilliseconds: number, options: object = {}) {
	const harness = await startHarness();
	try {
		const { about, parameters } = operations.upsert;
		harness.sandbox.failNext({ operation: about, times: count, delayMilliseconds });
		const begin = performance.now();
		const { items } = await harness.run({
			parameters: { ...parameters, options },
			items: Array.from({ length: count }, (_, mark) => ({
				phone: `+3933312346${String(mark).padStart(2, '0')}`,
				mark: `m${mark}`,
			})),
		});
		const took = performance.now() - begin;
		const starts = harness.sandbox.requests.map(({ at }) => at);
		const together = starts.map(
			(at) => starts.filter((other) => other <= at && other + delayMilliseconds > at).length,
		);
		return { took, most: Math.max(...together), items };
	} finally {
		await harness.sandbox.close();
	}
}

describe('how many requests are under way together', () => {
	test('eight where answers are slow', async () => {
		const { took, most, items } = await upserts(48, 1_000);
		expect(most).toBe(8);
		expect(items.map(({ json }) => json.phone)).toEqual(
			Array.from({ length: 48 }, (_, mark) => `+3933312346${String(mark).padStart(2, '0')}`),
		);
		// Six times a second, and a moment until it is seen that answers are slow.
		expect(took).toBeLessThanOrEqual(6_300);
	});

	test('one where one after the other uses the limit as well', async () => {
		expect((await upserts(20, 10)).most).toBe(1);
	});

	test.each([
		[1, 1],
		[2, 2],
		['4', 4],
		['automatic', 8],
		['Automatic', 8],
	])('Requests at Once %p: %i', async (requestsAtOnce, most) => {
		expect((await upserts(20, 1_000, { requestsAtOnce })).most).toBe(most);
	});
});

test('under Stop the error says which items had gone through beside the failed one', async () => {
	const harness = await startHarness();
	const { about, parameters } = operations.upsert;
	const delays = [1_000, 3_000, 4_000, 1_000, 3_000, 1_000];
	for (const [item, delayMilliseconds] of delays.entries()) {
		const refusal = item === 2 ? { status: 400, body: { detail: 'Not like this.' } } : {};
		harness.sandbox.failNext({ operation: about, delayMilliseconds, ...refusal });
	}
	const { error } = await harness.run({
		parameters: { ...parameters, options: { requestsAtOnce: 2 } },
		items: delays.map((_, mark) => ({ phone: `+39333123450${mark}`, mark: `m${mark}` })),
	});
	await harness.sandbox.close();
	expect(harness.sandbox.requests).toHaveLength(5);
	expect(error.message).toBe('Not like this.');
	expect(error.context.itemIndex).toBe(2);
	expect(error.description).toContain(
		'4 of 6 items went through (items 0, 1, 3, 4), not carried out: item 5.',
	);
});

const notLikeThis = { status: 400, body: { detail: 'Not like this.' } };
const people = (count: number) =>
	Array.from({ length: count }, (_, mark) => ({ phone: `+39333123450${mark}`, mark: `m${mark}` }));

test('under Stop what is under way comes to its end, and the error tells of each', async () => {
	const harness = await startHarness();
	const { about, parameters } = operations.upsert;
	harness.sandbox.failNext({
		operation: about,
		delayMilliseconds: 1_000,
		times: 2,
		...notLikeThis,
	});
	harness.sandbox.failNext({ operation: about, delayMilliseconds: 2_000, times: 9 });
	const { error } = await harness.run({
		parameters: { ...parameters, options: { requestsAtOnce: 4 } },
		items: people(9),
	});
	await harness.sandbox.close();
	expect(error.context.itemIndex).toBe(0);
	expect(error.description).toContain(
		'2 of 9 items went through (items 2, 3), 1 refused, not carried out: items 4 to 8.',
	);
});

test('under Stop what still waits for its turn does not start after a failed item', async () => {
	const harness = await startHarness();
	const { about, parameters } = operations.upsert;
	harness.sandbox.failNext({ operation: about, delayMilliseconds: 10, ...notLikeThis });
	await harness.run({ parameters, items: people(9) });
	await harness.sandbox.close();
	expect(harness.sandbox.requests).toHaveLength(1);
});

/** Runs an operation whose requests take a second each, and gives when each of them came and from whom. */
async function slowly(
	about: string,
	parameters: object,
	items: Array<Record<string, unknown>>,
): Promise<Array<{ from: number; body: Record<string, unknown>; path: string }>> {
	const harness = await startHarness();
	try {
		harness.sandbox.failNext({ operation: about, times: 99, delayMilliseconds: 1_000 });
		const begin = performance.now();
		await harness.run({ parameters: { ...parameters }, items, onError: 'continueRegularOutput' });
		return harness.sandbox.requests
			.filter(({ operation }) => operation === about)
			.map(({ at, body, path }) => ({
				from: at - begin,
				body: Object(body) as Record<string, unknown>,
				path,
			}));
	} finally {
		await harness.sandbox.close();
	}
}

test('one contact, by ID and by phone, is one record', async () => {
	const harness = await startHarness();
	const phone = harness.sandbox.data.contact.get(410001)?.phone;
	await harness.sandbox.close();
	const seen = await slowly(
		'contact.update',
		{
			resource: 'contact',
			operation: 'update',
			contactId: '={{ $json.contact }}',
			updateFields: { firstName: '={{ $json.mark }}' },
		},
		[410001, phone, 410002].map((contact, mark) => ({
			contact,
			mark: `m${mark}`,
		})),
	);
	expect(seen.map(({ body }) => body.first_name)).toEqual(['m0', 'm1', 'm2']);
	expect(seen[1].from - seen[0].from).toBeGreaterThanOrEqual(1_000);
	expect(seen[2].from - seen[1].from).toBeLessThan(1_000);
});

test('money moves one after the other', async () => {
	const seen = await slowly(
		'partner.moveCredit',
		{
			resource: 'partner',
			operation: 'moveCredit',
			accountId: byId('={{ $json.account }}'),
			creditToMove: 5,
		},
		[{ account: 7301 }, { account: 7302 }, { account: 7303 }],
	);
	expect(seen.map(({ from }) => Math.floor(from / 1_000))).toEqual([0, 1, 2]);
});
