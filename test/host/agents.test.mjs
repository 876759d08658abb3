import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { asValues, forModel, ofFirstItem } from './agents/tools.mjs';
import { agentWorkflow, anyActionTool, spokiTool } from './stage/agents.mjs';
import { assertHold, assertSent } from './stage/caseRequests.mjs';
import { onEachN8n } from './stage/hosts.mjs';
import { inOrder, openModel, tokensOf } from './stage/scriptedModel.mjs';
import { openSpoki } from './stage/spoki.mjs';

const { cases, casesThatEnd } = createRequire(import.meta.url)('../cases/index.js');

const runMilliseconds = 300_000;
const toolsAtOnce = 16;
const refusal = { status: 400, body: { name: ['Not this one.'] } };

/** A name as n8n makes it of the tool's: a model takes no point in it. */
const toolName = (operation) => operation.replace('.', '_');

/** Lets an agent make calls, one after the other, and waits for the end. */
async function converse({ host, test, calls, toolsFor, prepare = () => {}, agentVersion }) {
	// A limit of 1 a minute would make the second use of an operation wait.
	const settings = { enforceLimits: false };
	const { sandbox, credential } = await openSpoki({ host, test, settings });
	prepare(sandbox);
	const model = await openModel({ host, test, reply: inOrder([...calls, 'Done.']) });
	const workflow = agentWorkflow({
		name: test.name,
		model: model.credential,
		tools: toolsFor(credential),
		prompt: 'Go.',
		mostSteps: calls.length + 1,
		agentVersion,
	});
	const executionId = await host.runWorkflow(await host.createWorkflow(workflow));
	const execution = await host.waitForExecution(executionId, runMilliseconds);
	assert.equal(execution.status, 'success', JSON.stringify(execution.data.resultData.error));
	const { tools, results } = model.turns().at(-1);
	assert.equal(results.length, calls.length);
	return { sandbox, tools, answers: results.map(({ text }) => JSON.parse(text)) };
}

/** Each operation as a tool of its own, so many in one workflow that a model may choose among. */
async function callAll({ host, test, prepare, chosen = cases }) {
	const nodeTypes = await host.nodeTypes();
	const { properties } = nodeTypes.find(({ name }) => name === 'n8n-nodes-spoki.spokiTool');
	const prepared = chosen.map((theCase) => ({ theCase, ...forModel(theCase, properties) }));
	const outcomes = [];
	for (let start = 0; start < prepared.length; start += toolsAtOnce) {
		const some = prepared.slice(start, start + toolsAtOnce);
		const { sandbox, tools, answers } = await converse({
			host,
			test,
			prepare,
			calls: some.map(({ theCase, values }) => ({ tool: toolName(theCase.operation), values })),
			toolsFor: (credential) =>
				some.map(({ theCase: { operation }, parameters }) =>
					spokiTool({ name: toolName(operation), credential, operation, parameters }),
				),
		});
		outcomes.push(
			...some.map(({ theCase, values }, index) => {
				const tool = tools.find(({ name }) => name === toolName(theCase.operation));
				return { theCase, sandbox, tool, values, answer: answers[index] };
			}),
		);
	}
	return outcomes;
}

const refuseAll = (sandbox) =>
	cases.forEach(({ operation, endpoint = operation, reads = [] }) =>
		[...reads, endpoint].forEach((row) => sandbox.failNext({ operation: row, ...refusal })),
	);

/** What a model reads of an error: its item, since some agents end where a tool does. */
const messageIn = ([{ error }]) => error?.message;

onEachN8n('An agent', ({ host }) => {
	test(`calls ${casesThatEnd.length} operations, each as a tool, and reads what they give`, async (test) => {
		const outcomes = await callAll({ host, test, chosen: casesThatEnd });
		for (const { theCase, sandbox, tool, values, answer } of outcomes) {
			const { operation, request, output, items, refusal: said } = theCase;
			assert.deepEqual(
				Object.keys(tool.parameters.properties).sort(),
				Object.keys(values).sort(),
				operation,
			);
			assertSent(
				{ ...theCase, request: { ...request, body: ofFirstItem(request.body, items) } },
				sandbox,
			);
			if (said) assert.equal(messageIn(answer), said.message, operation);
			else assertHold(answer, items === undefined ? output : output.slice(0, 1), operation);
		}
		const tokens = outcomes.map(({ tool }) => tokensOf(tool)).sort((a, b) => a - b);
		const [least, middle, most] = [0, 0.5, 1].map(
			(part) => tokens[Math.round(part * (tokens.length - 1))],
		);
		const sum = tokens.reduce((total, one) => total + one, 0);
		console.log(`Tokens to know a tool: ${least} to ${most}, mostly ${middle}; of all ${sum}`);
	});

	test('reads the words of a refusal, of each operation', async (test) => {
		const outcomes = await callAll({ host, test, prepare: refuseAll });
		for (const { theCase, answer } of outcomes) {
			assert.match(messageIn(answer), /^name: Not this one\./, theCase.operation);
		}
	});

	test('carries out all that Any Action lists, and gets the same', async (test) => {
		const listing = { action: 'list' };
		const known = casesThatEnd.filter(({ operation }) => !needsSecret.includes(operation));
		const { sandbox, tools, answers } = await converse({
			host,
			test,
			calls: [
				listing,
				...known.map((theCase) => ({ action: theCase.operation, values: asValues(theCase) })),
			].map((values) => ({ tool: 'Any_Action', values })),
			toolsFor: (credential) => [
				anyActionTool({
					name: 'Any Action',
					credential,
					allow: ['destroy', 'read', 'send', 'write'],
					allowedActions: known.map(({ operation }) => operation),
				}),
			],
		});
		const [[{ actions }], ...carriedOut] = answers;
		assert.deepEqual(
			Object.entries(actions)
				.flatMap(([resource, names]) => names.split(', ').map((name) => `${resource}.${name}`))
				.sort(),
			known.map(({ operation }) => operation).sort(),
		);
		for (const [index, theCase] of known.entries()) {
			const { operation, output, refusal: said } = theCase;
			assertSent(theCase, sandbox);
			if (said) assert.equal(messageIn(carriedOut[index]), said.message, operation);
			else if (!isRaw(theCase)) assertHold(carriedOut[index], output, operation);
		}
		console.log(
			`Tokens to know Any Action: ${tokensOf(tools[0])}; of its list: ${tokensOf(answers[0])}`,
		);
	});

	test('of an earlier version leaves the values out, and reads what it did wrong', async (test) => {
		const { sandbox, tools, answers } = await converse({
			host,
			test,
			// The last one that checks a model's values by the tool's schema.
			agentVersion: 2.2,
			calls: [
				{ action: 'list contact' },
				{ action: 'contact.gett', values: { contactId: '410001' } },
				{ action: 'contact.getAll' },
				{ action: 'contact.get', values: { contactId: '410001' } },
			].map((values) => ({ tool: 'Any_Action', values })),
			toolsFor: (credential) => [
				anyActionTool({ name: 'Any Action', credential, allow: ['read'] }),
			],
		});
		const [[{ actions }], mistake, contacts, [contact]] = answers;
		assert.deepEqual(tools[0].parameters.required, ['action']);
		assert.match(actions.join(), /^contact\.get: .*contact\.getAll: /);
		assert.equal(messageIn(mistake), 'There is no action contact.gett');
		assert.match(mistake[0].error.description, /Nearest: contact\.get,/);
		assert.equal(contacts.length, 50);
		assert.equal(contact.phone, '+390000000001');
		assert.equal(sandbox.requests.length, 2);
	});
});

/** Any Action gives all records in one form. */
const isRaw = ({ parameters }) => parameters.simplify === false;

/** Nobody gives a model a secret, so these are none of its actions. */
const needsSecret = ['account.getAuthenticationToken'];
