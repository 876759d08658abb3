import assert from 'node:assert/strict';
import { itemsOf } from './runs.mjs';
import { inputItems, spokiNode } from './workflows.mjs';

const phones = ['+390000700001', '+390000700002', '+390000700003', '+390000700004'];

/**
 * A line of nodes that sends four messages, of which Spoki refuses the third, once.
 *
 * @param {object} settings
 * @param {any} settings.sandbox
 * @param {{ id: string, name: string }} settings.credential
 * @param {number} [settings.ordered] for so many messages the test has told Spoki already what to do
 * @returns {object[]}
 */
export function failingSends({ sandbox, credential, ordered = 0 }) {
	const operation = 'message.send';
	for (let place = ordered; place < 2; place += 1) {
		sandbox.failNext({ operation, delayMilliseconds: 0 });
	}
	sandbox.failNext({ operation, status: 400, body: { phone: ['Too odd.'] } });
	return [
		...inputItems(phones.map((phone) => ({ phone }))),
		spokiNode({
			credential,
			operation: 'message.sendText',
			parameters: { phone: '={{ $json.phone }}', text: 'The kiln is open' },
		}),
	];
}

function reached({ requests }) {
	return requests.filter(({ status }) => status < 300).map(({ body }) => body.phone);
}

/** @param {any} execution of these nodes for the first time */
export function assertFailedInTheMiddle({ status, data }) {
	assert.equal(status, 'error');
	const { error } = data.resultData;
	assert.match(error.message, /Too odd/);
	assert.match(error.description, /2 of 4 items went through, not carried out: item 3\./);
}

/**
 * @param {any} execution of these nodes once more
 * @param {any} sandbox
 */
export function assertNobodyTwice(execution, sandbox) {
	assert.equal(execution.status, 'success');
	assert.deepEqual(reached(sandbox), phones);
	assert.deepEqual(
		itemsOf(execution, 'Spoki').map(({ json }) => json.sentBefore),
		[true, true, undefined, undefined],
	);
	const [{ hints }] = execution.data.resultData.runData.Spoki;
	assert.match(hints.map(({ message }) => message).join(), /had sent items 0, 1 already/);
}
