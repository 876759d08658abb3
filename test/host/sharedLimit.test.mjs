import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEachN8n } from './stage/hosts.mjs';
import { itemsOf, runLine } from './stage/runs.mjs';
import { openSpoki } from './stage/spoki.mjs';
import { waitUntil } from './stage/waiting.mjs';
import { inputItems, spokiNode } from './stage/workflows.mjs';

const operation = 'list.create';
const limit = 10;
const itemsEach = 6;
// Far more than any machine needs until both have begun.
const beginMilliseconds = 120_000;

const begunBy = ({ body }) => body?.name[0];

onEachN8n('A shared limit', ({ host }) => {
	test('two executions at once with the same key keep to it together', async (test) => {
		const { sandbox, credential } = await openSpoki({ host, test });
		// Both wait for their first answer until both have begun: so neither is through before that.
		const haveBegun = waitUntil(
			'both executions have sent something',
			() => ['A', 'B'].every((letter) => sandbox.requests.some((one) => begunBy(one) === letter)),
			beginMilliseconds,
		);
		sandbox.failNext({ operation, times: 2, until: haveBegun });
		const run = (letter) =>
			runLine(host, `Shared limit ${letter}`, [
				...inputItems(
					Array.from({ length: itemsEach }, (_, index) => ({ name: `${letter}${index}` })),
				),
				spokiNode({
					credential,
					operation,
					parameters: { name: '={{ $json.name }}', options: { maxWait: 0 } },
					onError: 'continueRegularOutput',
				}),
			]);
		const [executions] = await Promise.all([Promise.all([run('A'), run('B')]), haveBegun]);

		const sent = sandbox.requests.map(({ body }) => body.name);
		assert.equal(sent.length, limit);
		assert.ok(!sandbox.requests.some(({ status }) => status === 429), 'Spoki refused a request');

		const items = executions.flatMap((execution) => itemsOf(execution, 'Spoki'));
		const errors = items.flatMap(({ json }) => (json.error ? [json.error] : []));
		assert.equal(items.length, 2 * itemsEach);
		assert.equal(errors.length, 2 * itemsEach - limit);
		for (const { message, httpCode } of errors) {
			assert.match(
				message,
				/^Spoki allows 10 requests per minute for 'List: Create', and the next/,
			);
			assert.equal(httpCode, '429');
		}
	});
});
