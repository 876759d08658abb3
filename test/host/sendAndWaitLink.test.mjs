import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedPhone } from './stage/askingWorkflow.mjs';
import { onEachN8n } from './stage/hosts.mjs';
import { createQuestion } from './stage/questions.mjs';

const looks = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH'];
const formFields = {
	field: [
		{ label: 'Your size', type: 'choice', choices: 'S, M, L', required: true },
		{ label: 'How many', type: 'number', required: true },
		{ label: 'Anything <else>?', type: 'longText' },
	],
};

onEachN8n('Send and Wait for Reply, by link', ({ host }) => {
	const open = async (test, parameters = {}) => {
		const workflow = await createQuestion({
			host,
			test,
			parameters: { answerBy: 'link', ...parameters },
		});
		const question = await workflow.ask();
		assert.equal(workflow.messages.length, 1);
		// A link needs no webhook of Spoki's.
		assert.deepEqual(workflow.webhooks, []);
		const [url] = /http:\S+$/.exec(workflow.messages[0].text) ?? [];
		return { workflow, question, url };
	};
	const send = async (url, fields, options = {}) =>
		await fetch(url, { method: 'POST', body: new URLSearchParams(fields), ...options });
	/** It came out, and Spoki heard of nothing but the message. */
	const answered = async ({ workflow, question }) => {
		const { status, items } = await question.ended();
		assert.equal(status, 'success');
		assert.deepEqual(workflow.answered, items);
		assert.deepEqual(
			workflow.sandbox.requests.map(({ operation }) => operation),
			['message.send'],
		);
		assert.equal(items.length, 1);
		return items[0];
	};

	for (const [place, isApproved] of [true, false].entries()) {
		const way = isApproved ? 'yes' : 'no';
		test(`looking at the page changes nothing, its button says ${way}, once`, async (test) => {
			const { workflow, question, url } = await open(test, { options: { thanks: 'Grazie!' } });
			const shown = await fetch(url);
			assert.match(shown.headers.get('content-type'), /^text\/html/);
			const policy = shown.headers.get('content-security-policy');
			assert.match(policy, /^default-src 'none'.* sandbox allow-forms$/);
			assert.doesNotMatch(policy, /'self'/, 'in a sandbox that is nobody for Safari');
			const page = await shown.text();
			assert.match(page, /May we refund 49 euros\?/);
			assert.ok(!page.includes(url), 'the question is told without the address');
			// As previews of links, and those who measure whether a page is there, do it.
			for (const method of looks) await (await fetch(url, { method })).text();
			assert.equal(await question.status(), 'waiting');
			assert.deepEqual(workflow.answered, []);

			const response = await send(url, { answer: String(place) });
			assert.equal(response.status, 200);
			assert.match(response.headers.get('content-type'), /^text\/html/);
			// A policy of n8n's own.
			assert.match(response.headers.get('content-security-policy'), /^sandbox /);
			assert.match(await response.text(), /Grazie!/);
			const item = await answered({ workflow, question });
			const { answeredAt, ...rest } = item;
			assert.ok(Math.abs(Date.parse(answeredAt) - Date.now()) < 3_600_000);
			assert.deepEqual(rest, {
				reply: isApproved ? 'Approve' : 'Decline',
				buttonPayload: isApproved ? 'approve' : 'decline',
				approved: isApproved,
				formAnswers: null,
				timedOut: false,
				answeredBy: 'link',
				phone: askedPhone,
				contact: null,
				contentType: null,
				media: [],
				messageId: null,
				sentMessageId: workflow.messages[0].uuid,
			});
			// The other button, afterwards.
			await (await send(url, { answer: String(1 - place) })).text();
			assert.equal(workflow.answered.length, 1);
		});
	}

	test('choice: one of the buttons', async (test) => {
		const buttons = { button: [{ text: 'Today' }, { text: 'Tomorrow', payload: 'NEXT_DAY' }] };
		const opened = await open(test, { responseType: 'choice', buttons });
		for (const answer of ['2', '-1', 'Today', '0x1', '', '1e0']) {
			assert.equal((await send(opened.url, { answer })).status, 400, answer);
		}
		assert.equal((await send(opened.url, { answer: '1' })).status, 200);
		const { reply, buttonPayload, approved } = await answered(opened);
		assert.deepEqual([reply, buttonPayload, approved], ['Tomorrow', 'NEXT_DAY', null]);
	});

	test('free text: what was written', async (test) => {
		const opened = await open(test, {
			responseType: 'freeText',
			message: 'Com’è andata? %%REPLY_LINK%%',
		});
		assert.equal((await send(opened.url, { answer: '  ' })).status, 400);
		assert.equal((await send(opened.url, { answer: ' Bene 👋\n<b> ' })).status, 200);
		assert.equal((await answered(opened)).reply, 'Bene 👋\n<b>');
	});

	test('custom form: all its fields, and what is missing is said on the page', async (test) => {
		const opened = await open(test, { responseType: 'customForm', formFields });
		const page = await (await fetch(opened.url)).text();
		assert.match(page, /Anything &lt;else&gt;\?/);
		const right = { field0: 'M', field1: '2.5', field2: '' };
		for (const wrong of [{ field0: 'XL' }, { field0: '' }, { field1: 'two' }, { field1: '' }]) {
			const response = await send(opened.url, { ...right, ...wrong });
			assert.equal(response.status, 400, JSON.stringify(wrong));
			assert.match(await response.text(), /class="wrong">(Your size|How many)\?/);
		}
		assert.equal(await opened.question.status(), 'waiting');
		assert.equal((await send(opened.url, right)).status, 200);
		const { formAnswers, reply } = await answered(opened);
		const answers = { 'Your size': 'M', 'How many': 2.5, 'Anything <else>?': null };
		assert.deepEqual([formAnswers, reply], [answers, null]);
	});

	test('nobody answers without the whole address', async (test) => {
		const opened = await open(test);
		const other = await opened.workflow.ask();
		for (const [what, change] of Object.entries({
			'no signature': (address) => address.searchParams.delete('signature'),
			'an empty signature': (address) => address.searchParams.set('signature', ''),
			'another signature': (address) => address.searchParams.set('signature', 'a'.repeat(64)),
			'one parameter more': (address) => address.searchParams.set('more', '1'),
			'another deadline': (address) => address.searchParams.set('until', '9999999999999'),
			'another execution': (address) => {
				address.pathname = address.pathname.replace(/\/\d+\//, `/${other.executionId}/`);
			},
		})) {
			const address = new URL(opened.url);
			change(address);
			for (const method of ['GET', 'POST']) {
				const { status } = await fetch(address, {
					method,
					...(method === 'POST' && { body: new URLSearchParams({ answer: '0' }) }),
				});
				assert.equal(status, 401, `${method}, ${what}`);
			}
		}
		assert.deepEqual(
			[await opened.question.status(), await other.status(), opened.workflow.answered],
			['waiting', 'waiting', []],
		);
		// What Spoki could have signed is no answer of a page either.
		const json = { headers: { 'content-type': 'application/json' }, body: '[{"answer":"0"}]' };
		assert.equal((await send(opened.url, {}, json)).status, 400);
		assert.equal((await send(opened.url, { answer: '0' })).status, 200);
		assert.equal((await opened.question.ended()).items[0].approved, true);
		assert.equal(await other.status(), 'waiting');
	});
});
