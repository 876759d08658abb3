// @ts-check
/** Lets a script use the project's TypeScript as the tests do, without a build. */
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

/** @type {NodeJS.RequireExtensions[string]} */
function load(module, file) {
	const { code } = transformSync(readFileSync(file, 'utf8'), {
		filename: file,
		jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
		module: { type: 'commonjs' },
	});
	/** @type {any} */ (module)._compile(code, file);
}

// A node's JSON file lies beside it under the same name: the program is looked for first.
const { '.json': loadJson } = require.extensions;
delete require.extensions['.json'];
Object.assign(require.extensions, { '.ts': load, '.json': loadJson });
