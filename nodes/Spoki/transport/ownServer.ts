import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';

/** Nobody waits longer for an n8n that is here. */
const TIMEOUT_MILLISECONDS = 15_000;

/**
 * Sends JSON to an address of this n8n's own: not to Spoki, and without its key.
 *
 * @returns the status and the body as it came; the status is 0 where there was no answer
 */
export async function postToOwnServer(
	{ helpers }: Pick<IExecuteFunctions | IWebhookFunctions, 'helpers'>,
	url: string,
	body: Buffer,
	headers: Record<string, string>,
): Promise<{ status: number; body: unknown }> {
	try {
		const { statusCode, body: answer } = await helpers.httpRequest({
			method: 'POST',
			url,
			body,
			headers: { 'content-type': 'application/json', ...headers },
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
			timeout: TIMEOUT_MILLISECONDS,
		});
		return { status: Number(statusCode), body: answer };
	} catch {
		return { status: 0, body: undefined };
	}
}
