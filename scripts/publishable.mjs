/**
 * `node scripts/publishable.mjs v1.2.3`: whether the package may be published under this tag. Asked
 * by the workflow that publishes, before anything else.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { obstacles, ownerOf } = createRequire(import.meta.url)('./ownerValues.js');

const [tag = ''] = process.argv.slice(2);
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const found = obstacles(ownerOf(), { tag, version, repository: process.env.GITHUB_REPOSITORY });

for (const obstacle of found) console.error(obstacle);
if (found.length === 0) console.log(`${tag} can be published.`);
process.exitCode = found.length === 0 ? 0 : 1;
