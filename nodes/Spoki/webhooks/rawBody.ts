import type { IWebhookFunctions } from 'n8n-workflow';

/** n8n adds these to a request; the second reads what n8n has not read by itself. */
interface RawRequest {
	rawBody?: unknown;
	readRawBody?: () => Promise<void>;
}

/** The bytes of the body as they came, unpacked; undefined where n8n has none, as for a form with files. */
export async function rawBodyOf(context: IWebhookFunctions): Promise<Buffer | undefined> {
	const request = context.getRequestObject() as unknown as RawRequest;
	if (request.rawBody === undefined) await request.readRawBody?.().catch(() => undefined);
	return Buffer.isBuffer(request.rawBody) ? request.rawBody : undefined;
}
