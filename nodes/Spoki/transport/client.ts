import {
	attempt,
	CREDENTIAL_TYPE,
	stopSignalOf,
	TIMEOUT_MILLISECONDS,
	withCredential,
	withoutCredential,
	type Answer,
	type NoAnswer,
	type SpokiContext,
} from './attempt';
import { fillPath, originOf } from './address';
import { count } from './count';
import { noAnswerError, rateLimitError, refusedError } from './errors';
import { hashKey, windowFor, type RateWindow } from './pacing';
import { ensureRunning, pause } from './pause';
import { isWebPage } from './reason';
import type { RequestRules, SpokiRequest, WaitingPolicy } from './request';
import { waitAfterRefusal } from './retryAfter';
import { withoutKey, withoutNamedSecrets, withoutSecrets } from './secrets';

/** How often a repeatable request is sent again after an uncertain answer, and the pauses before, in milliseconds. */
const REPETITION_PAUSES_MILLISECONDS = [500, 1_000, 2_000];

/** A wait from this length on is logged, in milliseconds. */
const WORTH_A_LOG_LINE_MILLISECONDS = 1_000;

/** How often a waiting request asks whether its turn has come. */
const TURN_CHECK_MILLISECONDS = 50;

/**
 * Carries out requests for one node run: paced, patient with refusals, repeated only where that is
 * safe. Whatever goes wrong comes out as one readable NodeApiError.
 */
export class SpokiClient {
	/** Names the credential without holding its key. */
	readonly keyHash: string;

	private constructor(
		private readonly context: SpokiContext,
		private readonly origin: string,
		private readonly apiKey: string,
	) {
		this.keyHash = hashKey(origin, apiKey);
	}

	/** @throws UserError when the credential's base URL is not a plain origin */
	static async create(context: SpokiContext): Promise<SpokiClient> {
		const { apiKey, baseUrl } = await context.getCredentials(CREDENTIAL_TYPE);
		return new SpokiClient(context, originOf(baseUrl), String(apiKey ?? ''));
	}

	/**
	 * Sends one request and gives the body of its answer, with the key masked wherever it shows up.
	 *
	 * @throws NodeApiError when Spoki refuses, does not answer, or would need a longer wait than allowed
	 * @throws UserError for an id that is not one path segment
	 * @throws StoppedError when the workflow was stopped; nothing is sent after that
	 */
	async send(
		request: SpokiRequest,
		rules: RequestRules,
		policy: WaitingPolicy,
		itemIndex?: number,
	): Promise<unknown> {
		const node = this.context.getNode();
		const url = this.origin + fillPath(request.path, request.ids);
		const window = this.windowOf(rules);
		const patience = { milliseconds: policy.maxWaitMilliseconds };
		const limit = limitUnder(policy, rules);
		const deadline = performance.now() + (policy.overallMilliseconds ?? Number.POSITIVE_INFINITY);
		let repetitions = 0;
		for (;;) {
			await this.waitForTurn(window, rules, limit, patience, itemIndex);
			const outcome = withoutSecrets(
				withoutKey(await this.attempt(url, request, rules, deadline), this.apiKey),
				request.secrets,
			);
			const uncertain = !isAnswer(outcome) || outcome.status >= 500;
			if (isAnswer(outcome) && outcome.status === 429) {
				const wait = waitAfterRefusal(outcome.headers, outcome.body);
				window.refused(wait);
				if (wait > patience.milliseconds) throw rateLimitError(node, rules, wait, true, itemIndex);
				continue;
			}
			window.answered();
			if (isAnswer(outcome) && isSuccess(outcome)) return outcome.body;
			if (isAnswer(outcome) && repetitions > 0 && isGone(request, outcome)) return '';
			ensureRunning(this.signal);
			if (uncertain && rules.repeatable && repetitions < REPETITION_PAUSES_MILLISECONDS.length) {
				const base = REPETITION_PAUSES_MILLISECONDS[repetitions++];
				await pause(base * (1 + Math.random() / 2), this.signal);
				continue;
			}
			throw isAnswer(outcome)
				? refusedError(node, withoutNamedSecrets(outcome), rules, itemIndex)
				: noAnswerError(node, outcome, rules, itemIndex);
		}
	}

	private attempt(
		url: string,
		request: SpokiRequest,
		rules: RequestRules,
		deadline: number,
	): Promise<Answer | NoAnswer> {
		const send = rules.withoutKey ? withoutCredential : withCredential;
		return attempt(this.context, send, url, request, timeoutBefore(deadline));
	}

	/** Milliseconds until `count` further requests of this kind could all have started. */
	expectedWait(rules: RequestRules, policy: WaitingPolicy, count: number): number {
		return this.windowOf(rules).waitForAll(limitUnder(policy, rules), count);
	}

	private get signal(): AbortSignal | undefined {
		return stopSignalOf(this.context);
	}

	private windowOf({ limitGroup }: RequestRules): RateWindow {
		return windowFor(this.keyHash, limitGroup);
	}

	private async waitForTurn(
		window: RateWindow,
		rules: RequestRules,
		limit: number | null,
		patience: { milliseconds: number },
		itemIndex?: number,
	): Promise<void> {
		const ticket = window.join();
		const end = performance.now() + patience.milliseconds;
		let isLogged = false;
		try {
			for (;;) {
				ensureRunning(this.signal);
				const wait = window.wait(ticket, limit);
				if (wait <= 0) return window.start(ticket);
				patience.milliseconds = end - performance.now();
				if (wait > patience.milliseconds) {
					throw rateLimitError(this.context.getNode(), rules, wait, false, itemIndex);
				}
				if (!isLogged && wait >= WORTH_A_LOG_LINE_MILLISECONDS) {
					const seconds = count(Math.ceil(wait / 1_000), 'second');
					this.context.logger.info(`'${rules.label}' waits ${seconds} for Spoki's rate limit`);
					isLogged = true;
				}
				await pause(Math.min(wait, TURN_CHECK_MILLISECONDS), this.signal);
			}
		} finally {
			window.leave(ticket);
		}
	}
}

function limitUnder(policy: WaitingPolicy, rules: RequestRules): number | null {
	return policy.keepDocumentedLimits ? rules.requestsPerMinute : null;
}

/** At least a moment, because 0 would mean no limit at all. */
function timeoutBefore(deadline: number): number {
	return Math.max(1, Math.min(TIMEOUT_MILLISECONDS, Math.round(deadline - performance.now())));
}

/** Deleting again what the lost answer was about finds nothing: it is deleted. */
function isGone({ method }: SpokiRequest, { status }: Answer): boolean {
	return method === 'DELETE' && status === 404;
}

function isAnswer(outcome: Answer | NoAnswer): outcome is Answer {
	return 'status' in outcome;
}

/** A 2xx that is a web page, or says of itself that it is a refusal, is none. */
function isSuccess({ status, body }: Answer): boolean {
	if (status < 200 || status >= 300 || isWebPage(body)) return false;
	if (typeof body !== 'object' || body === null || Array.isArray(body)) return true;
	const { success, error, id, uuid } = body as Record<string, unknown>;
	return success !== false && (!error || id !== undefined || uuid !== undefined);
}
