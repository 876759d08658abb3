// @ts-check
/**
 * The clock of every test: it stands still while anything is being done, and goes to the next moment
 * that somebody waits for as soon as nothing else is left to do. So what a test waits for takes no
 * time, and what it measures is the same on every machine. `setTimeout` (which n8n's `sleep` is made
 * of), `performance.now`, the time-outs of requests and the sandbox's delays go by it; dates do not.
 */
const { subscribe, unsubscribe } = require('node:diagnostics_channel');
const { ClientRequest } = require('node:http');
const { heldBack } = require('../sandbox/http/hold');

/** So often nothing may have happened before the clock goes on: whatever could go on has done so. */
const quietRounds = 20;

const realSetTimeout = setTimeout;
const realSignalTimeout = AbortSignal.timeout;

/**
 * The requests of this process that have no complete answer yet.
 *
 * @type {Set<import('node:http').ClientRequest>}
 */
const underWay = new Set();

/**
 * The ends of time-outs of requests; once no request is under way, nobody waits for them.
 *
 * @type {Set<ReturnType<typeof setTimeout>>}
 */
const timeouts = new Set();

/** @type {jest.SpyInstance | undefined} */
let requestTimeout;

/** The test that time passes for. */
let current = {};

/** @param {any} message */
function begun({ request }) {
	underWay.add(request);
	request.once('close', () => underWay.delete(request));
}

/** A request that the sandbox holds back waits for the clock; any other is on its way. */
function isBusy() {
	return Array.from(underWay).some(({ socket }) => {
		const port = socket?.localPort;
		return port === undefined || !heldBack.has(port);
	});
}

/**
 * Lets time pass until the test is over. The next one may have begun before this is noticed.
 *
 * @param {object} test
 */
async function run(test) {
	while (current === test) {
		for (let quiet = 0; quiet < quietRounds && current === test; quiet = isBusy() ? 0 : quiet + 1) {
			await new Promise((resolve) => {
				if (isBusy()) realSetTimeout(resolve, 1);
				else setImmediate(resolve);
			});
		}
		if (current !== test) return;
		if (underWay.size === 0) forgetTimeouts();
		if (jest.getTimerCount() > 0) jest.advanceTimersToNextTimer();
		else await new Promise((resolve) => realSetTimeout(resolve, 1));
	}
}

function forgetTimeouts() {
	for (const timer of timeouts) clearTimeout(timer);
	timeouts.clear();
}

/**
 * @param {number} milliseconds
 * @param {() => void} act
 */
function after(milliseconds, act) {
	timeouts.add(setTimeout(act, milliseconds));
}

/** @param {number} milliseconds */
function signalTimeout(milliseconds) {
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
		(/** @type {() => void} */ act, milliseconds = 0, /** @type {any[]} */ ...values) =>
			fakeSetTimeout(act, Math.max(1, Math.ceil(milliseconds)), ...values),
		fakeSetTimeout,
	);
	AbortSignal.timeout = signalTimeout;
	// Node's own would count the seconds of the machine.
	requestTimeout = jest
		.spyOn(ClientRequest.prototype, 'setTimeout')
		.mockImplementation(function (milliseconds, act) {
			after(milliseconds, () => {
				if (underWay.has(this)) act?.();
			});
			return this;
		});
	subscribe('http.client.request.start', begun);
	current = {};
	void run(current);
});

afterEach(() => {
	current = {};
	unsubscribe('http.client.request.start', begun);
	underWay.clear();
	timeouts.clear();
	AbortSignal.timeout = realSignalTimeout;
	requestTimeout?.mockRestore();
	jest.useRealTimers();
});
