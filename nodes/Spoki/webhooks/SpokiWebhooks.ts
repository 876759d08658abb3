import type { IDataObject } from 'n8n-workflow';
import { OperationalError } from 'n8n-workflow';

import { rulesOf } from '../description/rules';
import { webhook } from '../resources/webhook';
import { secretOf, withSecret } from '../resources/webhook/secret';
import { isRecord } from '../transport/answers';
import type { SpokiClient } from '../transport/client';
import { collect } from '../transport/pagination';
import type { SpokiRequest, WaitingPolicy } from '../transport/request';
import { shown } from '../transport/shown';
import { isSameAddress } from './address';

/** A person waits, or n8n with all that it has to publish. */
const POLICY: WaitingPolicy = {
	keepDocumentedLimits: true,
	maxWaitMilliseconds: 60_000,
	answerMilliseconds: 30_000,
};

/** The webhooks of the account, through the operations of the Spoki node. */
export class SpokiWebhooks {
	/** @param policy how patient the caller is with Spoki */
	constructor(
		private readonly client: SpokiClient,
		private readonly policy: WaitingPolicy = POLICY,
	) {}

	async list(): Promise<IDataObject[]> {
		const operation = this.operation('getAll');
		const records = await collect(
			(request) => this.client.send(request, operation.rules, this.policy),
			operation.request({}),
		);
		return records.filter(isRecord);
	}

	/**
	 * Registers an address for an event.
	 *
	 * @throws OperationalError where Spoki gives no secret: an unsigned delivery is never trusted
	 */
	async subscribe(event: string, url: string): Promise<Required<Created>> {
		const created = await this.create(event, url);
		const id = created.id ?? (await this.findId(event, url));
		const secret = created.secret ?? (await this.rotateSecret(id));
		if (secret !== undefined) return { id, secret };
		await this.delete(id);
		throw new OperationalError(`Spoki gave no secret for the event ${event}`, {
			description:
				'Without it nobody can tell whether a delivery is from Spoki, so nothing was registered. Try again later, or ask Spoki.',
		});
	}

	/** Has Spoki deliver to another address. The secret stays. */
	async move(id: string, url: string): Promise<void> {
		await this.call('update', { ids: { webhookId: id }, body: { url } });
	}

	/** @throws OperationalError where the list does not show it either */
	private async findId(event: string, url: string): Promise<string> {
		const found = (await this.list()).find(
			(webhook) => webhook.event === event && isSameAddress(webhook.url, url),
		);
		if (found?.id !== undefined) return String(found.id);
		throw new OperationalError(`Spoki did not say whether it has registered the event ${event}`, {
			description: 'Look into the webhooks of the account in Spoki, and try again.',
		});
	}

	/** @returns the new webhook, as far as Spoki tells of it, and the secret that it shows this one time */
	private async create(event: string, url: string): Promise<Created> {
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
	private async rotateSecret(id: string): Promise<string | undefined> {
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
		return await this.client.send(completed(request), { ...rules, advice }, this.policy);
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
