import { documentNamed } from '../support/documents';
import projectTexts from '../support/projectTexts';

const text = documentNamed('verification.md');

test('the tests that it names are there', () => {
	const tests = text.match(/(?<=`)test\/[\w./]+(?=`)/g) ?? [];
	expect(tests.length).toBeGreaterThan(5);
	expect(tests.filter((file) => projectTexts[file] === undefined)).toEqual([]);
});

test('it counts the examples rightly', () => {
	const examples = Object.keys(projectTexts).filter((file) =>
		/^examples\/[^/]+\/README\.md$/.test(file),
	);
	expect(text).toContain(': thirteen, each run');
	expect(examples).toHaveLength(13);
});
