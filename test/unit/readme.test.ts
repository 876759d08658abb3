import readme from '../support/readme';
import { resources } from '../../nodes/Spoki/resources';
import { withOperationsTable } from '../../scripts/operationsTable';

test('the README’s table of operations is what the descriptions say (npm run readme writes it)', () => {
	expect(readme).toBe(withOperationsTable(readme, resources));
});

test('the table has one row per declared operation', () => {
	const operations = resources.flatMap(({ name, operations: all }) =>
		all.map((operation) => `| ${name} | ${operation.name} | ${operation.description} |`),
	);
	const rows = readme.split('\n').filter((line) => operations.some((row) => line.startsWith(row)));
	expect(rows).toHaveLength(operations.length);
});
