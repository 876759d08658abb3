import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitUntil } from '../stage/waiting.mjs';
import { outcomesOf, runMilliseconds, tapOn, ticketsOf, waitForStatus, write } from './common.mjs';
import {
	asTemplate,
	customer,
	decider,
	labels,
	refundPath,
	request,
	startHarness,
	template,
} from './refundRequests.mjs';

const stranger = '+390000900002';
const question =
	'May we refund 49.90 euros for order 1042?\n\nGiulia Rossi, 333 999 0001\nBroken on arrival';
const refused = {
	status: 400,
	body: { code: 'woocommerce_rest_invalid', message: 'Invalid refund amount.' },
};
const [approve, decline] = [0, 1];

/** @param {import('../host.mjs').Host} host */
export function refundApproval(host) {
	test('refund-approval: a tap on Approve refunds once, and the customer is told', async (test) => {
		const example = await startHarness(host, test);
		const { sandbox, ask, refunds } = example;
		await ask(request);
		await waitForStatus(example, 'waiting', 1);
		// The form is sent again, written in another way.
		await ask({ ...request, Order: ' #1042 ', Reason: 'broken on arrival ' });
		await waitForStatus(example, 'success', 1);
		const [asked] = sandbox.data.sentMessages;
		assert.deepEqual([asked.phone, asked.text], [decider, question]);

		// Neither a stranger's tap nor the tap on another question's button is an answer.
		await write(example, stranger, tapOn(asked, approve));
		await write(example, stranger, { text: 'Approve' });
		const older = { ...tapOn(asked, approve), payload: 'approve#00000000' };
		await write(example, decider, older);
		await waitForStatus(example, 'waiting', 1);
		assert.deepEqual(refunds(), []);

		// Spoki tells of the tap several times at the same moment.
		const tap = { from_phone: decider, ...tapOn(asked, approve) };
		await Promise.all([1, 2, 3, 4].map(() => sandbox.deliver('message.inbound', tap)));
		assert.deepEqual(await outcomesOf(example, 2), ['success', 'success']);
		assert.deepEqual(refunds(), [{ amount: '49.90', reason: request.Reason }]);
		assert.deepEqual(
			sandbox.data.sentMessages.slice(1).map((sent) => [sent.phone, sent.template]),
			[[customer, template]],
		);
		assert.deepEqual(ticketsOf(sandbox), []);
	});

	test('refund-approval: a decline and unclear words refund nothing, and each request has its own answer', async (test) => {
		const example = await startHarness(host, test);
		const { sandbox, ask, refunds } = example;
		for (const Reason of ['1', '2', '3']) {
			await ask({ ...request, Reason });
			await waitForStatus(example, 'waiting', Number(Reason));
		}
		const questions = [...sandbox.data.sentMessages];
		const about = (text, reason) =>
			[text, '49.90 euros for Giulia Rossi, 333 999 0001', `Reason: ${reason}`].join('\n');

		await write(example, decider, tapOn(questions[1], decline));
		await waitForStatus(example, 'waiting', 2);
		await waitUntil('a ticket', () => ticketsOf(sandbox).length === 1, runMilliseconds);
		// Typed, it would count for both that wait.
		await write(example, decider, { text: 'Approve' });
		assert.deepEqual(await outcomesOf(example, 3), ['success', 'success', 'success']);

		const ticket = (title, description) => ({
			phone: customer,
			title: `${title}: order 1042`,
			status: 'Open',
			description,
		});
		const unclear =
			'Nothing was refunded: only a tap on the button Approve does that. The answer was: Approve';
		assert.deepEqual(ticketsOf(sandbox).sort(byText), [
			ticket('Refund declined', about('Nothing was refunded. Tell the customer.', '2')),
			ticket('Unclear answer about a refund', about(unclear, '1')),
			ticket('Unclear answer about a refund', about(unclear, '3')),
		]);
		assert.deepEqual(refunds(), []);
		assert.equal(sandbox.data.sentMessages.length, questions.length);
	});

	test('refund-approval: asked by a template, a tap refunds its own request', async (test) => {
		const example = await startHarness(host, test, asTemplate);
		const { sandbox, ask, refunds } = example;
		for (const Reason of ['1', '2']) {
			await ask({ ...request, Reason });
			await waitForStatus(example, 'waiting', Number(Reason));
		}
		const [asked, other] = sandbox.data.sentMessages;
		await write(example, decider, tapOn(asked, approve, labels[approve]));
		await waitForStatus(example, 'waiting', 1);
		// A template that has no payloads: nobody knows which request the tap is about.
		await write(example, decider, { text: labels[approve], payload: labels[approve] });
		assert.deepEqual(await outcomesOf(example, 2), ['success', 'success']);
		assert.deepEqual(refunds(), [{ amount: '49.90', reason: '1' }]);
		assert.deepEqual(
			ticketsOf(sandbox).map(({ title }) => title),
			['Unclear answer about a refund: order 1042'],
		);
		assert.deepEqual([asked.template, other.template], [template, template]);
		assert.equal(sandbox.data.sentMessages.length, 3);
	});

	test('refund-approval: without an answer there is a ticket, and a late tap refunds nothing', async (test) => {
		// n8n looks once a minute for what has waited long enough.
		const example = await startHarness(host, test, { waitAmount: 0.02, waitUnit: 'minutes' });
		const { sandbox, ask, refunds } = example;
		await ask(request);
		assert.deepEqual(await outcomesOf(example, 1), ['success']);
		const [asked] = sandbox.data.sentMessages;
		await sandbox.deliver('message.inbound', { from_phone: decider, ...tapOn(asked, approve) });
		const [{ title, description }, ...others] = ticketsOf(sandbox);
		assert.equal(title, 'No answer about a refund: order 1042');
		assert.match(description, /^Nothing was refunded\. Ask again/);
		assert.deepEqual(others, []);
		assert.deepEqual(refunds(), []);
		assert.equal(sandbox.data.sentMessages.length, 1);
	});

	test('refund-approval: what stops is a ticket, and nothing is repeated', async (test) => {
		const example = await startHarness(host, test);
		const { sandbox, ask, refunds, recorder } = example;
		sandbox.failNext({ operation: 'message.send', status: 400, body: { detail: 'Not possible' } });
		await ask({ ...request, Reason: 'one' });
		await outcomesOf(example, 1);
		const approveNext = async (Reason, count, failure) => {
			await ask({ ...request, Reason });
			await waitForStatus(example, 'waiting', 1);
			failure();
			await write(example, decider, tapOn(sandbox.data.sentMessages.at(-1), approve));
			return await outcomesOf(example, count);
		};
		await approveNext('two', 2, () => recorder.answer(refundPath, () => refused));
		await approveNext('three', 3, () => {
			recorder.answer(refundPath, () => ({}));
			const lost = { operation: 'message.send', dropConnection: true, afterHandling: true };
			sandbox.failNext(lost);
		});
		const outcomes = await approveNext('four', 4, () => {
			recorder.answer(refundPath, () => refused);
			sandbox.failNext({ operation: 'ticket.create', status: 400, body: { detail: 'No tickets' } });
		});

		const [unasked, unrefunded, untold, ...others] = ticketsOf(sandbox);
		assert.equal(unasked.title, 'Nobody was asked about a refund: order 1042');
		assert.match(unasked.description, /Not possible/);
		assert.equal(unrefunded.title, 'Refund to check: order 1042');
		assert.match(unrefunded.description, /^Approved, but WooCommerce did not confirm it\./);
		assert.match(unrefunded.description, /Invalid refund amount/);
		assert.equal(untold.title, 'Refunded, but the customer was not told: order 1042');
		assert.match(untold.description, /may have|may already/);
		assert.deepEqual(others, []);
		assert.deepEqual(outcomes.slice(0, 3), Array(3).fill('success'));
		const about = 'The refund of 49.90 euros for order 1042 (Giulia Rossi, 333 999 0001)';
		assert.ok(outcomes[3].startsWith(`${about} got no ticket: `), outcomes[3]);
		assert.match(outcomes[3], /No tickets[\s\S]*It was approved\./);
		assert.equal(refunds().length, 3);
		const told = sandbox.data.sentMessages.filter(({ phone }) => phone === customer);
		assert.equal(told.length, 1);
	});
}

function byText(one, other) {
	return (one.title + one.description).localeCompare(other.title + other.description);
}
