import { resources } from '../../nodes/Spoki/resources';
import { withEndpointsTable } from '../../scripts/endpointsTable';
import { endpoints } from '../spoki-api/endpoints';
import { documentNamed } from '../support/documents';
import sources from '../support/sources';

const text = documentNamed('spoki-api.md');

test('the table of endpoints is what the descriptions say (npm run readme writes it)', () => {
	expect(text).toBe(withEndpointsTable(text, resources));
});

test('the table has one row per declared operation, and each endpoint is in it', () => {
	const rows = text.split('\n').filter((line) => /^\| `\w+\.\w+` \| `[A-Z]+ /.test(line));
	const declared = resources.flatMap(({ value, operations }) =>
		operations.map((operation) => `${value}.${operation.value}`),
	);
	expect(rows.map((row) => /`(.*?)`/.exec(row)?.[1])).toEqual(declared);
	for (const { method, path } of endpoints) {
		const call = `\`${method} ${path}\``;
		const isIn = rows.some((row) => row.replace(/\{\w+Id\}/, '{id}').includes(call));
		expect({ call, isIn }).toEqual({ call, isIn: true });
	}
});

test('it names the files that rely on it', () => {
	expect(text.match(/\]\(\.\.\/nodes/g)?.length).toBeGreaterThan(20);
});

test('it says of every code of Spoki’s that the node knows what it means, and of no other', () => {
	const codesIn = (given: string) => new Set(given.match(/\bspoki::\d+/g));
	const ofNode = codesIn(Object.values(sources).join('\n'));
	expect([...codesIn(text)].sort()).toEqual([...ofNode].sort());
});

test('every fact in its tables says how sure it is', () => {
	const tables = text.split(/\n\n/).filter((part) => /^\|.*\| How sure \|/.test(part));
	expect(tables.length).toBeGreaterThan(8);
	for (const table of tables) {
		const [heads, , ...facts] = table.trim().split('\n').map(cellsOf);
		for (const fact of facts) {
			const howSure = fact[heads.indexOf('How sure')];
			expect({ fact, howSure }).toEqual({
				fact,
				howSure: expect.stringMatching(/documented|observed|assumed|not known|sources disagree/),
			});
		}
	}
});

function cellsOf(row: string): string[] {
	return row.split('|').map((cell) => cell.trim());
}
