import { deepCopy } from 'n8n-workflow';

import { resources } from '../../nodes/Spoki/resources';
import { goldenOf } from '../support/goldenFiles';
import { nodes } from '../support/nodes';
import { changesBetween } from '../support/parameterChanges';
import { parametersOf, type NodeParameters } from '../support/workflowParameters';

const all = Object.values(nodes).map((make) => parametersOf(make().description));
const [spoki] = all;

/** What to do about it, where a person reads that the test failed. */
const WAY_OUT = {
	breaking:
		'This breaks workflows that exist. Take it back, or leave it to a new version of the node beside the old one. Only what nobody can have in a workflow yet may go into the golden file: npm run golden',
	harmless: 'Workflows that exist go on as before. npm run golden writes it down.',
};

test.each(all)('workflows with $node.name go on as before', (now) => {
	const { breaking, harmless } = changesBetween(goldenOf(now.node.name), now);
	if (breaking.length > 0) throw new Error([WAY_OUT.breaking, ...breaking].join('\n'));
	if (harmless.length > 0) throw new Error([WAY_OUT.harmless, ...harmless].join('\n'));
	// Also what no sentence speaks of: the file is what the script writes.
	expect(goldenOf(now.node.name)).toEqual(now);
});

test('every operation is written down, with what stands inside of its collections', () => {
	const declared = resources.flatMap(({ value, operations }) =>
		operations.map((operation) => `${value}.${operation.value}`),
	);
	expect(Object.keys(spoki.operations)).toEqual(expect.arrayContaining(declared));
	expect(Object.keys(spoki.operations['message.sendButtons'])).toEqual(
		expect.arrayContaining([expect.stringMatching(/^buttons\.\w+\.text/), 'options.timeout']),
	);
});

describe('what a change does to workflows is said', () => {
	const changed = (change: (now: NodeParameters) => void) => {
		const now = deepCopy(spoki);
		change(now);
		return changesBetween(spoki, now);
	};
	const ticket = (now: NodeParameters) => now.operations['ticket.create'];

	test.each<[string, (now: NodeParameters) => void, RegExp]>([
		[
			'an operation is gone',
			(now) => delete now.operations['tag.get'],
			/^'tag.get' is gone: every workflow that uses it ends with an error\.$/,
		],
		[
			'a parameter is gone',
			(now) => delete now.operations['tag.get'].tagId,
			/^tag.get: 'tagId' is gone, .* dropped without a word\.$/,
		],
		[
			'a default changes',
			(now) => (now.operations['tag.get']['options.timeout'].default = 31),
			/^tag.get: 'options.timeout' had the default 30 and has 31: .* every workflow that left it alone/,
		],
		[
			'a type changes',
			(now) => (now.operations['tag.get'].tagId.type = 'string'),
			/^tag.get: 'tagId' was 'resourceLocator' and is 'string': .* another form/,
		],
		[
			'a choice is gone',
			(now) => now.operations['tag.get'].tagId.choices?.pop(),
			/^tag.get: 'tagId' can no longer be "id": /,
		],
		[
			'a parameter becomes required',
			(now) => (now.operations['tag.get']['options.timeout'].required = true),
			/'options.timeout' is required now: /,
		],
		[
			'a required parameter is new',
			(now) => (ticket(now).owner = { type: 'string', default: '', required: true }),
			/^ticket.create: 'owner' is new and required: /,
		],
		[
			'the node has another version',
			(now) => (now.node.versions = 2),
			/finds neither the node of a workflow nor its credential/,
		],
	])('%s', (_, change, sentence) => {
		const { breaking, harmless } = changed(change);
		expect(breaking).toEqual([expect.stringMatching(sentence)]);
		expect(harmless).toEqual([]);
	});

	test.each<[string, (now: NodeParameters) => void, string]>([
		['an operation is new', (now) => (now.operations['tag.new'] = {}), "'tag.new' is new."],
		[
			'a parameter is new',
			(now) => (ticket(now).owner = { type: 'string', default: 'me' }),
			'ticket.create: \'owner\' is new: workflows that exist go on with "me".',
		],
		[
			'a choice is new',
			(now) => now.operations['tag.get'].tagId.choices?.push('name'),
			'tag.get: \'tagId\' can also be "name".',
		],
		[
			'a parameter is no longer required',
			(now) => delete now.operations['tag.get'].tagId.required,
			"tag.get: 'tagId' is no longer required.",
		],
	])('%s, which harms none', (_, change, sentence) => {
		expect(changed(change)).toEqual({ breaking: [], harmless: [sentence] });
	});
});
