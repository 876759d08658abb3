import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { activateExample, stageExample } from '../stage/examples.mjs';
import { submitForm } from '../stage/forms.mjs';
import { waitUntil } from '../stage/waiting.mjs';
import {
	chosenList,
	escapedText,
	outcomesOf,
	phonesOnList,
	runMilliseconds,
	wildText,
} from './common.mjs';

const { byId } = createRequire(import.meta.url)('../../cases/locators.js');

const teamName = 'Tell the team in Slack';
const phone = '+393339990001';
const [coldAutomation, warmAutomation, reminder] = [901, 902, 502];
const chosen = {
	...chosenList,
	'Start the cold sequence': { automationId: byId(coldAutomation) },
	'Start the warm sequence': { automationId: byId(warmAutomation) },
	'Send the reminder': { templateId: byId(reminder), templateValues: '{"FIRST_NAME": "Giulia"}' },
};
const interest = 'What are you interested in?';
const budget = 'What is your budget?';
const answers = {
	Name: 'Giulia De Rossi',
	Email: 'giulia@example.com',
	Phone: '333 999 0001',
	[interest]: 'Only the catalogue',
	[budget]: 'Up to 100 euros',
	'Your consent': ['You may write to me on WhatsApp'],
};

/** What leads of each temperature answer, and what they get. */
const leads = {
	cold: { answers, gets: { automations: [coldAutomation], templates: [], tickets: [] } },
	warm: {
		answers: { ...answers, [interest]: 'Pieces for my shop or restaurant' },
		gets: { automations: [warmAutomation], templates: [reminder], tickets: [] },
	},
	hot: {
		answers: { ...answers, [interest]: 'A pottery course', [budget]: 'More than 500 euros' },
		gets: {
			automations: [],
			templates: [],
			tickets: ['Interested in: A pottery course. Budget: More than 500 euros. Score: 60.'],
		},
	},
};

/** @param {import('../host.mjs').Host} host */
export function leadMagnet(host) {
	for (const [temperature, { answers: given, gets }] of Object.entries(leads)) {
		test(`E1: lead-magnet: a ${temperature} lead gets its sequence, and gets it once`, async (test) => {
			const example = await openForm(host, test);
			const { sandbox, recorder } = example;
			await submitForm(example, given);
			// n8n's memory of what it has seen takes no lock: two in the same instant are not its business.
			// The contact is saved before n8n remembers its number, and what follows is sent after that.
			await waitUntil('the first in Spoki', () => sandbox.requests.length > 1, runMilliseconds);
			await submitForm(example, { ...given, Phone: '333-999 0001' });
			await submitForm(example, { ...given, Phone: '+39 333 999 0001' });
			assert.deepEqual(await outcomesOf(example, 3), ['success', 'success', 'success']);
			assert.deepEqual(gotten(sandbox), gets);
			assert.deepEqual(phonesOnList(sandbox), [phone]);
			const saved = [...sandbox.data.contact.values()].find((contact) => contact.phone === phone);
			const { first_name, last_name, email, status } = saved;
			assert.deepEqual(
				[first_name, last_name, email, status],
				['Giulia', 'De Rossi', answers.Email, 'Subscribed'],
			);
			assert.deepEqual(recorder.received(teamName), []);
		});
	}

	test('lead-magnet: the team hears of leads that got stuck, and nothing is repeated', async (test) => {
		const example = await openForm(host, test);
		const { sandbox, recorder } = example;
		// Spoki carries it out, and the answer is lost.
		sandbox.failNext({ operation: 'automation.start', dropConnection: true, afterHandling: true });
		const told = recorder.received(teamName);
		await submitForm(example, { ...answers, Name: wildText });
		await waitUntil('a message', () => told.length > 0, runMilliseconds);
		await submitForm(example, { ...answers, Phone: 'no phone' });
		await waitUntil('a second message', () => told.length > 1, runMilliseconds);

		const [lost, invalid] = told.map(({ text }) => text);
		const about = `The lead ${escapedText} (333 999 0001, score 0) stopped at automation.start.`;
		assert.equal(lost.split('\n')[0], about);
		assert.match(lost, /may have|may already/);
		assert.match(
			invalid,
			/\(no phone, score 0\) stopped at contact\.upsert\.\n.*not a phone number/,
		);
		assert.deepEqual(gotten(sandbox), leads.cold.gets);
	});
}

async function openForm(host, test) {
	const example = await stageExample({ host, test, file: 'lead-magnet/workflow.json', chosen });
	example.sandbox.data.automation.get(warmAutomation).is_active = true;
	example.sandbox.data.ticket.clear();
	await activateExample(example, test);
	return example;
}

/** What has reached people, or the team. */
function gotten({ data }) {
	const mine = (records) => records.filter((record) => record.phone === phone);
	return {
		automations: mine(data.startedAutomations).map(({ automation }) => automation),
		templates: mine(data.sentMessages).map(({ template }) => template),
		tickets: [...data.ticket.values()].map(({ description }) => description),
	};
}
