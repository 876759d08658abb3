import { createHash } from 'node:crypto';

import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import { spokiIds } from '../description/ids';
import type { ItemValues } from '../description/Operation';
import { repetitionWords } from '../description/repetition';
import { duration } from '../transport/count';
import { failedRunsOf, keepFailedRun, settleFailedRun, type FailedRun } from './failedRuns';
import { isTool } from './isTool';
import { asNodeError, goesOn } from './itemErrors';
import { listed } from './listed';
import type { Output } from './Output';
import type { Run } from './Run';

/** Executions that a person starts to do the same work once more; a trigger's are work of their own. */
const BY_HAND = ['cli', 'manual', 'retry'];

/**
 * Knows what runs of this node sent that failed before their last item. Whoever runs the workflow
 * again thus writes to nobody twice and moves no money twice.
 */
export class SentBefore {
	private readonly context: IExecuteFunctions;

	private readonly runs: FailedRun[];

	private readonly drawnFrom = new Set<FailedRun>();

	private constructor(
		private readonly run: Run,
		private readonly output: Output,
		private readonly account: string,
	) {
		this.context = run.context;
		const isByHand = BY_HAND.includes(this.context.getMode());
		const execution = this.context.getExecutionId();
		// Within one execution it is n8n's Retry On Fail that begins anew.
		this.runs = failedRunsOf(this.context).filter((one) => isByHand || one.execution === execution);
	}

	static async open(run: Run, output: Output): Promise<SentBefore> {
		// With a wrong credential nothing is sent, and each item says so.
		const account = await run.accountHash().catch(() => '');
		return new SentBefore(run, output, account);
	}

	/**
	 * Leaves out what an earlier run sent; its records come out once more. What it may have sent is
	 * refused once, so that a person can look.
	 *
	 * @returns what is to be sent
	 */
	leaveOut(items: Map<number, ItemValues>): Map<number, ItemValues> {
		if (this.runs.length === 0) return items;
		const left = new Map(items);
		const sent: number[] = [];
		const doubtful: number[] = [];
		for (const [item, values] of Array.from(items)) {
			const records = this.takeSent(values);
			if (records !== undefined) {
				sent.push(item);
				const marked = records.map((record) => ({ ...record, sentBefore: true }));
				this.output.succeed(item, marked);
			} else if (this.takeDoubt(values)) doubtful.push(item);
			else continue;
			left.delete(item);
		}
		if (sent.length > 0) this.tell(sent);
		if (doubtful.length > 0) this.refuse(doubtful);
		return left;
	}

	/** The run ended before its last item: keeps what it sent, or may have sent. */
	keep(items: Map<number, ItemValues>): void {
		const nameOf = (item: number) => this.fingerprint(items.get(item) as ItemValues);
		const through = Array.from(this.output.succeeded()).filter(([item]) => items.has(item));
		keepFailedRun(this.context, {
			execution: this.context.getExecutionId(),
			at: Date.now(),
			sent: through.map(([item]) => nameOf(item)),
			uncertain: this.output.doubtful().map(nameOf),
			records: through.map(([, records]) => records),
		});
	}

	/**
	 * The run came through, so the runs that it drew from are settled. What is uncertain is kept for
	 * an agent: it might read only that something may have been sent, and try once more.
	 */
	settle(items: Map<number, ItemValues>): void {
		if (isTool(this.context) && this.output.doubtful().length > 0) this.keep(items);
		else for (const run of Array.from(this.drawnFrom)) settleFailedRun(this.context, run);
	}

	private takeSent(values: ItemValues): IDataObject[] | undefined {
		const found = this.take(values, 'sent');
		if (found === undefined) return undefined;
		const [records] = found.run.records.splice(found.place, 1);
		return records ?? [{ ...spokiIds(values), ...values.body }];
	}

	private takeDoubt(values: ItemValues): boolean {
		return this.take(values, 'uncertain') !== undefined;
	}

	/** Takes one with the item's fingerprint out of what an earlier run left. */
	private take(
		values: ItemValues,
		kind: 'sent' | 'uncertain',
	): { run: FailedRun; place: number } | undefined {
		const name = this.fingerprint(values);
		for (const run of this.runs) {
			const place = run[kind].indexOf(name);
			if (place < 0) continue;
			// Within one execution nobody has looked meanwhile, however often n8n begins anew.
			const isStillOpen = kind === 'uncertain' && this.isThisExecution(run);
			if (!isStillOpen) run[kind].splice(place, 1);
			if (!this.isAgents(run)) this.drawnFrom.add(run);
			return { run, place };
		}
		return undefined;
	}

	private tell(items: number[]): void {
		const { done } = repetitionWords(this.run.selected.operation);
		this.context.addExecutionHints({
			message: `${this.earlierRun()} had ${done} ${listed(items)} already, so they were not ${done} again. To carry out everything once more, run the workflow again.`,
			location: 'outputPane',
		});
	}

	private refuse(items: number[]): void {
		const node = this.context.getNode();
		const error = this.doubt(items);
		for (const item of items) {
			if (!goesOn(this.context, error)) throw asNodeError(node, error, item);
			this.output.fail(item, error);
		}
	}

	private doubt(items: number[]): UserError {
		const { done, look } = repetitionWords(this.run.selected.operation);
		if (this.runs.some((run) => this.isAgents(run))) {
			return new UserError(`This may have been ${done} already, so it is not ${done} again`, {
				description: `Tell the person so. ${look} Do not try it once more.`,
			});
		}
		return new UserError(`${this.earlierRun()} may have ${done} ${listed(items)} already`, {
			description: `${look} What happened, take out of the items. If it did not happen, run the workflow again: then it is ${done}.`,
		});
	}

	/**
	 * Tells whether the same agent tries again within one conversation: nobody has looked meanwhile.
	 */
	private isAgents(run: FailedRun): boolean {
		return isTool(this.context) && this.isThisExecution(run);
	}

	private isThisExecution({ execution }: FailedRun): boolean {
		return execution === this.context.getExecutionId();
	}

	private earlierRun(): string {
		const [{ at }] = Array.from(this.drawnFrom);
		return `A run that failed ${duration(Math.max(1_000, Date.now() - at))} ago`;
	}

	/**
	 * Names what an item does. Two items with the same name would do the same once more, such as
	 * write the same to the same person.
	 */
	private fingerprint({ ids, query, body }: ItemValues): string {
		// The person does not see the metadata, and an execution's number in them would always differ.
		const seen = { ...body };
		delete seen.metadata;
		const { operation } = this.run.selected.rules;
		return createHash('sha256')
			.update(JSON.stringify([this.account, operation, ids, query, seen]))
			.digest('base64')
			.slice(0, 16);
	}
}
