import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { openRecorder } from '../stage/recorder.mjs';
import { waitUntil } from '../stage/waiting.mjs';
import { spokiNode, webhookWorkflow } from '../stage/workflows.mjs';

const askedAtOnce = 20;
const lookMilliseconds = 200;
const answerMilliseconds = 60_000;
const patienceMilliseconds = 300_000;

/** Somebody whom nobody has asked anything. */
export const stranger = '+390000999999';

/**
 * People whose answers are waited for, each by an execution of its own. What is behind the node that
 * waits calls a local server, which tells to the millisecond when an execution goes on.
 */
export class Crowd {
	#host;
	#url;
	#workflowId;
	#recorder;
	#resumed = new Map();
	/** Their numbers, who was asked first in front. @type {string[]} */
	#waiting = [];
	#known = 0;

	/**
	 * @param {import('./measures.mjs').Stage} stage
	 * @param {string} name
	 * @param {(recorderUrl: string) => object[]} nodesFor the nodes that ask and wait, in a line
	 * @param {(body: any) => void} [told] what the nodes post to `<recorderUrl>/told`
	 * @returns {Promise<Crowd>} without anybody in it
	 */
	static async gather(stage, name, nodesFor, told = () => {}) {
		const crowd = new Crowd();
		crowd.#host = await stage.host();
		crowd.#recorder = await openRecorder(stage);
		const { url } = crowd.#recorder;
		crowd.#recorder.answer('told', (body) => (told(body), {}));
		crowd.#recorder.answer('resumed', ({ phone }) => {
			crowd.#resumed.get(phone)?.(performance.now());
			return {};
		});
		const path = randomUUID();
		const nodes = [
			...nodesFor(url),
			tellNode('Resumed', `${url}/resumed`, `{ phone: ${phoneOf} }`),
		];
		crowd.#workflowId = await crowd.#host.createWorkflow(webhookWorkflow(name, path, nodes));
		crowd.#url = `${crowd.#host.url}/webhook/${path}`;
		await crowd.#host.activateWorkflow(crowd.#workflowId);
		stage.after(() => crowd.#host.deactivateWorkflow(crowd.#workflowId));
		return crowd;
	}

	/** How many are waited for. */
	get size() {
		return this.#waiting.length;
	}

	/** Asks further people until so many are waited for. */
	async growTo(count) {
		while (this.size < count) {
			const phones = Array.from({ length: Math.min(askedAtOnce, count - this.size) }, () =>
				numberOf((this.#known += 1)),
			);
			await this.#ask(phones);
		}
	}

	/**
	 * Lets the one who has been asked for longest answer, and then asks somebody else.
	 *
	 * @param {(phone: string) => Promise<unknown>} answer
	 * @returns {Promise<number | undefined>} the milliseconds until the execution has gone on; undefined
	 *   where it has not within a minute, because n8n refused the answer
	 */
	async timeAnswer(answer) {
		const phone = this.#waiting.shift();
		const resumed = new Promise((resolve) => this.#resumed.set(phone, resolve));
		const start = performance.now();
		const answered = answer(phone);
		const limit = sleep(answerMilliseconds, undefined, { ref: false });
		const moment = await Promise.race([resumed, limit]);
		await answered;
		if (moment === undefined) this.#waiting.push(phone);
		else await this.growTo(this.size + 1);
		return moment === undefined ? undefined : moment - start;
	}

	/** Asks, and waits until all of them are waited for. */
	async #ask(phones) {
		await Promise.all(
			phones.map(async (phone) => {
				const { status } = await fetch(this.#url, {
					method: 'POST',
					headers: { 'content-type': 'application/json' },
					body: JSON.stringify({ phone }),
				});
				if (status !== 200) throw new Error(`n8n answered ${status}.`);
			}),
		);
		this.#waiting.push(...phones);
		await waitUntil(
			`${this.size} executions that wait`,
			async () => {
				// Whoever is asked all the time has less time for his work.
				await sleep(lookMilliseconds);
				return (await this.#host.waitingExecutions(this.#workflowId)) >= this.size;
			},
			patienceMilliseconds,
		).catch(async (error) => {
			throw new Error(`${error.message} ${await this.#lastError()}`);
		});
	}

	async #lastError() {
		const ids = await this.#host.executionIdsOf(this.#workflowId);
		for (const id of ids.slice(0, askedAtOnce)) {
			const { error } = (await this.#host.execution(id)).data.resultData;
			if (error) return error.message;
		}
		return 'None has failed.';
	}
}

/** An expression: who is asked in this execution. */
export const phoneOf = "$('Webhook').first().json.body.phone";

/**
 * Asks for an approval on WhatsApp and waits.
 *
 * @param {{ id: string, name: string }} credential
 * @param {object} options of the node
 */
export function askingNode(credential, options) {
	return spokiNode({
		name: 'Ask',
		credential,
		operation: 'message.sendAndWait',
		parameters: {
			phone: { __rl: true, mode: 'phone', value: `={{ ${phoneOf} }}` },
			message: 'May we refund 49 euros?',
			// Only so the limit of the requests decides nothing.
			options: { pacing: 'onlyWhenRefused', ...options },
		},
	});
}

/** n8n's own node that waits for a call, with one before it that tells the address. */
export function waitingForCall(recorderUrl) {
	return [
		tellNode(
			'Tell the address',
			`${recorderUrl}/told`,
			`{ phone: ${phoneOf}, url: $execution.resumeUrl }`,
		),
		{
			...newNode('Wait', 'n8n-nodes-base.wait', 1.1, {
				resume: 'webhook',
				httpMethod: 'POST',
				options: {},
			}),
			webhookId: randomUUID(),
		},
	];
}

function tellNode(name, url, object) {
	return newNode(name, 'n8n-nodes-base.httpRequest', 4.2, {
		method: 'POST',
		url,
		sendBody: true,
		specifyBody: 'json',
		jsonBody: `={{ JSON.stringify(${object}) }}`,
		options: {},
	});
}

function newNode(name, type, typeVersion, parameters) {
	return { id: randomUUID(), name, type, typeVersion, position: [0, 0], parameters };
}

function numberOf(index) {
	return `+390000${String(index).padStart(6, '0')}`;
}
