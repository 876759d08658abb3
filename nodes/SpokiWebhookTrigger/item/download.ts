import type { IBinaryKeyData, IWebhookFunctions } from 'n8n-workflow';

import { CREDENTIAL_TYPE } from '../../Spoki/transport/attempt';
import { isPrivateHost, isSpokiHost } from '../../Spoki/transport/hosts';
import { parsedUrl } from '../../Spoki/transport/parsedUrl';
import type { MediaFile } from '../../Spoki/webhooks/media';

/** How long the whole download of one file may take, in milliseconds. */
const PATIENCE_MILLISECONDS = 60_000;

const BYTES_PER_MEGABYTE = 1_000_000;

/** What comes when a body is asked for as a stream. */
interface ByteStream extends AsyncIterable<Buffer> {
	destroy: () => void;
}

/**
 * Downloads the files of a message. A file that cannot be had costs nothing but itself. The key never
 * goes along: the addresses hold what opens them.
 *
 * @returns the files with what became of each, and the binary data of the item
 */
export async function download(
	context: IWebhookFunctions,
	files: MediaFile[],
	maxMegabytes: number,
): Promise<{ files: MediaFile[]; binary: IBinaryKeyData }> {
	const binary: IBinaryKeyData = {};
	const told = files.map(async (file, index): Promise<MediaFile> => {
		const binaryField = `media_${index}`;
		try {
			const { baseUrl } = await context.getCredentials(CREDENTIAL_TYPE);
			const bytes = await bytesOf(context, allowed(file.url, baseUrl), maxMegabytes);
			binary[binaryField] = await context.helpers.prepareBinaryData(
				bytes,
				file.title ?? undefined,
				file.type ?? undefined,
			);
			return { ...file, binaryField };
		} catch (error) {
			const downloadError =
				error instanceof Refusal ? error.message : 'The file could not be downloaded.';
			return { ...file, downloadError };
		}
	});
	return { files: await Promise.all(told), binary };
}

/** A reason that is written for the person who reads the item. */
class Refusal extends Error {}

/**
 * @param baseUrl of the credential: a test server may keep files too
 * @throws Refusal for an address that is not Spoki's: whoever writes to the shop does not choose where n8n looks
 */
function allowed(address: string | null, baseUrl: unknown): string {
	const url = parsedUrl(address ?? '');
	if (url === undefined) throw new Refusal('Spoki gave no address for the file.');
	const base = parsedUrl(String(baseUrl ?? ''));
	const isTest = base !== undefined && isPrivateHost(base.hostname) && url.origin === base.origin;
	const isSpoki = url.protocol === 'https:' && url.port === '' && isSpokiHost(url.hostname);
	if (isTest || isSpoki) return url.href;
	throw new Refusal("The file is not on one of Spoki's servers, so it was not downloaded.");
}

/** @throws Refusal for an answer that is not the file, or a file that is too large */
async function bytesOf(
	context: IWebhookFunctions,
	url: string,
	maxMegabytes: number,
): Promise<Buffer> {
	const most = maxMegabytes * BYTES_PER_MEGABYTE;
	const ending = new AbortController();
	const { statusCode, body, headers } = await context.helpers.httpRequest({
		url,
		encoding: 'stream',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		timeout: PATIENCE_MILLISECONDS,
		abortSignal: AbortSignal.any([ending.signal, AbortSignal.timeout(PATIENCE_MILLISECONDS)]),
	});
	const stream = body as ByteStream;
	try {
		if (statusCode !== 200)
			throw new Refusal(`Spoki's server answered ${statusCode} instead of the file.`);
		const tooLarge = new Refusal(`The file is larger than ${maxMegabytes} MB.`);
		if (Number(headers?.['content-length'] ?? 0) > most) throw tooLarge;
		const pieces: Buffer[] = [];
		let size = 0;
		for await (const piece of stream) {
			size += piece.length;
			if (size > most) throw tooLarge;
			pieces.push(piece);
		}
		return Buffer.concat(pieces);
	} finally {
		stream.destroy();
		// What n8n gives is only wrapped around the connection, which goes on where nobody has read of it.
		ending.abort();
	}
}
