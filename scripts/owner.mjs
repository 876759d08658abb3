/**
 * `npm run owner`: writes the values of owner.json to every place that repeats one of them. A longer
 * address may break a line, so prettier follows.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { filesOf, ownerOf } = createRequire(import.meta.url)('./ownerValues.js');

for (const { file, text } of filesOf(ownerOf())) writeFileSync(file, text);
