// @ts-check
const { readFileSync } = require('node:fs');
const path = require('node:path');
const ts = require('typescript');

const root = path.join(__dirname, '../..');

/**
 * What the compiler has against files that are not there, under the project's own settings.
 *
 * @param {Record<string, string>} texts by where they would stand, from the project's root
 * @returns {Record<string, string[]>} for each file one message for each error
 */
function errorsIn(texts) {
	const files = new Map(Object.entries(texts).map(([name, text]) => [path.join(root, name), text]));
	const { compilerOptions } = JSON.parse(readFileSync(path.join(root, 'tsconfig.json'), 'utf8'));
	const { options } = ts.convertCompilerOptionsFromJson(compilerOptions, root);
	const host = ts.createCompilerHost(options);
	const { fileExists, readFile } = host;
	host.fileExists = (file) => files.has(file) || fileExists(file);
	host.readFile = (file) => files.get(file) ?? readFile(file);
	const program = ts.createProgram([...files.keys()], { ...options, noEmit: true }, host);
	return Object.fromEntries(
		Object.keys(texts).map((name) => {
			const source = program.getSourceFile(path.join(root, name));
			const found = ts.getPreEmitDiagnostics(program, source);
			return [
				name,
				found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')),
			];
		}),
	);
}

module.exports = { errorsIn };
