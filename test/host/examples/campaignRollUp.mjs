import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { stageExample } from '../stage/examples.mjs';
import { listenAsModel, modelPath } from '../stage/scriptedModel.mjs';
import { runExample, slackName } from './common.mjs';

const { newCampaign } = createRequire(import.meta.url)('../../sandbox/data/campaign.js');

const hourMilliseconds = 3_600_000;

/** @param {import('../host.mjs').Host} host */
export function campaignRollUp(host) {
	const open = async (test, file, campaigns = []) => {
		const example = await stageExample({ host, test, file: `campaign-roll-up/${file}` });
		const { campaign } = example.sandbox.data;
		campaign.clear();
		campaigns.forEach((one, id) => campaign.set(id + 1, newCampaign({ id: id + 1, ...one })));
		return example;
	};
	const figures = 'went out to 60 contacts: Corsi &lt;estivi&gt;, Catalogo.';
	const paragraph = () =>
		`On ${yesterday()}, 2 campaigns ${figures} Of 50 messages sent, 35 were read (70%) and 4 failed.`;

	test("campaign-roll-up: yesterday's campaigns are one paragraph, by the workflow's own days", async (test) => {
		const example = await open(test, 'workflow.json', campaigns());
		assert.equal((await runExample(example)).status, 'success');
		assert.deepEqual(example.recorder.received(slackName), [{ text: paragraph() }]);
	});

	test('campaign-roll-up with AI: a model writes it, and is not missed when it fails', async (test) => {
		const example = await open(test, 'workflow.ai.json', campaigns());
		const { recorder } = example;
		const written = 'The courses & the catalogue were read with pleasure.';
		const model = listenAsModel(recorder, () => written);
		assert.equal((await runExample(example)).status, 'success');
		const [{ messages }] = model.requests;
		const asked = messages.map(({ content }) => JSON.stringify(content)).join();
		assert.ok(asked.includes('Corsi <estivi>, Catalogo'));
		assert.ok(asked.includes('Messages read: 35 (70% of those sent)'));

		recorder.answer(modelPath, () => ({ status: 400, body: { error: { message: 'No model' } } }));
		assert.equal((await runExample(example)).status, 'success');
		assert.deepEqual(
			recorder.received(slackName).map(({ text }) => text),
			[written, paragraph()],
		);
	});

	for (const file of ['workflow.json', 'workflow.ai.json']) {
		test(`campaign-roll-up/${file}: a day without campaigns is a sentence`, async (test) => {
			const example = await open(test, file);
			assert.equal((await runExample(example)).status, 'success');
			const text = `On ${yesterday()} no campaign went out.`;
			assert.deepEqual(example.recorder.received(slackName), [{ text }]);
			assert.deepEqual(example.recorder.received(modelPath), []);
		});
	}
}

/** Two campaigns of yesterday in Rome, at its very beginning and end, and others that are none of it. */
function campaigns() {
	const midnight = midnightInRome();
	const at = (hours) => new Date(midnight + hours * hourMilliseconds).toISOString();
	const figures = { status: 'Completed', contacts_count: 20, messages_sent: 20, messages_read: 5 };
	return [
		{ ...figures, name: 'Too old', scheduled_datetime: at(-25) },
		{
			...figures,
			name: 'Catalogo',
			contacts_count: 40,
			messages_sent: 30,
			messages_read: 30,
			messages_failed: 4,
			scheduled_datetime: at(-23.9),
		},
		{ ...figures, name: 'Never sent', status: 'Draft', scheduled_datetime: at(-12) },
		{ ...figures, name: 'Corsi <estivi>', scheduled_datetime: at(-0.1) },
		{ ...figures, name: 'Too new', scheduled_datetime: at(0.1) },
	];
}

/** When today began in Rome; on the two days when clocks change, an hour beside it, which is no matter here. */
function midnightInRome() {
	const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Rome', timeStyle: 'medium' });
	const [hours, minutes, seconds] = clock.format(new Date()).split(':').map(Number);
	const now = Math.floor(Date.now() / 1_000) * 1_000;
	return now - ((hours * 60 + minutes) * 60 + seconds) * 1_000;
}

/** As in `21 November 2026`. */
function yesterday() {
	const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Rome', dateStyle: 'long' });
	return day.format(new Date(midnightInRome() - 12 * hourMilliseconds));
}
