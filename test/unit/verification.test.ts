import { documentNamed } from '../support/documents';
import projectTexts from '../support/projectTexts';

const { text, deadLinks } = documentNamed('verification.md');

test('its links lead to files, and the tests that it names are there', () => {
	expect(deadLinks).toEqual([]);
	const tests = text.match(/(?<=`)test\/[\w./]+(?=`)/g) ?? [];
	expect(tests.length).toBeGreaterThan(5);
	expect(tests.filter((file) => projectTexts[file] === undefined)).toEqual([]);
});

test('it counts the examples rightly', () => {
	const examples = Object.keys(projectTexts).filter((file) =>
		/^examples\/[^/]+\/README\.md$/.test(file),
	);
	expect(text).toContain(': eleven, each run');
	expect(examples).toHaveLength(11);
});
