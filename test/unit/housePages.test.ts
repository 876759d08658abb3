import { scripts } from '../../package.json';
import { documentNamed } from '../support/documents';

const PAGES = ['AGENTS.md', 'CONTRIBUTING.md', 'SECURITY.md'];

describe.each(PAGES)('%s', (page) => {
	const { text, deadLinks } = documentNamed(`../${page}`);

	test('its links lead to files', () => {
		expect(text.match(/\]\(/g)?.length).toBeGreaterThan(2);
		expect(deadLinks).toEqual([]);
	});

	test('its commands exist', () => {
		const named = Array.from(text.matchAll(/`npm run ([\w:]+)/g), ([, script]) => script);
		expect(named.filter((script) => !(script in scripts))).toEqual([]);
	});
});

test('CONTRIBUTING names every command that writes files, and the slow one', () => {
	const { text } = documentNamed('../CONTRIBUTING.md');
	for (const script of ['readme', 'schemas', 'golden', 'phones', 'languages', 'test:host']) {
		expect(text).toContain(`npm run ${script}`);
	}
});
