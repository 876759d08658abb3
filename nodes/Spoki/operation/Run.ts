import type { IExecuteFunctions } from 'n8n-workflow';

import { waitingPolicyOf } from '../fields/waiting';
import { SpokiClient } from '../transport/client';
import { collect } from '../transport/pagination';
import type { SpokiRequest } from '../transport/request';
import type { SelectedOperation } from './select';
import type { ItemValues } from './values';

/** Waiting longer than this is announced before it begins, in milliseconds. */
const WORTH_A_HINT_MILLISECONDS = 60_000;

/** One execution of the node: its operation, and its connection to Spoki. */
export class Run {
	private connection?: Promise<SpokiClient>;

	private announced = false;

	constructor(
		readonly context: IExecuteFunctions,
		readonly selected: SelectedOperation,
	) {}

	/**
	 * Sends one request for an item and gives the body of the answer.
	 *
	 * @throws the errors of `SpokiClient.create` and `SpokiClient.send`
	 */
	async send(values: ItemValues, body: SpokiRequest['body'], itemIndex: number): Promise<unknown> {
		const client = await this.client();
		const policy = waitingPolicyOf(values.local);
		return client.send(this.request(values, body), this.selected.rules, policy, itemIndex);
	}

	/** Reads the collection that an item asks for: everything, or up to its limit. */
	async collect(values: ItemValues, itemIndex: number): Promise<unknown[]> {
		const client = await this.client();
		const policy = waitingPolicyOf(values.local);
		return collect(
			(request) => client.send(request, this.selected.rules, policy, itemIndex),
			this.request(values, undefined),
			values.local.returnAll === true ? undefined : (values.local.limit as number),
		);
	}

	/**
	 * Says how long the rate limit will make this run take, when that is more than a minute. Only the
	 * first call of a run counts, made when its first request is known.
	 */
	async announceWait(requestCount: number, values: ItemValues): Promise<void> {
		if (this.announced) return;
		this.announced = true;
		const { operation, rules } = this.selected;
		const client = await this.client();
		const wait = client.expectedWait(operation, rules, waitingPolicyOf(values.local), requestCount);
		if (wait < WORTH_A_HINT_MILLISECONDS) return;
		const minutes = Math.ceil(wait / 60_000);
		const message = `Spoki allows ${rules.requestsPerMinute} requests per minute for '${rules.label}': ${requestCount} requests take about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`;
		this.context.logger.info(message);
		this.context.addExecutionHints({ message, location: 'outputPane' });
	}

	/** Created with the first request, so that a wrong credential is an error of the items. */
	private client(): Promise<SpokiClient> {
		this.connection ??= SpokiClient.create(this.context);
		return this.connection;
	}

	private request({ ids, query }: ItemValues, body: SpokiRequest['body']): SpokiRequest {
		const { method, path } = this.selected.operation;
		return { method, path, ids, query, body };
	}
}
