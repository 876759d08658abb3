// @ts-check
/**
 * Several processes that use one key and know nothing of each other, on a clock that takes no time:
 * each paces itself with a window of its own, as each worker of n8n does, and the sandbox's limits
 * count them all.
 */
const { RateLimits } = require('../sandbox/rules/limits');

/** How often a request that waits looks whether its turn has come, in milliseconds. */
const checkMilliseconds = 50;

/**
 * @typedef {object} SharedKey
 * @property {new (now: () => number) => import('../../nodes/Spoki/transport/RateWindow').RateWindow} RateWindow
 * @property {number} processes
 * @property {number} limit requests a minute
 * @property {() => number} latency of the next request, in milliseconds
 * @property {number} minutes after which it ends
 * @property {number} [requests] that all of them have to carry out together; as many as they can by default
 * @property {(process: number) => number} [begins] in milliseconds
 * @property {(process: number) => number} [ends] in milliseconds
 */

/** @param {SharedKey} settings */
function simulateSharedKey({
	RateWindow,
	processes,
	limit,
	latency,
	minutes,
	requests = Number.POSITIVE_INFINITY,
	begins = () => 0,
	ends = () => Number.POSITIVE_INFINITY,
}) {
	const clock = new Clock();
	const limits = new RateLimits(60_000);
	/** @type {any} */
	const endpoint = { method: 'POST', path: '/', requestsPerMinute: limit };
	/** @type {{ at: number, process: number, wait: number }[]} */
	const answers = [];
	let left = requests;

	/** @param {number} process */
	function run(process) {
		const window = new RateWindow(() => clock.now);
		let underWay = 0;
		/** @type {import('../../nodes/Spoki/transport/RateWindow').Ticket | undefined} */
		let waiting;
		const turn = () => {
			if (clock.now >= ends(process)) return;
			if (waiting === undefined && left > 0 && underWay < window.atOnce(limit)) {
				left -= 1;
				waiting = window.join(limit);
			}
			const wait = waiting === undefined ? checkMilliseconds : window.wait(waiting);
			if (waiting !== undefined && wait <= 0) {
				send(waiting);
				waiting = undefined;
			}
			clock.at(clock.now + Math.min(Math.max(wait, 0), checkMilliseconds), turn);
		};
		/** @param {import('../../nodes/Spoki/transport/RateWindow').Ticket} ticket */
		function send(ticket) {
			window.start(ticket);
			underWay += 1;
			const took = latency();
			clock.at(clock.now + took / 2, () => {
				const refusal = limits.check(endpoint, 'key', {}, clock.now);
				const wait = Number(refusal?.headers?.['retry-after'] ?? 0) * 1_000;
				clock.at(clock.now + took / 2, () => {
					underWay -= 1;
					answers.push({ at: clock.now, process, wait });
					window.answered(ticket);
					if (wait === 0) return;
					window.refused(ticket, wait);
					left += 1;
				});
			});
		}
		clock.at(begins(process), turn);
	}

	for (let process = 0; process < processes; process++) run(process);
	const isOver = () => answers.filter(({ wait }) => wait === 0).length >= requests;
	while (clock.now < minutes * 60_000 && !(answers.length >= requests && isOver())) clock.next();

	const accepted = answers.filter(({ wait }) => wait === 0);
	const refused = answers.filter(({ wait }) => wait > 0);
	const within = (/** @type {typeof answers} */ some, /** @type {number} */ minute) =>
		some.filter(({ at }) => Math.floor(at / 60_000) === minute).length;
	return {
		accepted: accepted.length,
		refused: refused.length,
		refusedByMinute: Array.from({ length: minutes }, (_, minute) => within(refused, minute)),
		acceptedBy: Array.from(
			{ length: processes },
			(_, process) => accepted.filter((one) => one.process === process).length,
		),
		milliseconds: clock.now,
	};
}

/** What happens next happens at once. */
class Clock {
	now = 0;

	/** @type {{ moment: number, act: () => void }[]} */
	#events = [];

	/**
	 * @param {number} moment
	 * @param {() => void} act
	 */
	at(moment, act) {
		const later = this.#events.findIndex((event) => event.moment > moment);
		this.#events.splice(later < 0 ? this.#events.length : later, 0, { moment, act });
	}

	next() {
		const event = this.#events.shift();
		if (event === undefined) throw new Error('Nothing is left to happen.');
		this.now = event.moment;
		event.act();
	}
}

module.exports = { simulateSharedKey };
