import assert from 'node:assert/strict';
import { test } from 'node:test';
import { activateExample, stageExample } from '../stage/examples.mjs';
import { waitUntil } from '../stage/waiting.mjs';
import { escapedText, runMilliseconds, slackName, wildText } from './common.mjs';

/** @param {import('../host.mjs').Host} host */
export function ticketToSlack(host) {
	test('ticket-to-slack: a new ticket is a message with the way into its chat', async (test) => {
		const example = await stageExample({ host, test, file: 'ticket-to-slack/workflow.json' });
		const { sandbox, recorder } = example;
		const messages = recorder.received(slackName);
		await activateExample(example, test);
		const { contact } = sandbox.arrive('ticket', { title: wildText, priority: 'High' });
		await waitUntil('a message', () => messages.length > 0, runMilliseconds);
		// A ticket need not have any of these.
		sandbox.arrive('ticket', { title: null, priority: null, contact: null });
		await waitUntil('a second message', () => messages.length > 1, runMilliseconds);

		const second = [...sandbox.data.ticket.keys()].at(-1);
		assert.deepEqual(messages, [
			{
				text: [
					`*${escapedText}*`,
					'Priority: High',
					`Contact: ${contact.first_name} ${contact.last_name}, ${contact.phone}`,
					`<${contact.chat_link}|Open the chat>`,
				].join('\n'),
			},
			{
				text: `*Ticket ${second}*\nPriority: not set\nContact: not known\nSpoki gave no link to the chat.`,
			},
		]);
	});
}
