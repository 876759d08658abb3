import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { assertHold, assertSent } from './stage/caseRequests.mjs';
import { onEachN8n } from './stage/hosts.mjs';
import { itemsOf } from './stage/runs.mjs';
import { openSpoki } from './stage/spoki.mjs';
import { inputItems, linesOf, spokiNode } from './stage/workflows.mjs';

const require = createRequire(import.meta.url);
const { cases, casesThatEnd } = require('../cases/index.js');
const { unlike } = require('../support/schemaCheck.js');

const runMilliseconds = 300_000;
const refusal = { status: 400, body: { name: ['Not this one.'] } };

/** Everything that the package can do, or what is chosen of it, in one workflow: a line of its own for each operation. */
async function runAll(host, test, { onError, prepare = () => {}, chosen = cases }) {
	// A limit of 1 a minute would make the second use of an operation wait.
	const { sandbox, credential } = await openSpoki({
		host,
		test,
		settings: { enforceLimits: false },
	});
	prepare(sandbox);
	const lines = chosen.map(({ operation, parameters, items = [{}], onError: itsOwn = onError }) => [
		// A field of its own shows on the error output whether the input's fields survive.
		...inputItems(
			items.map((item, order) => ({ ...item, order: order + 1 })),
			`${operation} input`,
		),
		spokiNode({ name: operation, credential, operation, parameters, onError: itsOwn }),
	]);
	const workflowId = await host.createWorkflow(linesOf(`All operations: ${onError}`, lines));
	const executionId = await host.runWorkflow(workflowId);
	const execution = await host.waitForExecution(executionId, runMilliseconds);
	return { execution, sandbox };
}

/** Spoki refuses some operations for good: they go on with their error item where the others stop. */
const refusalsGoOn = casesThatEnd.map((theCase) =>
	theCase.refusal ? { ...theCase, onError: 'continueRegularOutput' } : theCase,
);

/** What n8n's editor asks for to offer the fields of an operation before its first run. */
async function schemaOf(host, operation) {
	const path = `n8n-nodes-spoki.spoki/1.0.0/${operation.replace('.', '/')}`;
	const answer = await fetch(`${host.url}/schemas/${path}.json`);
	assert.equal(answer.status, 200, path);
	return await answer.json();
}

const refuseAll = (sandbox) =>
	cases.forEach(({ operation, endpoint = operation, reads = [] }) =>
		[...reads, endpoint].forEach((row) => sandbox.failNext({ operation: row, ...refusal })),
	);

// Each has a Spoki of its own, and waits most of the time.
const casesAtOnce = 4;

onEachN8n('All operations', ({ host }) => {
	test(`${casesThatEnd.length} operations send what is documented and give their items`, async (test) => {
		const { execution, sandbox } = await runAll(host, test, {
			onError: 'stopWorkflow',
			chosen: refusalsGoOn,
		});
		assert.equal(execution.status, 'success', JSON.stringify(execution.data.resultData.error));
		for (const theCase of casesThatEnd) {
			const { operation, output, items = [{}], refusal: said } = theCase;
			assertSent(theCase, sandbox);
			const put = itemsOf(execution, operation);
			if (said) {
				assert.deepEqual(
					put.map(({ json }) => json.error.message),
					items.map(() => said.message),
				);
				assert.ok(put[0].json.error.description.includes(said.description ?? ''), operation);
				continue;
			}
			assertHold(
				put.map(({ json }) => json),
				output,
				operation,
			);
			const schema = await schemaOf(host, operation);
			const isSimplified = theCase.parameters.simplify !== false;
			for (const { json } of isSimplified ? put : [])
				assert.deepEqual(unlike(schema, json), [], operation);
			for (const { pairedItem } of put) assert.ok(pairedItem.item < items.length, operation);
		}
		console.log(`${casesThatEnd.length}/${cases.length} operations on n8n ${host.version}`);
	});

	for (const onError of ['continueRegularOutput', 'continueErrorOutput']) {
		test(`${onError}: a refusal of each operation comes out as its error item`, async (test) => {
			const { execution } = await runAll(host, test, { onError, prepare: refuseAll });
			assert.equal(execution.status, 'success');
			for (const { operation, items = [{}] } of cases) {
				const isApart = onError === 'continueErrorOutput';
				const put = itemsOf(execution, operation, isApart ? 1 : 0);
				assert.equal(put.length, items.length, operation);
				assert.equal(itemsOf(execution, operation, isApart ? 0 : 1).length, 0, operation);
				put.forEach(({ json, pairedItem }, index) => {
					assert.equal(json.error.message, 'name: Not this one.', operation);
					assert.equal(json.error.operation, operation);
					assert.equal(json.order, isApart ? index + 1 : undefined, operation);
					assert.equal(pairedItem.item, index, operation);
				});
			}
		});
	}

	test('stopWorkflow: a refusal of each operation ends the execution with its words', async (test) => {
		const refuse = async (theCase) => {
			const { execution } = await runAll(host, test, {
				onError: 'stopWorkflow',
				prepare: refuseAll,
				chosen: [theCase],
			});
			const { error } = execution.data.resultData;
			assert.equal(execution.status, 'error', theCase.operation);
			assert.equal(error.message, 'name: Not this one.', theCase.operation);
			assert.equal(error.context.itemIndex, 0, theCase.operation);
		};
		for (let start = 0; start < cases.length; start += casesAtOnce) {
			await Promise.all(cases.slice(start, start + casesAtOnce).map(refuse));
		}
	});
});
