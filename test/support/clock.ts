import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { ClientRequest } from 'node:http';
import type { Socket } from 'node:net';

import { heldBack } from '../sandbox/http/hold';

/**
 * The clock of every test: it stands still while anything is being done, and goes to the next moment
 * that somebody waits for as soon as nothing else is left to do. So what a test waits for takes no
 * time, and what it measures is the same on every machine. `setTimeout` (which n8n's `sleep` is made
 * of), `performance.now`, the time-outs of requests and the sandbox's delays go by it; dates do not.
 */

/** So often nothing may have happened before the clock goes on: whatever could go on has done so. */
const QUIET_ROUNDS = 20;

const realSetTimeout = setTimeout;
const realTimeout = Object.getOwnPropertyDescriptor(AbortSignal, 'timeout') as PropertyDescriptor;

/** The requests of this process that have no complete answer yet. */
const underWay = new Set<ClientRequest>();

/** The ends of time-outs of requests; once no request is under way, nobody waits for them. */
const timeouts = new Set<ReturnType<typeof setTimeout>>();

let requestTimeout: jest.SpyInstance | undefined;

let isRunning = false;

function begun(message: unknown): void {
	const { request } = message as { request: ClientRequest };
	underWay.add(request);
	request.once('close', () => underWay.delete(request));
}

/** A request that the sandbox holds back waits for the clock; any other is on its way. */
function isBusy(): boolean {
	return Array.from(underWay).some(({ socket }) => {
		const { localPort } = (socket ?? {}) as Partial<Socket>;
		return localPort === undefined || !heldBack.has(localPort);
	});
}

async function run(): Promise<void> {
	while (isRunning) {
		for (let quiet = 0; quiet < QUIET_ROUNDS && isRunning; quiet = isBusy() ? 0 : quiet + 1) {
			await new Promise((resolve) => {
				if (isBusy()) realSetTimeout(resolve, 1);
				else setImmediate(resolve);
			});
		}
		if (!isRunning) return;
		if (underWay.size === 0) forgetTimeouts();
		if (jest.getTimerCount() > 0) jest.advanceTimersToNextTimer();
		else await new Promise((resolve) => realSetTimeout(resolve, 1));
	}
}

function forgetTimeouts(): void {
	for (const timer of timeouts) clearTimeout(timer);
	timeouts.clear();
}

function after(milliseconds: number, act: () => void): void {
	timeouts.add(setTimeout(act, milliseconds));
}

function timeoutSignal(milliseconds: number): AbortSignal {
	const controller = new AbortController();
	after(milliseconds, () => controller.abort(new DOMException('Timed out', 'TimeoutError')));
	return controller.signal;
}

beforeEach(() => {
	jest.useFakeTimers({
		doNotFake: [
			'Date',
			'clearImmediate',
			'clearInterval',
			'hrtime',
			'nextTick',
			'queueMicrotask',
			'setImmediate',
			'setInterval',
		],
	});
	const fakeSetTimeout = setTimeout;
	// As Node has it, a wait takes a millisecond at least; a part of one would never be over.
	globalThis.setTimeout = Object.assign(
		(act: () => void, milliseconds = 0, ...values: []) =>
			fakeSetTimeout(act, Math.max(1, Math.ceil(milliseconds)), ...values),
		fakeSetTimeout,
	);
	Object.defineProperty(AbortSignal, 'timeout', { ...realTimeout, value: timeoutSignal });
	// Node's own would count the seconds of the machine.
	requestTimeout = jest.spyOn(ClientRequest.prototype, 'setTimeout').mockImplementation(function (
		this: ClientRequest,
		milliseconds,
		act,
	) {
		after(milliseconds, () => {
			if (underWay.has(this)) act?.();
		});
		return this;
	});
	subscribe('http.client.request.start', begun);
	isRunning = true;
	void run();
});

afterEach(() => {
	isRunning = false;
	unsubscribe('http.client.request.start', begun);
	underWay.clear();
	timeouts.clear();
	Object.defineProperty(AbortSignal, 'timeout', realTimeout);
	requestTimeout?.mockRestore();
	jest.useRealTimers();
});
