import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { envelopeIn, type Envelope } from '../../Spoki/webhooks/envelope';
import type { MediaFile } from '../../Spoki/webhooks/media';
import { rawBodyOf } from '../../Spoki/webhooks/rawBody';
import { shortName } from '../../Spoki/webhooks/shortName';
import { SIGNATURE_HEADER, signerOf } from '../../Spoki/webhooks/signature';
import { claimsToBeProven } from '../../Spoki/webhooks/waitingReplies';
import { isWanted, phoneIn } from '../filters';
import { download } from '../item/download';
import { filesOf, jsonOf } from '../item/item';
import { handOver, keepWaiting, takeWish } from '../replies/handOver';
import { readSettings, type Settings } from '../settings';
import { keepNews, subscriptionsHere } from '../subscriptions/kept';
import { Memory, type Kept } from './Memory';

const memory = new Memory();

/** Nothing starts, and n8n is not to answer again. */
const NOTHING: IWebhookResponseData = { noWebhookResponse: true };

/**
 * Takes in one delivery. It answers by itself: only so n8n stores what was learned, and only so a
 * stranger starts nothing, not even an execution that failed.
 */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	try {
		const { status, wanted } = await judge(context);
		context
			.getResponseObject()
			.status(status)
			.json({ ok: status < 300 });
		return wanted === undefined ? NOTHING : await start(context, wanted);
	} catch (error) {
		context.logger.error(`Spoki Webhook Trigger: ${(error as Error).message}`);
		const response = context.getResponseObject();
		if (!response.headersSent) response.status(500).json({ ok: false });
		return NOTHING;
	}
}

/** What to answer, and what starts the workflow. */
interface Verdict {
	status: number;
	wanted?: Wanted;
}

/** An event that has come for the first time. */
interface Wanted {
	envelope: Envelope;
	settings: Settings;
	receivedAt: Date;
}

async function judge(context: IWebhookFunctions): Promise<Verdict> {
	if (claimsToBeProven(context)) return { status: await takeWish(context, nameOf(context)) };
	const body = await rawBodyOf(context);
	const receivedAt = new Date(Date.now());
	const own = subscriptionsHere(context);
	const secrets = own.map(({ secret }) => secret);
	const header = context.getHeaderData()[SIGNATURE_HEADER];
	const signer = body === undefined ? -1 : signerOf(body, header, secrets, receivedAt.getTime());
	if (body === undefined || signer < 0) return { status: 401 };

	const envelope = envelopeIn(body);
	if (envelope === undefined) return { status: 400 };
	const { event, id } = envelope;
	// Each subscription has a secret of its own: that of another event proves nothing of this one.
	if (event !== own[signer].event) {
		return { status: own.some((subscription) => subscription.event === event) ? 401 : 200 };
	}
	await handOver(context, nameOf(context), envelope, body);
	const settings = readSettings(context);
	const isNew =
		isWanted(envelope, settings) && memory.isFirst(nameOf(context), keptBy(context), id);
	return { status: 200, ...(isNew ? { wanted: { envelope, settings, receivedAt } } : {}) };
}

async function start(context: IWebhookFunctions, wanted: Wanted): Promise<IWebhookResponseData> {
	const { envelope, settings, receivedAt } = wanted;
	const starts = isFirstOfPerson(context, wanted);
	const files = starts ? filesOf(envelope) : [];
	const { files: told, binary } = await downloaded(context, files, settings);
	// At the last moment: what other deliveries have found out meanwhile is to be stored as well.
	const kept = keptBy(context);
	Object.assign(kept, memory.toKeep(nameOf(context), kept, Date.now()));
	keepNews(context);
	keepWaiting(context, nameOf(context));
	if (!starts) return NOTHING;
	const json = jsonOf(envelope, receivedAt, told, settings.isSimplified);
	const hasBinary = Object.keys(binary).length > 0;
	return { ...NOTHING, workflowData: [[{ json, ...(hasBinary ? { binary } : {}) }]] };
}

/** Whether the contact has not written just now, where that counts. */
function isFirstOfPerson(
	context: IWebhookFunctions,
	{ envelope, settings, receivedAt }: Wanted,
): boolean {
	const { onlyFirstInMinutes: minutes } = settings.filters;
	const phone = phoneIn(envelope);
	if (minutes === undefined || envelope.event !== 'message.inbound' || phone === null) return true;
	const now = receivedAt.getTime();
	const person = shortName(phone);
	return memory.isFirstOf(nameOf(context), keptBy(context), person, minutes, now);
}

/** A test beside an active workflow is another trigger: neither is to take the other's events. */
function nameOf(context: IWebhookFunctions): string {
	return [context.getWorkflow().id, context.getNode().id, context.getMode()].join(' ');
}

function keptBy(context: IWebhookFunctions): IDataObject & Kept {
	return context.getWorkflowStaticData('node');
}

async function downloaded(
	context: IWebhookFunctions,
	files: MediaFile[],
	{ downloadUpTo }: Settings,
): ReturnType<typeof download> {
	return downloadUpTo === undefined || files.length === 0
		? { files, binary: {} }
		: await download(context, files, downloadUpTo);
}
