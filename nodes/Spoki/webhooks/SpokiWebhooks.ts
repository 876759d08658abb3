import type { IDataObject } from 'n8n-workflow';

import { rulesOf } from '../description/rules';
import { webhook } from '../resources/webhook';
import { secretOf, withSecret } from '../resources/webhook/secret';
import { isRecord } from '../transport/answers';
import type { SpokiClient } from '../transport/client';
import { collect } from '../transport/pagination';
import type { SpokiRequest, WaitingPolicy } from '../transport/request';
import { shown } from '../transport/shown';

/** A person waits, or n8n with all that it has to publish. */
const POLICY: WaitingPolicy = {
	keepDocumentedLimits: true,
	maxWaitMilliseconds: 60_000,
	answerMilliseconds: 30_000,
};

/** The webhooks of the account, through the operations of the Spoki node. */
export class SpokiWebhooks {
	constructor(private readonly client: SpokiClient) {}

	async list(): Promise<IDataObject[]> {
		const operation = this.operation('getAll');
		const records = await collect(
			(request) => this.client.send(request, operation.rules, POLICY),
			operation.request({}),
		);
		return records.filter(isRecord);
	}

	/** @returns the new webhook, as far as Spoki tells of it, and the secret that it shows this one time */
	async create(event: string, url: string): Promise<Created> {
		const answer = await this.call(
			'create',
			{ body: { event, version: 2, url, is_active: true } },
			{
				event: `Remove the event ${shown(event)} from 'Trigger On' or 'Other Events', then run the workflow again.`,
				url: 'Whoever runs n8n sets its public address as WEBHOOK_URL; then run the workflow again.',
			},
		);
		const { id } = withSecret(answer);
		const hasId = typeof id === 'number' || typeof id === 'string';
		return { ...(hasId ? { id: String(id) } : {}), secret: usableSecret(answer) };
	}

	/** @returns the new secret, undefined where the answer holds none */
	async rotateSecret(id: string): Promise<string | undefined> {
		return usableSecret(await this.call('rotateSecret', { ids: { webhookId: id } }));
	}

	async expandContact(id: string): Promise<void> {
		await this.call('setExpands', { ids: { webhookId: id }, body: { expands: ['contact'] } });
	}

	/** One that is gone already is as good as deleted. */
	async delete(id: string): Promise<void> {
		await this.call('delete', { ids: { webhookId: id } }).catch((error) => {
			if (error.httpCode !== '404') throw error;
		});
	}

	/** @param advice what to do about fields that Spoki refuses */
	private async call(
		name: string,
		request: Partial<SpokiRequest>,
		advice: Record<string, string> = {},
	): Promise<unknown> {
		const { rules, request: completed } = this.operation(name);
		return await this.client.send(completed(request), { ...rules, advice }, POLICY);
	}

	private operation(name: string) {
		const operation = webhook.operations.find(({ value }) => value === name);
		if (operation === undefined) throw new TypeError(`webhook has no operation ${name}`);
		const { method, path } = operation;
		return {
			rules: rulesOf(webhook, operation),
			request: (request: Partial<SpokiRequest>): SpokiRequest => ({ method, path, ...request }),
		};
	}
}

interface Created {
	id?: string;
	secret?: string;
}

/** A secret that is shown only in part proves nothing. */
function usableSecret(answer: unknown): string | undefined {
	const secret = secretOf(answer);
	return secret === undefined || /[*•…]/.test(secret) ? undefined : secret;
}
