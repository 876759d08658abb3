import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stageExample } from '../stage/examples.mjs';
import { listen, outcomesOf, tell } from './common.mjs';

const file = 'failed-message-to-ticket/workflow.json';
const unreachable = 'It cannot be delivered: the number may not be on WhatsApp';

/** @param {import('../host.mjs').Host} host */
export function failedMessageToTicket(host) {
	test('failed-message-to-ticket: a failed message is one ticket that says why', async (test) => {
		const example = await startHarness(host, test);
		const { host: n8n, customer, sandbox, workflowId } = example;
		const { phone, chat_link } = customer;
		const sent = { to_phone: phone, chat_link, uuid: 'one', text: 'Il pacco è pronto' };
		const failed = {
			...sent,
			send_status: 'Error',
			error_code: 'whatsapp::131026',
			send_error_message: 'Message undeliverable',
			timestamp: Date.UTC(2026, 7, 3, 19, 2, 35),
		};
		for (const send_status of ['Pending', 'Sent', 'Delivered', 'Read']) {
			await tell(example, 'message.outbound', { ...sent, send_status });
		}
		await tell(example, 'message.outbound', failed);
		await outcomesOf(example, 1);
		// The same message fails again, and Spoki tells so as of something new.
		await tell(example, 'message.outbound', failed);
		await outcomesOf(example, 2);
		// Nobody can do anything about this one.
		await tell(example, 'message.outbound', { ...failed, uuid: 'two', error_code: '131050' });
		const unknown = { uuid: 'three', error_code: null, send_error_message: null };
		await tell(example, 'message.outbound', {
			...failed,
			...unknown,
			text: 'è'.repeat(2_000),
			chat_link: null,
		});
		assert.deepEqual(await outcomesOf(example, 4), Array(4).fill('success'));
		assert.equal((await n8n.executionsOf(workflowId)).length, 4);

		const start = 'Why: Spoki gives no reason\nSent: 2026-08-03 21:02\nIt said: ';
		assert.deepEqual(ticketsOf(sandbox), [
			{
				contact_phone: phone,
				title: `Not delivered: ${unreachable}`,
				status: 'Open',
				reference: 'one',
				description: [
					`Why: ${unreachable} (whatsapp::131026)`,
					"In Spoki's words: Message undeliverable",
					'Sent: 2026-08-03 21:02',
					`Chat: ${chat_link}`,
					'It said: Il pacco è pronto',
				].join('\n'),
			},
			{
				contact_phone: phone,
				title: 'Not delivered: Spoki gives no reason',
				status: 'Open',
				reference: 'three',
				description: start.padEnd(1_024, 'è'),
			},
		]);
	});

	test('failed-message-to-ticket: a message that gets no ticket is named', async (test) => {
		const example = await startHarness(host, test);
		const { customer, sandbox } = example;
		const failed = { to_phone: customer.phone, uuid: 'one', send_status: 'Error' };
		await tell(example, 'message.outbound', { ...failed, to_phone: null, contact: {} });
		await outcomesOf(example, 1);
		// Spoki carries it out, and the answer is lost.
		sandbox.failNext({ operation: 'ticket.create', dropConnection: true, afterHandling: true });
		await tell(example, 'message.outbound', { ...failed, uuid: 'two' });
		const [nobody, uncertain] = await outcomesOf(example, 2);

		assert.match(nobody, /^The failed message one to nobody got no ticket: /);
		const about = `The failed message two to ${customer.phone} got no ticket: `;
		assert.ok(uncertain.startsWith(about), uncertain);
		assert.match(uncertain, /may have|may already/);
		assert.equal(ticketsOf(sandbox).length, 1);
	});
}

/** The example with a customer, and without tickets. */
async function startHarness(host, test) {
	const example = await stageExample({ host, test, file });
	const { data } = example.sandbox;
	data.ticket.clear();
	await listen(example, test);
	const [customer] = data.contact.values();
	return { ...example, customer };
}

function ticketsOf({ data }) {
	return [...data.ticket.values()].map(({ contact, title, status, reference, description }) => ({
		contact_phone: contact.phone,
		title,
		status,
		reference,
		description,
	}));
}
