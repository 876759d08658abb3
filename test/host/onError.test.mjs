import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEachN8n } from './stage/hosts.mjs';
import { itemsOf, runLine } from './stage/runs.mjs';
import { openSpoki } from './stage/spoki.mjs';
import { inputItems, spokiNode } from './stage/workflows.mjs';

const operation = 'contact.upsert';
const reason = 'This number is on the blocked list.';
const phones = ['+390000700001', '+390000700002', '+390000700003'];
const badPhone = '347 70 00 02';

/** What is wrong with the second of three items: Spoki refuses it, or it never gets as far. */
const cases = [
	{
		fault: 'Spoki refuses',
		phones,
		prepare: (sandbox) => refuseSecond(sandbox),
		message: /^phone: This number is on the blocked list\.$/,
		details: { httpCode: '400' },
		sentBefore: phones.slice(0, 2),
		sentInAll: phones,
	},
	{
		fault: 'has a bad phone',
		phones: [phones[0], badPhone, phones[2]],
		prepare: () => {},
		message: /'Phone'.*347 70 00 02/,
		details: {},
		// All items are checked before the first request.
		sentBefore: [],
		sentInAll: [phones[0], phones[2]],
	},
];

onEachN8n('On Error', ({ host }) => {
	for (const { fault, prepare, message, details, sentBefore, sentInAll, ...given } of cases) {
		const run = async (test, onError) => {
			const { sandbox, credential } = await openSpoki({ host, test });
			prepare(sandbox);
			const execution = await runLine(host, `On Error: ${onError}`, [
				...inputItems(given.phones.map((phone, index) => ({ phone, order: `no. ${index + 1}` }))),
				spokiNode({
					credential,
					operation,
					// What is sent up to the bad one does not depend on how long answers take.
					parameters: { phone: '={{ $json.phone }}', options: { requestsAtOnce: 1 } },
					onError,
				}),
			]);
			return { execution, sent: sandbox.requests.map(({ body }) => body.phone) };
		};
		const assertFailed = ({ json, pairedItem }) => {
			assert.match(json.error.message, message);
			assert.equal(json.error.operation, operation);
			assert.deepEqual({ ...json.error, ...details }, json.error);
			assert.deepEqual(pairedItem, { item: 1 });
		};

		test(`stopWorkflow: the item that ${fault} ends the execution with its reason`, async (test) => {
			const { execution, sent } = await run(test, 'stopWorkflow');
			const { error } = execution.data.resultData;
			assert.equal(execution.status, 'error');
			assert.match(error.message, message);
			assert.equal(error.context.itemIndex, 1);
			assert.equal(error.node.name, 'Spoki');
			assert.deepEqual(sent, sentBefore);
		});

		test(`continueRegularOutput: the item that ${fault} comes out among the others`, async (test) => {
			const { execution, sent } = await run(test, 'continueRegularOutput');
			assert.equal(execution.status, 'success');
			const [first, second, third, ...more] = itemsOf(execution, 'Spoki');
			assertSaved(first, given.phones[0], 0);
			assertFailed(second);
			assertSaved(third, given.phones[2], 2);
			assert.deepEqual(more, []);
			assert.deepEqual(sent, sentInAll);
		});

		test(`continueErrorOutput: the item that ${fault} comes out apart, with its input`, async (test) => {
			const { execution, sent } = await run(test, 'continueErrorOutput');
			assert.equal(execution.status, 'success');
			const [first, third, ...more] = itemsOf(execution, 'Spoki', 0);
			assertSaved(first, given.phones[0], 0);
			assertSaved(third, given.phones[2], 2);
			assert.deepEqual(more, []);

			const [second, ...moreErrors] = itemsOf(execution, 'Spoki', 1);
			assertFailed(second);
			assert.equal(second.json.phone, given.phones[1]);
			assert.equal(second.json.order, 'no. 2');
			assert.deepEqual(moreErrors, []);
			assert.deepEqual(sent, sentInAll);
		});
	}
});

/** The sandbox fails the very next request: one that only happens later keeps the first one's turn. */
function refuseSecond(sandbox) {
	sandbox.failNext({ operation, delayMilliseconds: 1 });
	sandbox.failNext({ operation, status: 400, body: { phone: [reason] } });
}

function assertSaved({ json, pairedItem }, phone, index) {
	assert.equal(json.phone, phone);
	assert.equal(json.error, undefined);
	assert.deepEqual(pairedItem, { item: index });
}
