import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedPhone } from './stage/askingWorkflow.mjs';
import { onEachN8n } from './stage/hosts.mjs';
import { createQuestion } from './stage/questions.mjs';
import { openSpoki } from './stage/spoki.mjs';
import { waitingAttacks } from './stage/waitingAttacks.mjs';

onEachN8n('A question in the chat', ({ host }) => {
	const open = async (test) => {
		const spoki = await openSpoki({ host, test });
		const workflow = await createQuestion({ host, test, spoki });
		return { ...spoki, workflow };
	};
	const buttonOf = ({ buttons }) => ({ text: buttons[0].text, payload: buttons[0].payload });
	/** A question, and all that an attacker could ever have got hold of beside its secret. */
	const known = async (test) => {
		const foreign = await open(test);
		const foreignQuestion = await foreign.workflow.ask();
		const own = await open(test);
		const old = await own.workflow.ask();
		await old.tap(1);
		await old.ended();
		const other = await own.workflow.ask();
		const question = await own.workflow.ask();
		const [first, , last] = own.workflow.messages;
		return {
			...own,
			question,
			secret: question.secret,
			url: question.webhook.url,
			phone: askedPhone.slice(1),
			yes: buttonOf(last),
			oldYes: buttonOf(first),
			other,
			otherSecret: other.secret,
			foreignSecret: foreignQuestion.secret,
			foreignKey: foreign.apiKey,
		};
	};

	test('is answered by nothing but its answer', async (test) => {
		const all = await known(test);
		const { question, other, workflow, yes, sandbox } = all;
		const before = workflow.answered.length;
		const statuses = {};
		for (const [name, { change }] of Object.entries(waitingAttacks)) {
			const { fields, options } = change(all);
			const { status, body } = await question.deliver({ ...yes, ...fields }, options);
			assert.doesNotMatch(body, /resumed/, name);
			statuses[name] = status;
		}
		const expected = Object.entries(waitingAttacks).map(([name, { status }]) => [name, status]);
		assert.deepEqual(statuses, Object.fromEntries(expected));
		for (const method of ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH']) {
			await (await fetch(all.url, { method })).text();
		}
		assert.deepEqual([await question.status(), await other.status()], ['waiting', 'waiting']);
		assert.equal(workflow.answered.length, before);
		assert.equal(workflow.webhooks.length, 2);

		const right = await question.deliver(yes);
		assert.deepEqual([right.status, JSON.parse(right.body).resumed], [200, true]);
		const { items } = await question.ended();
		assert.deepEqual([items[0].approved, items[0].messageId], [true, right.envelope.data.uuid]);
		assert.equal(workflow.answered.length, before + 1);
		assert.deepEqual(workflow.webhooks, [other.webhook]);

		// What Spoki may still deliver of a webhook that is gone; and a thief of the secret.
		sandbox.data.webhook.set(right.webhookId, {
			...other.webhook,
			id: right.webhookId,
			url: all.url,
		});
		for (const options of [{ envelope: right.envelope }, {}, { signature: null }]) {
			const again = await question.deliver(yes, { webhookId: right.webhookId, ...options });
			assert.doesNotMatch(again.body, /resumed/);
		}
		assert.equal(await other.status(), 'waiting');
		await other.deliver({ text: 'Decline' });
		assert.equal((await other.ended()).items[0].approved, false);
		assert.equal(workflow.answered.length, before + 2);
		assert.equal(workflow.messages.length, 3);
	});
});
