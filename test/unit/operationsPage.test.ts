import { resources } from '../../nodes/Spoki/resources';
import { withOperationsTable } from '../../scripts/operationsTable';
import { documentNamed } from '../support/documents';

const page = documentNamed('operations.md');

test('the table of operations is what the descriptions say (npm run readme writes it)', () => {
	expect(page).toBe(withOperationsTable(page, resources));
});

test('the table has one row per declared operation', () => {
	const operations = resources.flatMap(({ name, operations: all }) =>
		all.map((operation) => `| ${name} | ${operation.name} | ${operation.description} |`),
	);
	const rows = page.split('\n').filter((line) => operations.some((row) => line.startsWith(row)));
	expect(rows).toHaveLength(operations.length);
});
