import { scripts } from '../../package.json';
import { documentNamed } from '../support/documents';
import { pages } from '../support/links';

test.each(pages)('the commands that $file names exist', ({ text }) => {
	const named = Array.from(text.matchAll(/\bnpm run ([\w:]+)/g), ([, script]) => script);
	expect(named.filter((script) => !(script in scripts))).toEqual([]);
});

test('CONTRIBUTING names every command that writes files, and the slow one', () => {
	const text = documentNamed('../CONTRIBUTING.md');
	for (const script of ['readme', 'schemas', 'golden', 'phones', 'languages', 'test:host']) {
		expect(text).toContain(`npm run ${script}`);
	}
});
