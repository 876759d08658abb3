import assert from 'node:assert/strict';
import { test } from 'node:test';
import { activateExample, stageExample } from '../stage/examples.mjs';
import { waitUntil } from '../stage/waiting.mjs';
import { runMilliseconds } from './common.mjs';

const hubspotName = 'Create or update in HubSpot';
const wrongEmail = 'wrong@example';
const giulia = { first_name: 'Giulia', last_name: 'Rossi', language: 'it', status: 'Subscribed' };

/** @param {import('../host.mjs').Host} host */
export function contactToCrm(host) {
	test('contact-to-crm: who has an email goes to HubSpot, and a refusal costs nobody else', async (test) => {
		const example = await stageExample({ host, test, file: 'contact-to-crm/workflow.json' });
		const { sandbox, recorder, workflowId } = example;
		const sent = recorder.received(hubspotName);
		recorder.answer(hubspotName, ({ email }) =>
			email === wrongEmail ? { status: 400, body: { message: 'Email is invalid' } } : {},
		);
		await activateExample(example, test);
		sandbox.arrive('contact', { ...giulia, email: wrongEmail });
		sandbox.arrive('contact', { ...giulia, email: null });
		const { phone } = sandbox.arrive('contact', {
			...giulia,
			email: 'giulia@example.com',
			tag_set: [{ id: 1, name: 'VIP' }],
		});
		await waitUntil('two contacts at HubSpot', () => sent.length > 1, runMilliseconds);

		assert.equal(sent[0].email, wrongEmail);
		assert.deepEqual(sent.slice(1), [
			{
				email: 'giulia@example.com',
				firstName: 'Giulia',
				lastName: 'Rossi',
				phoneNumber: phone,
				whatsappPhoneNumber: phone,
				prefferedLanguage: 'it',
				message: 'WhatsApp marketing: Subscribed. Tags: VIP. Lists: none.',
			},
		]);
		const [{ id }] = await host.executionsOf(workflowId);
		const { status, data } = await host.waitForExecution(id, runMilliseconds);
		assert.equal(status, 'error');
		assert.match(data.resultData.error.message, /^HubSpot did not take wrong@example: .*400/);
	});
}
