import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import type { ItemValues, LookUp, Read } from '../description/Operation';
import { begunTogether, waitingPolicyOf } from '../fields/waiting';
import { isId } from '../transport/address';
import { isRecord, recordOf } from '../transport/answers';
import type { SpokiClient } from '../transport/client';
import { count } from '../transport/count';
import { collect, pageOf } from '../transport/pagination';
import type { RequestRules, SpokiRequest } from '../transport/request';
import { shown } from '../transport/shown';
import { completed } from './complete';
import type { Part } from './Part';
import { recentAnswer } from './recentAnswer';
import { RunMemory } from './RunMemory';
import type { SelectedOperation } from './select';
import { withSharedParts } from './sharedParts';
import { readValues } from './values';

/** Waiting longer than this is announced before it begins, in milliseconds. */
const WORTH_A_HINT_MILLISECONDS = 60_000;

/** One operation over items of the node, and its connection to Spoki. */
export class Run {
	readonly selected: SelectedOperation;

	/** The numbers of its items. */
	readonly items: number[];

	/** What an item's body becomes at last. */
	readonly finish: NonNullable<Part['finish']>;

	private readonly parameters: Part['parameters'];

	private lastRead: ItemValues | undefined;

	private announced = false;

	private readonly memory = new RunMemory();

	/** @param client is asked for with the first item, so that a wrong credential is an error of the items */
	constructor(
		readonly context: IExecuteFunctions,
		{ selected, items, parameters, finish = async (body) => body }: Part,
		readonly client: () => Promise<SpokiClient>,
	) {
		this.selected = selected;
		this.items = items;
		this.parameters = parameters;
		this.finish = finish;
	}

	/**
	 * An item's parameters, checked; what the credential says for all items completes them.
	 *
	 * @throws UserError that names the parameter, or what is wrong with the credential
	 */
	async readValues(itemIndex: number): Promise<ItemValues> {
		const { defaultCountry } = await this.client();
		const { operation } = this.selected;
		const values = readValues(this.parameters, operation, itemIndex, { defaultCountry });
		this.lastRead = withSharedParts(values, this.lastRead);
		return this.lastRead;
	}

	/**
	 * Sends one request for an item and gives the body of the answer.
	 *
	 * @throws the errors of `SpokiClient.create` and `SpokiClient.send`
	 */
	async send(values: ItemValues, body: SpokiRequest['body'], itemIndex: number): Promise<unknown> {
		const client = await this.client();
		const { operation, rules } = this.selected;
		const policy = waitingPolicyOf(values.local, operation);
		return client.send(this.request(values, body), rules, policy, itemIndex);
	}

	/**
	 * Replaces each look-up among an item's ids by the ID of the record that it finds.
	 *
	 * @throws NodeOperationError when there is no such record
	 */
	async findIds(values: ItemValues, itemIndex: number): Promise<ItemValues> {
		const ids = { ...values.ids };
		const lookUps = Object.entries(ids).filter(([, id]) => typeof id !== 'string');
		if (lookUps.length === 0) return values;
		for (const [name, id] of lookUps as Array<[string, LookUp]>) {
			const search = () => this.find(id, values, itemIndex);
			ids[name] = await this.memory.once(`ID ${JSON.stringify(id.request)}`, search);
		}
		return { ...values, ids };
	}

	/** Names the account that the node writes for, without holding its key. */
	async accountHash(): Promise<string> {
		return (await this.client()).keyHash;
	}

	/**
	 * Completes an item's values, whose IDs are found, with all that the node must ask Spoki before
	 * it carries the item out.
	 */
	async prepare(values: ItemValues, itemIndex: number): Promise<ItemValues> {
		const read: Read = (request, rules, { oncePerRun = false, orRecent = false } = {}) => {
			const askNow = () => this.carryOut(request, rules, values, itemIndex);
			const ask = orRecent ? () => this.askOrRecent(request, rules, values, askNow) : askNow;
			return oncePerRun ? this.memory.once(JSON.stringify([request, orRecent]), ask) : ask();
		};
		const complete = await completed(values, read);
		return this.selected.operation.prepare?.(complete, read) ?? complete;
	}

	/**
	 * Reads the collection that an item asks for: everything, or up to its limit.
	 *
	 * @param keep what is kept of the records of each page
	 */
	async collect(
		values: ItemValues,
		itemIndex: number,
		keep?: (records: unknown[]) => unknown[],
	): Promise<unknown[]> {
		const client = await this.client();
		const policy = waitingPolicyOf(values.local);
		const isWanted = this.selected.operation.filterOf?.(values);
		const { rules } = this.selected;
		return collect(
			(request, isNeeded) => client.send(request, rules, { ...policy, isNeeded }, itemIndex),
			this.request(values, undefined),
			{
				limit: values.local.returnAll === true ? undefined : (values.local.limit as number),
				isWanted: isWanted && ((record) => isWanted(recordOf(record))),
				keep,
				atOnce: begunTogether(policy),
			},
		);
	}

	/**
	 * Says how long the rate limit will make this run take, when that is more than a minute. Only the
	 * first call of a run counts, made when its first request is known.
	 */
	async announceWait(requestCount: number, values: ItemValues): Promise<void> {
		if (this.announced) return;
		this.announced = true;
		const { rules } = this.selected;
		const client = await this.client();
		const wait = client.expectedWait(rules, waitingPolicyOf(values.local), requestCount);
		if (wait < WORTH_A_HINT_MILLISECONDS) return;
		// Rounded, because times are fractions: a hair's breadth must not make one more minute.
		const minutes = Math.ceil(Math.round(wait) / 60_000);
		const message = `Spoki allows ${count(rules.requestsPerMinute ?? 0, 'request')} per minute for '${rules.label}': ${count(requestCount, 'request')} take about ${count(minutes, 'minute')}.`;
		this.context.logger.info(message);
		this.context.addExecutionHints({ message, location: 'outputPane' });
	}

	private async find(lookUp: LookUp, values: ItemValues, itemIndex: number): Promise<string> {
		const { request, rules, isMeant, missing, word } = lookUp;
		const answer = await this.carryOut(request, rules, values, itemIndex);
		const record = pageOf(answer).records.filter(isRecord).find(isMeant);
		if (record === undefined) {
			throw new NodeOperationError(this.context.getNode(), missing, {
				itemIndex,
				description: `Check the number, or create the ${word} first.`,
			});
		}
		const id = String(record.id);
		if (isId(id) && !(typeof record.id === 'number' && !Number.isSafeInteger(record.id))) return id;
		throw new NodeOperationError(
			this.context.getNode(),
			`Spoki gave no ID that can be used for the ${word}: ${shown(record.id)}`,
			{ itemIndex, description: `Nothing was sent. Choose the ${word} by its ID instead.` },
		);
	}

	private async askOrRecent(
		request: SpokiRequest,
		rules: RequestRules,
		{ local }: ItemValues,
		ask: () => Promise<unknown>,
	): Promise<unknown> {
		const client = await this.client();
		const mustWait = client.expectedWait(rules, waitingPolicyOf(local), 1) > 0;
		return recentAnswer(`${client.keyHash} ${JSON.stringify(request)}`, mustWait, ask);
	}

	/** Sends a request with the patience that an item's options ask for. */
	private async carryOut(
		request: SpokiRequest,
		rules: RequestRules,
		{ local }: ItemValues,
		itemIndex: number,
	): Promise<unknown> {
		const client = await this.client();
		return client.send(request, rules, waitingPolicyOf(local), itemIndex);
	}

	private request(values: ItemValues, body: SpokiRequest['body']): SpokiRequest {
		const { method, path } = this.selected.operation;
		const { ids, query, secrets } = values;
		return {
			method,
			path,
			ids: ids as Record<string, string>,
			query,
			body,
			secrets: Object.values(secrets),
		};
	}
}
