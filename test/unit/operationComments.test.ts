import { resources } from '../../nodes/Spoki/resources';
import { endpointOf } from '../spoki-api/endpoints';
import sources from '../support/sources';

/** Resources whose operations stand in another's folder, because Spoki has the same calls for both. */
const FOLDERS: Record<string, string> = { partnerInvitation: 'invitation', partnerRole: 'role' };

const declared = resources.flatMap(({ value: resource, operations }) =>
	operations.map((operation) => ({
		name: `${resource}.${operation.value}`,
		value: operation.value,
		folder: FOLDERS[resource] ?? resource,
		limitIs: endpointOf(`${resource}.${operation.value}`)?.limitIs,
	})),
);

/** The doc comments over an operation, in all files of the folder that declare it. */
function commentsOn({ folder, value }: { folder: string; value: string }): string[] {
	const inFolder = Object.entries(sources).filter(
		([file]) => file.startsWith(`nodes/Spoki/resources/${folder}/`) && !file.endsWith('/index.ts'),
	);
	return inFolder
		.filter(([, text]) => text.includes(`\n\tvalue: '${value}',\n`))
		.map(([, text]) => commentIn(text));
}

/** On one line; empty where there is none over the exported constant. */
function commentIn(text: string): string {
	const above =
		/\/\*\*((?:(?!\*\/)[^])*)\*\/\nexport const \w+(?:: Operation =| = \(.*\): Operation =>)/;
	return (above.exec(text)?.[1] ?? '').replace(/\s*\n \*\s?/g, ' ').trim();
}

test.each(declared)('$name says what is known of the call, and how surely', (operation) => {
	const comments = commentsOn(operation);
	expect(comments).toHaveLength(1);
	const [comment] = comments;
	const words = comment.split(' ');
	expect(words.length).toBeGreaterThan(15);
	expect(words.length).toBeLessThan(140);
	expect(comment).toMatch(/^[A-Z].*\.$/);
	expect(comment).toMatch(/\banswers?\b/);
	expect(comment).toMatch(/\brefus/i);
	expect(comment).toMatch(/\b(documented|observed|assumed)\b/);
});

test.each(declared)(
	'$name names the source of its limit as the endpoint table does',
	(operation) => {
		const { folder, name, limitIs } = operation;
		const [comment] = commentsOn(operation);
		const isShared = !name.startsWith(`${folder}.`);
		const said = /\bThe limit is (documented|assumed)\b/.exec(comment)?.[1];
		if (limitIs === undefined) expect(comment).toContain('There is no limit');
		else if (isShared && said === 'documented') {
			// What the two have in common is documented for the first.
			expect(comment).toMatch(
				/documented for an account's .*assumed to be the same for a partner's/,
			);
		} else expect(said).toBe(limitIs === 'documented' ? 'documented' : 'assumed');
	},
);
