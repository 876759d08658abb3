import { createHmac, timingSafeEqual } from 'node:crypto';

/** How far a signature's moment may lie from now, in seconds (documented). */
const TOLERANCE_SECONDS = 300;

/** The header, by the name under which n8n gives it. */
export const SIGNATURE_HEADER = 'x-spoki-signature';

interface Signature {
	/** As it was written, because that is what was signed. */
	time: string;
	digest: string;
}

/**
 * Finds whose delivery this is: the one among the secrets that the raw body was signed with. Nothing
 * of the body is looked at, and it takes as long whichever secret fits.
 *
 * @param header as n8n gives it; a header that was sent twice comes as one text
 * @param now in milliseconds
 * @returns the index of the secret, -1 where the delivery is not proven to be Spoki's
 */
export function signerOf(body: Buffer, header: unknown, secrets: string[], now: number): number {
	const signature = signatureIn(header);
	if (signature === undefined) return -1;
	if (!(Math.abs(now / 1_000 - Number(signature.time)) <= TOLERANCE_SECONDS)) return -1;
	const given = Buffer.from(signature.digest, 'hex');
	const fits = secrets.map((secret) => {
		const digest = digestOf(body, secret, signature.time);
		// Without a secret nothing can be proven, although a digest can be made.
		return timingSafeEqual(digest, given) && secret !== '';
	});
	return fits.indexOf(true);
}

/** The header that proves a body to whoever has the secret. */
export function signatureOf(body: Buffer, secret: string, now: number): string {
	const time = String(Math.floor(now / 1_000));
	return `t=${time},v2=${digestOf(body, secret, time).toString('hex')}`;
}

function digestOf(body: Buffer, secret: string, time: string): Buffer {
	return createHmac('sha256', secret).update(`${time}.`).update(body).digest();
}

/** `t=<unix seconds>,v2=<hex>`. What comes beside them is of another version; each of them comes once. */
function signatureIn(header: unknown): Signature | undefined {
	if (typeof header !== 'string') return undefined;
	const parts = header.split(',').map((part) => part.trim());
	const valuesOf = (name: string) =>
		parts.filter((part) => part.startsWith(`${name}=`)).map((part) => part.slice(name.length + 1));
	const [times, digests] = [valuesOf('t'), valuesOf('v2')];
	if (times.length !== 1 || digests.length !== 1) return undefined;
	const [[time], [digest]] = [times, digests];
	return /^\d{1,12}$/.test(time) && /^[0-9a-f]{64}$/.test(digest) ? { time, digest } : undefined;
}
