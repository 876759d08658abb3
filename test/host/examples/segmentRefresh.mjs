import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemsOf } from '../stage/runs.mjs';
import { stageExample } from '../stage/examples.mjs';
import { chosenList, phonesOnList, runExample } from './common.mjs';

const dayMilliseconds = 86_400_000;
const reportName = 'Write the report';
const slackName = 'Post the report to Slack';

/** @param {import('../host.mjs').Host} host */
export function segmentRefresh(host) {
	const open = async (test, file) =>
		await stageExample({ host, test, file: `segment-refresh/${file}`, chosen: chosenList });

	test('segment-refresh: active customers are on the list, and the report names the others', async (test) => {
		const example = await open(test, 'workflow.json');
		const { sandbox, recorder } = example;
		recorder.answer('Find the customers', () => ({ body: customers() }));
		assert.equal((await runExample(example)).status, 'success');
		assert.deepEqual(phonesOnList(sandbox), ['+390000900001', '+390000900002']);
		assert.deepEqual(recorder.received(slackName), [
			{
				text: [
					'2 of 4 contacts are on the list.',
					"Refused: Nicolò &lt;Nico&gt; (39 0000 900 003). 'Phone' has no country code: 39 0000 900 003",
					'Refused: Wrong (+390000000000). The phone number is not valid.',
				].join('\n'),
			},
		]);
	});

	test('segment-refresh: when all are taken there is a report as well', async (test) => {
		const example = await open(test, 'workflow.json');
		const { recorder } = example;
		recorder.answer('Find the customers', () => ({ body: customers().slice(0, 2) }));
		assert.equal((await runExample(example)).status, 'success');
		assert.deepEqual(recorder.received(slackName), [{ text: '2 of 2 contacts are on the list.' }]);
	});

	test('segment-refresh from a CSV: it is on the list, and the report names who is not', async (test) => {
		const example = await open(test, 'workflow.csv.json');
		const execution = await runExample(example);
		assert.equal(execution.status, 'success');
		const { sandbox } = example;
		assert.deepEqual(phonesOnList(sandbox), ['+390000900001', '+390000900002', '+390000900003']);
		const names = [...sandbox.data.contact.values()].map(({ last_name }) => last_name);
		assert.ok(names.includes("D'Angelo, detto Nico"));
		assert.deepEqual(
			itemsOf(execution, reportName).map(({ json }) => json),
			[
				{
					taken: 3,
					refused: 1,
					text: "3 of 4 contacts are on the list.\nRefused: Francesca De Luca (39 0000 900 004). 'Phone' has no country code: 39 0000 900 004",
				},
			],
		);
	});
}

/** What HubSpot finds: two for the list, one without a country code, one whom Spoki refuses, and two who are not active. */
function customers() {
	const daysAgo = (days) => new Date(Date.now() - days * dayMilliseconds).toISOString();
	const active = { notes_last_updated: daysAgo(30) };
	return [
		{ ...active, firstname: 'Giulia', lastname: 'Rossi', phone: '+39 0000 900001', email: null },
		{ ...active, firstname: 'Marco', phone: '+390000900002', email: 'marco@example.com' },
		{ ...active, firstname: 'Nicolò', lastname: '<Nico>', phone: '39 0000 900 003' },
		{ ...active, firstname: 'Wrong', phone: '+390000000000' },
		{ firstname: 'Gone', phone: '+390000900005', notes_last_updated: daysAgo(91) },
		{ firstname: 'Never', phone: '+390000900006', notes_last_updated: null },
	].map((properties, index) => ({ id: String(index + 1), properties }));
}
