/** `npm run schemas`: writes the schemas of what the nodes put out, from their runs in the sandbox. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
require('./typescript.js');
require('../test/support/environment.js');
const { sampled, schemaTextOf } = require('../test/support/schemas.ts');

const texts = new Map();
for (const { file, samples } of sampled) texts.set(file, schemaTextOf(await samples()));

const folderOf = (file) => file.slice(0, file.indexOf('__schema__/') + '__schema__'.length);
for (const folder of new Set([...texts.keys()].map(folderOf))) {
	rmSync(folder, { recursive: true, force: true });
}
for (const [file, text] of texts) {
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, text);
}
console.log(`${texts.size} schemas written`);
process.exit();
