import sources from '../support/sources';

/**
 * The folders of `nodes` from the bottom up. A file imports from its own folder and from lower ones,
 * so what stands low can be read and changed without knowing what is built on it.
 */
const LAYERS: string[][] = [
	['nodes/Spoki/transport'],
	['nodes/Spoki/description'],
	['nodes/Spoki/fields'],
	['nodes/Spoki/operation', 'nodes/Spoki/resources'],
	['nodes/Spoki/webhooks'],
	['nodes/Spoki/methods', 'nodes/Spoki/anyAction', 'nodes/Spoki/sendAndWait'],
	['nodes/Spoki'],
	['nodes/SpokiTrigger', 'nodes/SpokiWebhookTrigger'],
];

/** What the package may import beside its own files: it has no dependencies. */
const PACKAGES = ['n8n-workflow', 'node:crypto'];

/** Sending by whatever way: n8n's helpers, what Node gives, and n8n's declarative requests. */
const SENDS =
	/\bhelpers\b|\bhttpRequest|\brequestWithAuthentication|\brequestOAuth|\bfetch\b(?! [a-z])|\b(?:WebSocket|EventSource|XMLHttpRequest|sendBeacon)\b|\brequestDefaults\b|\brouting\s*:/;

/** Getting at what is not imported at the top, where the other rules look. */
const LOADS =
	/\b(?:import|require|createRequire|getBuiltinModule|eval|Function)\s*\(|\bglobalThis\b/;

/** The functions by which a request to Spoki's API goes out. */
const SENDERS = /\*|\b(?:attempt|withCredential|withoutCredential)\b/;

/** What gives a parameter as it stands in the panel, before any check. */
const READS_PARAMETER =
	/\bget(?:Current)?NodeParameters?\b|\bevaluateExpression\b|\bgetWorkflowDataProxy\b|(?<!\bthis|\.)\??\.parameters\b|(?<!\bPart)\['parameters'\]|\}\s*=\s*[\w.]*getNode\(\)/;

/** What turns a field's value into what is sent. Pages and sources are read as well, but are no fields. */
const READS_VALUE =
	/(?<!function )\breadByType\s*\(|(?<!\b(?:pages|source|this))\??\.read\b|(?<=\w)(?<!\bField)\['read'\]|\{[^{};()]*\bread\b(?!\s*\()[^{};()]*\}\s*(?:=(?!=|>)|:\s*(?:\w*Field|any)\b)/;

/** The sources without comments, which speak of such things too. */
const code = Object.entries(sources).map(([file, text]): [file: string, code: string] => [
	file.split('\\').join('/'),
	text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1'),
]);

/** Whether a file gets hold of what sends, under whatever name. */
function takesSenders(text: string): boolean {
	const statements = text.matchAll(/\b(?:im|ex)port\b([^;]*?)\bfrom\s*'[^']*\/attempt'/g);
	return Array.from(statements).some(
		([, names]) => !/^\s*type\b/.test(names) && SENDERS.test(names),
	);
}

function filesWith(pattern: RegExp): string[] {
	return code
		.filter(([, text]) => pattern.test(text))
		.map(([file]) => file)
		.sort();
}

function importsOf(text: string): string[] {
	const ways = [
		/^(?:import|export)\b[^;'"]*?\bfrom\s*['"]([^'"]+)['"]/gm,
		/^import\s*['"]([^'"]+)['"]/gm,
		/\b(?:import|require)\s*\(\s*['"`]([^'"`]+)['"`]/g,
	];
	return ways.flatMap((way) => Array.from(text.matchAll(way), ([, name]) => name));
}

/** The layer's folder that a file belongs to: the deepest, since the node itself stands in nodes/Spoki. */
function folderOf(file: string): string | undefined {
	const folders = LAYERS.flat().filter((folder) => file.startsWith(`${folder}/`));
	return folders.sort((a, b) => b.length - a.length)[0];
}

function layerOf(file: string): number {
	return LAYERS.findIndex((layer) => layer.includes(folderOf(file) ?? ''));
}

const files = code.map(([file]) => file);

test('there are sources to look at, and comments are none', () => {
	expect(files.length).toBeGreaterThan(300);
	expect(files).toContain('nodes/Spoki/transport/attempt.ts');
	expect(code.some(([, text]) => text.includes('@throws'))).toBe(false);
});

describe('layers', () => {
	const own = code.filter(([file]) => file.startsWith('nodes/'));

	test('every file stands in one', () => {
		expect(own.map(([file]) => file).filter((file) => layerOf(file) < 0)).toEqual([]);
	});

	test('no file imports from a higher one, or from its neighbour', () => {
		const upwards = own.flatMap(([file, text]) =>
			importsOf(text)
				.filter((name) => name.startsWith('.'))
				.map((name) => new URL(`${name}.ts`, `file:///${file}`).pathname.slice(1))
				.filter((target) => folderOf(target) !== folderOf(file) && layerOf(target) >= layerOf(file))
				.map((target) => `${file} imports ${target}`),
		);
		expect(upwards).toEqual([]);
	});

	test('nothing comes from outside but n8n-workflow and node:crypto', () => {
		const packages = code.flatMap(([, text]) =>
			importsOf(text).filter((name) => !name.startsWith('.')),
		);
		expect([...new Set(packages)].sort()).toEqual(PACKAGES);
	});
});

describe('HTTP', () => {
	test('happens in one place, beside n8n itself and the download of a file that an event links to', () => {
		expect(filesWith(SENDS)).toEqual([
			'nodes/Spoki/transport/attempt.ts',
			'nodes/Spoki/transport/ownServer.ts',
			'nodes/SpokiWebhookTrigger/item/download.ts',
		]);
	});

	test('only the client sends, so that nothing goes around pacing, repetition and secrecy', () => {
		const taking = code.filter(([, text]) => takesSenders(text));
		expect(taking.map(([file]) => file)).toEqual(['nodes/Spoki/transport/client.ts']);
	});

	test('nothing is loaded but by an import at the top', () => {
		expect(filesWith(LOADS)).toEqual([]);
	});
});

describe('fields', () => {
	test('a parameter is read only where its value is checked', () => {
		expect(filesWith(READS_PARAMETER)).toEqual([
			// Which node this is.
			'nodes/Spoki/Spoki.node.ts',
			// What an AI agent may do, and its values as the parameters of the action that it names.
			'nodes/Spoki/anyAction/Permissions.ts',
			'nodes/Spoki/anyAction/execute.ts',
			'nodes/Spoki/anyAction/parameters.ts',
			// What stands in the open panel: for a drop-down, and nothing of it is sent as a value.
			'nodes/Spoki/methods/parameters.ts',
			'nodes/Spoki/methods/templateValues.ts',
			// A switch of n8n's own Retry On Fail.
			'nodes/Spoki/operation/retryOnFail.ts',
			'nodes/Spoki/operation/select.ts',
			// The way of every field.
			'nodes/Spoki/operation/values.ts',
			// What n8n keeps of a question, and the number of the run: neither is a parameter.
			'nodes/Spoki/sendAndWait/Question.ts',
			'nodes/Spoki/sendAndWait/execute.ts',
			// What an agent wishes, in words, before it goes the way of every field.
			'nodes/Spoki/sendAndWait/toolRequest.ts',
			'nodes/SpokiTrigger/settings.ts',
			'nodes/SpokiWebhookTrigger/settings.ts',
		]);
	});

	test('a value becomes what is sent only behind the checks', () => {
		expect(filesWith(READS_VALUE)).toEqual([
			// A field that is made of another one has that one's reading inside its own.
			'nodes/Spoki/fields/namedRecords.ts',
			// What a person looks for in a drop-down.
			'nodes/Spoki/methods/listSearch.ts',
			// The way of every field, and that of a value which a JSON gives for one.
			...['nodes/Spoki/operation/checkedValue.ts', 'nodes/Spoki/operation/spread.ts'],
			// Made of another field.
			'nodes/Spoki/resources/message/freeForm.ts',
		]);
	});
});

/** The rules are as good as what they find: each of these ways around one has been tried. */
describe('a way around is found:', () => {
	test.each([
		...['await this.helpers.httpRequest(options);', 'await context.helpers.request(options);'],
		...['const { helpers } = this;', 'const tools = context.helpers;', "context['helpers'];"],
		'({ helpers: { httpRequestWithAuthentication: ask } }: SpokiContext) => ask(options);',
		...["fetch('https://a.b');", 'const get = fetch;', "(0, fetch)('https://a.b');"],
		...["window.fetch('https://a.b');", 'new WebSocket(address);', "routing: { send: 'body' },"],
	])('%s', (line) => expect(line).toMatch(SENDS));

	test.each([
		...["require('http').get(url);", 'require(name);', "await import('node:https');"],
		...["process.getBuiltinModule('http');", 'globalThis[name](url);', "new Function('f()');"],
	])('%s', (line) => expect(line).toMatch(LOADS));

	test.each(["import http from 'http';", "import * as tls from 'node:tls';", "import 'axios';"])(
		'%s',
		(line) => expect(PACKAGES).not.toEqual(expect.arrayContaining(importsOf(line))),
	);

	test.each([
		...["import { attempt as ask } from '../transport/attempt';", "export * from './attempt';"],
		...["import * as wire from './attempt';", "export { withCredential } from './attempt';"],
		"import { type Answer,\n\tattempt } from './attempt';",
	])('%s', (line) => expect(takesSenders(line)).toBe(true));

	test.each([
		...["context.getNodeParameter('phone', 0);", 'const { getNodeParameter: get } = context;'],
		...["context['getNodeParameter']('phone');", 'const { parameters } = context.getNode();'],
		...['context.getNode().parameters.phone;', 'node.parameters.phone;', "node['parameters'];"],
		...["context.evaluateExpression('{{ $parameter.phone }}');", 'this.getWorkflowDataProxy(0);'],
	])('%s', (line) => expect(line).toMatch(READS_PARAMETER));

	test.each([
		...['field.read(value, context);', 'field.read?.(value);', 'field?.read', "field['read'];"],
		...['const { read } = chosen;', 'const { read: turn, key } = field;', 'readByType(field);'],
		...['({ read, key }: Field) => read(value);', 'const { property, read } = fields[0];'],
	])('%s', (line) => expect(line).toMatch(READS_VALUE));

	test('while what is allowed is not', () => {
		expect("'Loosen the filters, and fetch the test event again.'").not.toMatch(SENDS);
		expect(takesSenders("import type { Answer } from './attempt';")).toBe(false);
		expect(takesSenders("import { CREDENTIAL_TYPE } from './attempt';")).toBe(false);
		expect('pages.read(); this.parameters.getNode();').not.toMatch(READS_PARAMETER);
	});
});
