import { scripts } from '../../package.json';
import { documentNamed } from '../support/documents';

const PAGES = ['AGENTS.md', 'CONTRIBUTING.md', 'SECURITY.md'];

describe.each(PAGES)('%s', (page) => {
	const text = documentNamed(`../${page}`);

	test('its commands exist', () => {
		const named = Array.from(text.matchAll(/`npm run ([\w:]+)/g), ([, script]) => script);
		expect(named.filter((script) => !(script in scripts))).toEqual([]);
	});
});

test('CONTRIBUTING names every command that writes files, and the slow one', () => {
	const text = documentNamed('../CONTRIBUTING.md');
	for (const script of ['readme', 'schemas', 'golden', 'phones', 'languages', 'test:host']) {
		expect(text).toContain(`npm run ${script}`);
	}
});
