import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';

import { isRecord } from '../transport/answers';
import { derivedKey } from '../transport/derivedKey';
import { postToOwnServer } from '../transport/ownServer';
import { rawBodyOf } from './rawBody';
import { signatureOf, signerOf } from './signature';

/**
 * How a waiting node and a Spoki Webhook Trigger of the same account speak with each other: the node
 * says whose reply it waits for, the trigger hands it over. Both know each other by the credential.
 */
export const WAITING_HEADER = 'x-spoki-waiting';

const PURPOSE = 'replies for waiting executions';

/** What a node tells a trigger. */
export interface WaitingReply {
	/** Whose reply. */
	phone: string;
	/** Where it is to be handed over. */
	url: string;
	/** Until when, in milliseconds since 1970. */
	until: number;
}

/** Sends bytes to the other one, with the proof. */
export async function sendProven(
	context: IExecuteFunctions | IWebhookFunctions,
	url: string,
	body: Buffer,
): ReturnType<typeof postToOwnServer> {
	const key = await derivedKey(context, PURPOSE);
	const proof = signatureOf(body, key, Date.now());
	return await postToOwnServer(context, url, body, { [WAITING_HEADER]: proof });
}

/** Whether a request says that it is from the other one. */
export function claimsToBeProven(context: IWebhookFunctions): boolean {
	return WAITING_HEADER in context.getHeaderData();
}

/** The bytes of such a request; undefined where they are not from the other one. */
export async function provenBody(context: IWebhookFunctions): Promise<Buffer | undefined> {
	const body = await rawBodyOf(context);
	if (body === undefined) return undefined;
	const key = await derivedKey(context, PURPOSE);
	const header = context.getHeaderData()[WAITING_HEADER];
	return signerOf(body, header, [key], Date.now()) === 0 ? body : undefined;
}

/** Undefined for what is no such wish. */
export function waitingReplyIn(body: Buffer): WaitingReply | undefined {
	try {
		const wish: unknown = JSON.parse(body.toString('utf8'));
		return isWaitingReply(wish) ? wish : undefined;
	} catch {
		return undefined;
	}
}

function isWaitingReply(value: unknown): value is WaitingReply & Record<string, unknown> {
	return (
		isRecord(value) &&
		typeof value.phone === 'string' &&
		typeof value.url === 'string' &&
		typeof value.until === 'number'
	);
}
