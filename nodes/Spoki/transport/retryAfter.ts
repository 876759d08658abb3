import { WINDOW_MILLISECONDS } from './window';
import { reasonOf } from './reason';

/** A server that says "now" is still given a moment, so that a refusal can never become a busy loop. */
const SHORTEST_WAIT_MILLISECONDS = 1_000;

/** The three forms of a date in HTTP all begin with a weekday and hold a time. */
const HTTP_DATE = /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,? .*\d{2}:\d{2}:\d{2}/i;

/**
 * How long to wait after a refusal (429), in milliseconds: the `Retry-After` header (seconds or
 * HTTP date), else "available in N seconds" in the body, else one window of the documented limits.
 */
export function waitAfterRefusal(headers: Record<string, unknown>, body: unknown): number {
	return retryAfterOf(headers) ?? fromText(reasonOf(body).text) ?? WINDOW_MILLISECONDS;
}

/**
 * What the `Retry-After` header asks for, in milliseconds; undefined where it asks for nothing that
 * can be understood. Proxies that repeat a header join the values with a comma: the first counts.
 */
export function retryAfterOf(headers: Record<string, unknown>): number | undefined {
	const value = String(headers['retry-after'] ?? '').trim();
	const seconds = /^(\d+(?:\.\d+)?)(\s*,\s*\d+(?:\.\d+)?)*$/.exec(value)?.[1];
	if (seconds !== undefined) return atLeastAMoment(Number(seconds) * 1_000);
	const moment = HTTP_DATE.test(value) ? Date.parse(value) : Number.NaN;
	if (Number.isNaN(moment)) return undefined;
	// Spoki's date is compared with Spoki's clock, where it tells it: ours may be minutes off.
	const serverTime = Date.parse(String(headers.date ?? ''));
	return atLeastAMoment(moment - (Number.isNaN(serverTime) ? Date.now() : serverTime));
}

function fromText(text: string | undefined): number | undefined {
	const seconds = /available in (\d+(?:\.\d+)?) ?s/i.exec(text ?? '')?.[1];
	return seconds === undefined ? undefined : atLeastAMoment(Number(seconds) * 1_000);
}

function atLeastAMoment(milliseconds: number): number {
	return Math.max(SHORTEST_WAIT_MILLISECONDS, Math.ceil(milliseconds));
}
