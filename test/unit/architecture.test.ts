import sources from '../support/sources';

/**
 * The folders of `nodes` from the bottom up. A file imports from its own folder and from lower ones,
 * so what stands low can be read and changed without knowing what is built on it.
 */
const LAYERS: string[][] = [
	['nodes/Spoki/transport'],
	['nodes/Spoki/description'],
	['nodes/Spoki/fields'],
	['nodes/Spoki/operation'],
	['nodes/Spoki/resources'],
	['nodes/Spoki/webhooks'],
	['nodes/Spoki/methods', 'nodes/Spoki/anyAction', 'nodes/Spoki/sendAndWait'],
	['nodes/Spoki'],
	['nodes/SpokiTrigger', 'nodes/SpokiWebhookTrigger'],
];

/** What the package may import beside its own files: it has no dependencies. */
const PACKAGES = ['n8n-workflow', 'node:crypto'];

/** Sending by whatever way: n8n's helpers, what Node gives, and n8n's declarative requests. */
const SENDS =
	/\bhttpRequest|\brequestWithAuthentication|\brequestOAuth|helpers\.request|\{[^{}]*\bhelpers\b[^{}]*\}\s*=|(?<!\.)\b(?:fetch|WebSocket|EventSource|XMLHttpRequest)\s*\(|\brequestDefaults\b|\brouting\s*:/;

/** The functions by which a request to Spoki's API goes out. */
const SENDERS = /\b(?:attempt|withCredential|withoutCredential)\b/;

/** What gives a parameter as it stands in the panel, before any check. */
const READS_PARAMETER = /\bget(?:Current)?NodeParameters?\b|getNode\(\)\.parameters/;

/** What turns a field's value into what is sent. Pages and sources are read as well, but are no fields. */
const READS_VALUE =
	/(?<!function )\breadByType\s*\(|(?<!\b(?:pages|source|this))\??\.read\b|\{[^{};]*\bread\b[^{};]*\}\s*=\s*\w*[fF]ield/;

/** The sources without comments, which speak of such things too. */
const code = Object.entries(sources).map(([file, text]): [file: string, code: string] => [
	file.split('\\').join('/'),
	text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1'),
]);

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
	test('happens in one place, beside the download of a file that an event links to', () => {
		expect(filesWith(SENDS)).toEqual([
			...['nodes/Spoki/transport/attempt.ts', 'nodes/SpokiWebhookTrigger/item/download.ts'],
		]);
	});

	test('only the client sends, so that nothing goes around pacing, repetition and secrecy', () => {
		const importing = code.filter(([, text]) =>
			Array.from(text.matchAll(/import\s*(?:type\s*)?\{([^}]*)\}\s*from\s*'[^']*\/attempt'/g)).some(
				([, names]) => SENDERS.test(names),
			),
		);
		expect(importing.map(([file]) => file)).toEqual(['nodes/Spoki/transport/client.ts']);
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
