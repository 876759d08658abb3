import { createRequire } from 'node:module';
import { activateExample, stageExample } from '../stage/examples.mjs';
import { formPerson, openForm, submitForm } from '../stage/forms.mjs';

const { byId, byPhone } = createRequire(import.meta.url)('../../cases/locators.js');

const askName = 'Ask for approval';
export const decider = '+390000900001';
export const customer = '+393339990001';
export const template = 502;
const chosen = {
	[askName]: { phone: byPhone(decider) },
	'Tell the customer': { templateId: byId(template), templateValues: '{"FIRST_NAME": "Giulia"}' },
};
/** The question as a template with two buttons. */
export const labels = ['Ci sarò', 'Non posso'];
export const asTemplate = {
	sendAs: 'template',
	templateId: byId(template),
	templateValues: '{"button1Payload": "approve", "button2Payload": "decline"}',
	approveLabel: labels[0],
	declineLabel: labels[1],
};
/** How n8n's form names what it asks. */
export const request = {
	Order: '1042',
	Name: 'Giulia Rossi',
	Phone: '333 999 0001',
	'Amount in euros': '49.9',
	Reason: 'Broken on arrival',
};
export const refundPath = 'wp-json/wc/v3/orders/1042/refunds';

/** The example with its form open, and without tickets. */
export async function startHarness(host, test, asking = {}) {
	const example = await stageExample({
		host,
		test,
		file: 'refund-approval/workflow.json',
		chosen: { ...chosen, [askName]: { ...chosen[askName], ...asking } },
	});
	const { sandbox, recorder } = example;
	sandbox.data.ticket.clear();
	sandbox.data.webhook.clear();
	await activateExample(example, test);
	const ask = async (answers) => {
		const { headers } = await openForm(example, '', formPerson);
		await submitForm(example, answers, headers);
	};
	return { ...example, ask, refunds: () => recorder.received(refundPath) };
}
