import { errorsIn } from '../support/compile';
import sources from '../support/sources';

/** The operation file that the comment over `Operation` shows, as it would stand there. */
function exampleIn(text: string): { file: string; code: string } {
	const [, file, lines] =
		/@example <caption>[^`]*`([^`]+)`.*<\/caption>\n([^]*?)\n \*\/\nexport interface Operation /.exec(
			text,
		) ?? [];
	const code = String(lines).replace(/^ \* ?/gm, '');
	return { file: `nodes/Spoki/${file}`, code: code.replace('*\\/', '*/') };
}

const { file, code } = exampleIn(sources['nodes/Spoki/description/Operation.ts']);

test('the example of an operation is a whole file, with a comment of its own', () => {
	expect(file).toBe('nodes/Spoki/resources/list/rename.ts');
	expect(sources[file]).toBeUndefined();
	expect(code).toMatch(
		/^import type \{ Operation \}[^]*\n\/\*\*\n[^]*\n \*\/\nexport const [^]*\};$/,
	);
});

test('it compiles, and would not with a word that is none', () => {
	const other = 'nodes/Spoki/resources/list/renamed.ts';
	const broken = code.replace("effect: 'write'", "effect: 'writes'");
	expect(errorsIn({ [file]: code, [other]: broken })).toEqual({
		[file]: [],
		[other]: [expect.stringContaining(`'"writes"' is not assignable`)],
	});
});
