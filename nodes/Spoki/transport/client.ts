import { fillPath, originOf } from './address';
import {
	attempt,
	CREDENTIAL_TYPE,
	stopSignalOf,
	withCredential,
	withoutCredential,
	type Answer,
	type SpokiContext,
} from './attempt';
import type { NoAnswer } from './connection';
import { rateLimitError, refusedError, uncertainError, unreachedError } from './errors';
import { ensureRunning, pause } from './pause';
import type { RateWindow, Ticket } from './RateWindow';
import type { RequestRules, SpokiRequest, WaitingPolicy } from './request';
import { retryAfterOf, waitAfterRefusal } from './retryAfter';
import { cleanKey, withoutKey, withoutNamedSecrets, withoutSecrets } from './secrets';
import { bounded, isGone, isRepeatable, limitUnder, timeoutOf, type Sending } from './sending';
import { Turns } from './Turns';
import { recordOf } from './unknown';
import { isAnswer, verdictOn, type Verdict } from './verdict';
import { hashKey, windowFor } from './windows';

/** How often a repeatable request is sent again after an uncertain answer, and the pauses before, in milliseconds. */
const REPETITION_PAUSES_MILLISECONDS = [500, 1_000, 2_000];

/**
 * Is told of every answer, also of a refusal: its headers by lower-case name, and between which
 * moments on our clock it came about.
 */
export type Listener = (headers: Answer['headers'], sent: number, received: number) => void;

/**
 * Carries out requests for one node run: paced, patient with refusals, repeated only where that is
 * safe. Whatever goes wrong comes out as one readable NodeApiError.
 */
export class SpokiClient {
	/** Names the credential without holding its key. */
	readonly keyHash: string;

	private readonly turns: Turns;

	private requestCount = 0;

	private constructor(
		private readonly context: SpokiContext,
		private readonly origin: string,
		private readonly apiKey: string,
		private readonly listener: Listener | undefined,
		/** For numbers without a country code; empty where the credential says nothing, or was saved before. */
		readonly defaultCountry: string,
	) {
		this.keyHash = hashKey(origin, apiKey);
		this.turns = new Turns(context);
	}

	/** @throws UserError when the credential's base URL is not a plain origin */
	static async create(context: SpokiContext, listener?: Listener): Promise<SpokiClient> {
		const { apiKey, baseUrl, defaultCountry } = await context.getCredentials(CREDENTIAL_TYPE);
		return new SpokiClient(
			context,
			originOf(baseUrl),
			cleanKey(apiKey),
			listener,
			String(defaultCountry ?? ''),
		);
	}

	/**
	 * Sends one request and gives the body of its answer, with the key masked wherever it shows up.
	 *
	 * @throws NodeApiError when Spoki refuses, does not answer, or would need a longer wait than allowed
	 * @throws UserError for an id that is none
	 * @throws StoppedError when the workflow was stopped; nothing is sent after that
	 */
	async send(
		request: SpokiRequest,
		rules: RequestRules,
		policy: WaitingPolicy,
		itemIndex?: number,
	): Promise<unknown> {
		const url = this.origin + fillPath(request.path, request.ids);
		const sending: Sending = {
			number: this.requestCount++,
			request,
			url,
			policy,
			window: this.windowOf(rules),
			limit: limitUnder(policy, rules),
			patience: policy.maxWaitMilliseconds,
			deadline: performance.now() + (policy.overallMilliseconds ?? Number.POSITIVE_INFINITY),
			occasion: {
				node: this.context.getNode(),
				rules,
				itemIndex,
				record: recordOf(request, rules),
				repetitions: 0,
				mayHaveHappened: false,
			},
		};
		for (;;) {
			const ticket = await this.turns.take(sending);
			let hasFailed = true;
			try {
				const outcome = await this.attempt(sending, ticket);
				const verdict = verdictOn(outcome, rules);
				const isDone = verdict === 'carriedOut' || (isAnswer(outcome) && isGone(sending, outcome));
				if (!isDone) await this.prepareNextTry(sending, ticket, outcome, verdict);
				hasFailed = false;
				if (isAnswer(outcome) && isDone) return verdict === 'carriedOut' ? outcome.body : undefined;
			} finally {
				this.turns.leave(sending, hasFailed);
			}
		}
	}

	/** @throws what the request ends with, where there is no next try */
	private async prepareNextTry(
		sending: Sending,
		ticket: Ticket,
		outcome: Answer | NoAnswer,
		verdict: Verdict,
	): Promise<void> {
		const { occasion } = sending;
		ensureRunning(this.signal, verdict === 'uncertain' && occasion.rules.changes);
		if (isAnswer(outcome) && verdict === 'refused')
			throw refusedError(occasion, withoutNamedSecrets(outcome));
		if (isAnswer(outcome) && verdict === 'limited') this.takeRefusal(sending, ticket, outcome);
		else await this.prepareRepetition(sending, outcome, verdict);
	}

	/** Sends once. Whatever comes of it, it has taken its place in the limit. */
	private async attempt(sending: Sending, ticket: Ticket): Promise<Answer | NoAnswer> {
		const { request, url, window, occasion } = sending;
		const send = occasion.rules.withoutKey ? withoutCredential : withCredential;
		const sent = Date.now();
		try {
			const outcome = withoutSecrets(
				withoutKey(
					await attempt(this.context, send, url, request, timeoutOf(sending)),
					this.apiKey,
				),
				request.secrets,
			);
			if (isAnswer(outcome)) this.listener?.(outcome.headers, sent, Date.now());
			return outcome;
		} finally {
			window.answered(ticket);
		}
	}

	/** @throws NodeApiError where Spoki asks for more patience than there is */
	private takeRefusal(sending: Sending, ticket: Ticket, { headers, body }: Answer): void {
		const wait = waitAfterRefusal(headers, body);
		sending.window.refused(ticket, bounded(wait, sending));
		if (wait > sending.patience) throw rateLimitError(sending.occasion, wait, 'spoki');
	}

	/**
	 * Gets ready to send once more what may be sent once more: at the time that Spoki tells, else after
	 * a pause.
	 *
	 * @throws NodeApiError where it must not be repeated, or often enough was
	 */
	private async prepareRepetition(
		sending: Sending,
		outcome: Answer | NoAnswer,
		verdict: Verdict,
	): Promise<void> {
		const { occasion, policy, window } = sending;
		const retryAfter =
			isAnswer(outcome) && outcome.status === 503 ? retryAfterOf(outcome.headers) : undefined;
		occasion.mayHaveHappened ||= verdict === 'uncertain';
		if (retryAfter !== undefined) window.holdBack(bounded(retryAfter, sending));
		const isLeft =
			policy.isSentOnce !== true &&
			!this.turns.areOver &&
			occasion.repetitions < REPETITION_PAUSES_MILLISECONDS.length;
		const mayRepeat = isLeft && isRepeatable(outcome, occasion.rules);
		if (!mayRepeat || (retryAfter ?? 0) > sending.patience) {
			throw isAnswer(outcome) || verdict === 'uncertain'
				? uncertainError(occasion, isAnswer(outcome) ? withoutNamedSecrets(outcome) : outcome)
				: unreachedError(occasion, outcome);
		}
		const base = REPETITION_PAUSES_MILLISECONDS[occasion.repetitions++];
		if (retryAfter === undefined) await pause(base * (1 + Math.random() / 2), this.signal);
	}

	/** Milliseconds until `count` further requests of this kind could all have started. */
	expectedWait(rules: RequestRules, policy: WaitingPolicy, count: number): number {
		return this.windowOf(rules).waitForAll(limitUnder(policy, rules), count);
	}

	/** What is under way comes to its end; what has not started yet ends with a StoppedError. */
	halt(): void {
		this.turns.end();
	}

	private get signal(): AbortSignal | undefined {
		return stopSignalOf(this.context);
	}

	private windowOf({ limitGroup }: RequestRules): RateWindow {
		return windowFor(this.keyHash, limitGroup);
	}
}
