import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { stageExample } from '../stage/examples.mjs';
import { runExample } from './common.mjs';

const { byId } = createRequire(import.meta.url)('../../cases/locators.js');

const reading = 'Read the rows';
const marking = 'Mark them in the sheet';
const writing = 'Write the result';
const templateValues = "={{ { FIRST_NAME: $('In groups of 20').item.json.first_name } }}";
const chosen = { 'Send the template': { templateId: byId(502), templateValues } };
/** The first line of a sheet names its columns. */
const firstRow = 2;
/** More than one group. */
const manyRows = 25;

/** @param {import('../host.mjs').Host} host */
export function sheetToTemplate(host) {
	test('sheet-to-template: each row is written to once, and the sheet says what became of it', async (test) => {
		const rows = [
			{ phone: '+39 0000 900001', first_name: 'Giulia' },
			{ phone: 'no phone', first_name: 'Marco', status: '' },
			{ phone: 'none either', first_name: 'Sara' },
			{ phone: '', first_name: 'Francesca' },
			// Written to already, below a row with the same phone in other words.
			{ phone: '0039 0000 900002', first_name: 'Nicolò' },
			{ phone: '+390000900002', first_name: 'Nicolò', status: 'sent', detail: 'before' },
			// The first of two counts.
			{ phone: '+390000900001', first_name: 'Giulia again' },
			...Array.from({ length: manyRows }, (_, index) => ({
				phone: `+390000901${String(index).padStart(3, '0')}`,
				first_name: `Customer ${index}`,
			})),
		];
		const { example, sheet } = await openSheet(host, test, rows);
		const { sandbox, recorder } = example;
		assert.equal((await runExample(example)).status, 'success');

		const many = sheet.slice(-manyRows);
		// Several are under way together: they may arrive in another order.
		const { sentMessages } = sandbox.data;
		assert.deepEqual(sentMessages.map(({ phone }) => phone).sort(), [
			'+390000900001',
			...many.map(({ phone }) => phone),
		]);
		const { first_name } = sentMessages.find(({ phone }) => phone === '+390000900001');
		assert.equal(first_name, 'Giulia');
		assert.deepEqual(
			sheet.map(({ status = '' }) => status),
			['sent', 'failed', 'failed', '', '', 'sent', '', ...Array(manyRows).fill('sent')],
		);
		assert.match(sheet[0].detail, /^\d{4}-\d\d-\d\d \d\d:\d\d$/);
		assert.match(sheet[1].detail, /^'Contact' is not a phone number: no phone\nWrite digits only/);
		assert.equal(sheet[5].detail, 'before');

		// A second run finds nobody left.
		const requests = sandbox.requests.length;
		const written = recorder.received(writing).length;
		assert.equal((await runExample(example)).status, 'success');
		assert.equal(sandbox.requests.length, requests);
		assert.equal(recorder.received(writing).length, written);
	});

	test('sheet-to-template: who may have been written to is not written to again', async (test) => {
		const { example, sheet } = await openSheet(host, test, [
			{ phone: '+390000900001', first_name: 'Giulia' },
			{ phone: '+390000900002', first_name: 'Marco' },
		]);
		const { sandbox, recorder } = example;
		// The first message goes out without an answer, and then Google cannot be reached.
		sandbox.failNext({
			operation: 'message.send',
			dropConnection: true,
			afterHandling: true,
		});
		recorder.answer(writing, () => ({ status: 503 }));
		assert.equal((await runExample(example)).status, 'error');
		const [{ detail }] = recorder.received(writing).filter(({ status }) => status === 'failed');
		assert.match(detail, /may have|may already/);
		assert.deepEqual(
			sheet.map(({ status }) => status),
			['sending', 'sending'],
		);
		assert.equal((await runExample(example)).status, 'success');
		assert.equal(sandbox.data.sentMessages.length, 2);
	});
}

/** The example with a sheet that it reads and writes. */
async function openSheet(host, test, rows) {
	const file = 'sheet-to-template/workflow.json';
	const example = await stageExample({ host, test, file, chosen });
	const { recorder } = example;
	const sheet = rows.map((row) => ({ ...row }));
	// As Google's node gives them.
	recorder.answer(reading, () => ({
		body: sheet.map((row, index) => ({ row_number: index + firstRow, ...row })),
	}));
	const write = ({ row_number, ...cells }) => {
		Object.assign(sheet[Number(row_number) - firstRow], cells);
		return { body: { row_number: Number(row_number), ...cells } };
	};
	recorder.answer(marking, write);
	recorder.answer(writing, write);
	return { example, sheet };
}
