import { WINDOW_MILLISECONDS } from './pacing';
import { reasonOf } from './reason';

/** A server that says "now" is still given a moment, so that a refusal can never become a busy loop. */
const SHORTEST_WAIT_MILLISECONDS = 1_000;

/**
 * How long to wait after a refusal (429), in milliseconds: the `Retry-After` header (seconds or
 * HTTP date), else "available in N seconds" in the body, else one window of the documented limits.
 */
export function waitAfterRefusal(headers: Record<string, unknown>, body: unknown): number {
	const asked = fromHeader(headers) ?? fromText(reasonOf(body).text) ?? WINDOW_MILLISECONDS;
	return Math.max(SHORTEST_WAIT_MILLISECONDS, asked);
}

function fromHeader(headers: Record<string, unknown>): number | undefined {
	const value = String(headers['retry-after'] ?? '').trim();
	if (/^\d+(\.\d+)?$/.test(value)) return Math.ceil(Number(value) * 1_000);
	const moment = Date.parse(value);
	if (value === '' || Number.isNaN(moment)) return undefined;
	// Spoki's date is compared with Spoki's clock, where it tells it: ours may be minutes off.
	const serverTime = Date.parse(String(headers.date ?? ''));
	return Math.max(0, moment - (Number.isNaN(serverTime) ? Date.now() : serverTime));
}

function fromText(text: string | undefined): number | undefined {
	const seconds = /available in (\d+(?:\.\d+)?) ?s/i.exec(text ?? '')?.[1];
	return seconds === undefined ? undefined : Math.ceil(Number(seconds) * 1_000);
}
