import fc from 'fast-check';

import { isBeginning, type Progress } from '../../../nodes/SpokiTrigger/watch/beginning';
import { watch } from '../../../nodes/SpokiTrigger/watch/watch';
import { ORDERS, SimulatedCollection } from '../../support/simulatedCollection';

const MINUTE = 60_000;

const change = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.record({
			kind: fc.constant('arrive' as const),
			amount: fc.integer({ min: 1, max: 25 }),
			spread: fc.constantFrom(0, 1, 1_500),
		}),
	},
	{
		weight: 1,
		arbitrary: fc.record({
			kind: fc.constant('late' as const),
			minutes: fc.integer({ min: 0, max: 25 }),
		}),
	},
	{
		weight: 1,
		arbitrary: fc.record({
			kind: fc.constant('unwanted' as const),
			amount: fc.integer({ min: 1, max: 5 }),
		}),
	},
	{
		weight: 1,
		arbitrary: fc.record({
			kind: fc.constant('delete' as const),
			index: fc.nat(200),
			amount: fc.integer({ min: 1, max: 4 }),
		}),
	},
);

const step = fc.oneof(
	{ weight: 4, arbitrary: change },
	{
		weight: 6,
		arbitrary: fc.record({
			kind: fc.constant('poll' as const),
			budget: fc.integer({ min: 0, max: 12 }),
			limit: fc.integer({ min: 1, max: 40 }),
			meanwhile: fc.option(fc.tuple(fc.nat(3), change)),
			fate: fc.constantFrom('ends', 'ends', 'ends', 'fails', 'is cut off'),
		}),
	},
	{
		weight: 3,
		arbitrary: fc.record({
			kind: fc.constant('time' as const),
			minutes: fc.integer({ min: 0, max: 45 }),
		}),
	},
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('restart' as const) }) },
);

/** The time of a record that comes late is done with, but for the overlap. */
const lateAfterQuiet = fc.record({
	kind: fc.constant('late after quiet' as const),
	minutes: fc.integer({ min: 1, max: 29 }),
	polls: fc.integer({ min: 1, max: 4 }),
});

/** What happens while Spoki is in trouble: the clock goes on, records come, and no poll gets through. */
const troubledStep = fc.record({
	minutes: fc.integer({ min: 0, max: 45 }),
	change,
	budget: fc.integer({ min: 0, max: 3 }),
	failsAt: fc.integer({ min: 0, max: 3 }),
});

/** A third begin in trouble, a fifth are restarted before the first good poll. */
const start = fc.oneof(
	{ weight: 10, arbitrary: fc.constant({ trouble: [], isRestarted: false }) },
	{
		weight: 2,
		arbitrary: fc.record({
			trouble: fc.array(troubledStep, { minLength: 1, maxLength: 4 }),
			isRestarted: fc.constant(false),
		}),
	},
	{
		weight: 3,
		arbitrary: fc.record({
			trouble: fc.array(troubledStep, { minLength: 1, maxLength: 4 }),
			isRestarted: fc.constant(true),
		}),
	},
);

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

const schedule = fc.record({
	before: fc.nat(40),
	/** Minutes without a new record before the activation. */
	quiet: fc.constantFrom(1, 40),
	start,
	pageSize: fc.integer({ min: 1, max: 12 }),
	idType: fc.constantFrom('number' as const, 'string' as const),
	clockError: fc.constantFrom(-10 * MINUTE, 0, 10 * MINUTE),
	/** Whether answers tell what Spoki's clock says. */
	tellsTime: fc.boolean(),
	/** Whether n8n keeps the state of polls that give nothing. */
	isDurable: fc.boolean(),
	steps: fc.array(
		fc.oneof({ weight: 14, arbitrary: step }, { weight: 1, arbitrary: lateAfterQuiet }),
		{ maxLength: 30 },
	),
});

class Simulation {
	readonly collection: SimulatedCollection;

	/** How often each record came out, by ID. */
	readonly given = new Map<number, number>();

	/** Wanted records of after the activation that are still there. */
	readonly owed = new Set<number>();

	/** Records of before it, which must not come out. */
	readonly old = new Set<number>();

	/** Whether it can be told exactly what is older than the beginning. */
	private readonly isTold: boolean;

	/** The state of the last poll. What n8n stores is JSON. */
	private kept: string | undefined;

	private saved: string | undefined;

	/** What is created later than this is new. */
	private beginning = Number.POSITIVE_INFINITY;

	constructor(
		order: string,
		private readonly plan: typeof schedule extends fc.Arbitrary<infer T> ? T : never,
	) {
		this.collection = new SimulatedCollection(order, plan.pageSize, plan.idType);
		this.isTold = plan.tellsTime || plan.start.trouble.length === 0;
	}

	async run(): Promise<void> {
		const { collection, plan } = this;
		for (let index = 0; index < plan.before; index++) {
			collection.arrive();
			collection.time += 10_000;
		}
		collection.time += plan.quiet * MINUTE;
		// Without a clock to go by, the beginning is set a quarter of an hour earlier, and ours may be wrong.
		for (const { id, created } of collection.records) {
			if (this.isTold || created < collection.time - 25 * MINUTE) this.old.add(id);
		}
		await this.activate();
		for (const one of plan.steps) {
			if (one.kind === 'time') collection.time += one.minutes * MINUTE;
			else if (one.kind === 'restart') this.kept = this.saved;
			else if (one.kind === 'poll') await this.poll(one.budget, one.limit, one.fate, one.meanwhile);
			else if (one.kind === 'late after quiet') await this.comeLateAfterQuiet(one);
			else this.change(one);
		}
		for (let rest = 0; rest < 60; rest++) {
			collection.time += 5 * MINUTE;
			await this.poll(60, 100);
		}
	}

	private async activate(): Promise<void> {
		const { collection, plan } = this;
		const { trouble, isRestarted } = plan.start;
		const activated = collection.time;
		for (const { minutes, change, budget, failsAt } of trouble) {
			await this.pollInTrouble(budget, failsAt);
			// The activation is stored, whatever became of it.
			this.saved ??= this.kept;
			this.beginning = activated;
			collection.time += minutes * MINUTE + 1;
			this.change(change);
		}
		if (isRestarted) this.kept = this.saved;
		let state: Progress | undefined;
		do {
			await this.poll(15, trouble.length > 0 ? 40 : 1);
			({ state } = this);
			if (state === undefined) throw new Error('There was no poll yet.');
		} while (isBeginning(state) || state.baselinePage !== undefined);
		if (trouble.length === 0) this.beginning = state.floor?.moment ?? 0;
		this.saved = this.kept;
	}

	/** The state in a copy of its own, as n8n gives it to a poll. */
	private get state(): Progress | undefined {
		return this.kept === undefined ? undefined : (JSON.parse(this.kept) as Progress);
	}

	/** A poll whose budget is used up in the middle of the baseline, or that does not even come so far. */
	private async pollInTrouble(budget: number, failsAt: number): Promise<void> {
		const { collection, plan } = this;
		const needed = Math.min(10, Math.max(1, Math.ceil(collection.records.length / plan.pageSize)));
		const begun = collection.time + plan.clockError;
		const source = collection.source(Math.min(budget, needed - 1), plan.clockError, (request) => {
			if (request === failsAt) throw new Error('503');
		});
		const outcome = await watch(this.state, source, source, 40).catch(() => undefined);
		expect(outcome?.records ?? []).toEqual([]);
		this.keep(outcome?.state, begun);
	}

	/** Without a state of its own, a poll leaves what there was; the first leaves when it was. */
	private keep(state: Progress | undefined, begun: number): void {
		if (state !== undefined) this.kept = JSON.stringify(state);
		else this.kept ??= JSON.stringify({ begun });
	}

	private async comeLateAfterQuiet({
		minutes,
		polls,
	}: {
		minutes: number;
		polls: number;
	}): Promise<void> {
		this.collection.time += 31 * MINUTE;
		this.arrive(0);
		for (let index = 0; index < polls; index++) await this.poll(60, 100);
		this.arrive(minutes * MINUTE);
	}

	private change(one: Change): void {
		const { collection } = this;
		if (one.kind === 'delete') {
			for (let index = 0; index < one.amount; index++) {
				const gone = collection.remove(one.index + index);
				if (gone !== undefined) this.owed.delete(gone.id);
			}
		} else if (one.kind === 'late') this.arrive(one.minutes * MINUTE);
		else if (one.kind === 'unwanted') {
			for (let index = 0; index < one.amount; index++) collection.arrive({ wanted: false });
		} else {
			for (let index = 0; index < one.amount; index++) {
				this.arrive(0);
				collection.time += one.spread;
			}
		}
	}

	private arrive(age: number): void {
		const { id, created } = this.collection.arrive({ age });
		if (created > this.beginning) this.owed.add(id);
		else if (this.isTold) this.old.add(id);
	}

	private async poll(
		budget: number,
		limit: number,
		fate = 'ends',
		meanwhile?: [number, Change] | null,
	): Promise<void> {
		const begun = this.collection.time + this.plan.clockError;
		const source = this.collection.source(
			budget,
			this.plan.clockError,
			(request) => {
				if (meanwhile?.[0] === request) this.change(meanwhile[1]);
				if (fate === 'fails' && request === 1) throw new Error('503');
			},
			this.plan.tellsTime,
		);
		const outcome = await watch(this.state, source, source, limit).catch(() => undefined);
		if (outcome === undefined || fate === 'is cut off') return;
		if (outcome.records.length > 0) {
			const moments = outcome.records.map(({ moment }) => moment);
			expect(moments).toEqual([...moments].sort((a, b) => a - b));
			expect(moments.length).toBeLessThanOrEqual(limit);
		}
		for (const { id } of outcome.records)
			this.given.set(Number(id), (this.given.get(Number(id)) ?? 0) + 1);
		this.keep(outcome.state, begun);
		if (this.plan.isDurable || outcome.records.length > 0) this.saved = this.kept;
	}
}

test.each(Object.keys(ORDERS))(
	'whatever happens to a collection that comes %s, each new record comes exactly once',
	async (order) => {
		await fc.assert(
			fc.asyncProperty(schedule, async (plan) => {
				const simulation = new Simulation(order, plan);
				await simulation.run();
				const twice = [...simulation.given].filter(([, times]) => times > 1);
				const missing = [...simulation.owed].filter((id) => !simulation.given.has(id));
				const old = [...simulation.old].filter((id) => simulation.given.has(id));
				expect({ twice, missing, old }).toEqual({ twice: [], missing: [], old: [] });
			}),
		);
	},
	300_000,
);

/** A credential's key is renewed now and then. No record comes late: that one is promised for a known account only. */
const renewals = fc.record({
	before: fc.nat(40),
	pageSize: fc.integer({ min: 1, max: 12 }),
	clockError: fc.constantFrom(-10 * MINUTE, 0, 10 * MINUTE),
	tellsTime: fc.boolean(),
	steps: fc.array(
		fc.oneof(
			fc.record({
				kind: fc.constant('arrive' as const),
				amount: fc.integer({ min: 1, max: 25 }),
				minutes: fc.integer({ min: 0, max: 90 }),
			}),
			fc.record({ kind: fc.constant('delete' as const), index: fc.nat(200) }),
			fc.record({
				kind: fc.constant('poll' as const),
				budget: fc.integer({ min: 0, max: 12 }),
				limit: fc.integer({ min: 1, max: 40 }),
			}),
			fc.record({ kind: fc.constant('renew' as const) }),
		),
		{ maxLength: 30 },
	),
});

test.each(Object.keys(ORDERS))(
	'R4: whenever the key is renewed for a collection that comes %s, each new record comes exactly once',
	async (order) => {
		await fc.assert(
			fc.asyncProperty(renewals, async ({ before, pageSize, clockError, tellsTime, steps }) => {
				const collection = new SimulatedCollection(order, pageSize);
				for (let index = 0; index < before; index++) {
					collection.arrive();
					collection.time += 10_000;
				}
				let kept: Progress | undefined;
				const given: number[] = [];
				const poll = async (budget: number, limit: number) => {
					collection.time += 1_000;
					const source = collection.source(budget, clockError, undefined, tellsTime);
					const { records, state } = await watch(kept, source, source, limit);
					given.push(...records.map(({ id }) => Number(id)));
					kept = JSON.parse(JSON.stringify(state)) as Progress;
				};
				await poll(60, 1);
				const owed = new Set<number>();
				for (const one of steps) {
					if (one.kind === 'poll') await poll(one.budget, one.limit);
					else if (one.kind === 'renew') {
						if (kept !== undefined && !isBeginning(kept)) kept = { ...kept, isMoved: true };
					} else if (one.kind === 'delete') owed.delete(collection.remove(one.index)?.id ?? 0);
					else {
						for (let index = 0; index < one.amount; index++) {
							collection.time += 1_500;
							owed.add(collection.arrive().id);
						}
						collection.time += one.minutes * MINUTE;
					}
				}
				for (let rest = 0; rest < 40; rest++) await poll(60, 100);
				const missing = [...owed].filter((id) => !given.includes(id));
				const old = given.filter((id) => id <= before);
				const twice = given.filter((id, index) => given.indexOf(id) !== index);
				expect({ missing, old, twice }).toEqual({ missing: [], old: [], twice: [] });
			}),
		);
	},
	300_000,
);
