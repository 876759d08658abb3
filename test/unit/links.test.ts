import { anchorsIn, flawOf, linksIn, pages, withoutCode } from '../support/links';

/** Pages that a script writes, or that repeat each other by their nature. */
const OTHERS = /^(CHANGELOG|docs\/(measurements|panels\/README)|examples\/.*|test\/.*)\.?/;
const LONG_ENOUGH = 45;

test('the pages are found, and their links', () => {
	expect(pages.length).toBeGreaterThan(25);
	expect(pages.flatMap(({ text }) => linksIn(text)).length).toBeGreaterThan(200);
});

test.each(pages)('every link of $file leads to a file, and its anchor to a heading', (page) => {
	const flaws = linksIn(page.text).map((link) => ({ link, flaw: flawOf(page.file, link) }));
	expect(flaws.filter(({ flaw }) => flaw !== undefined)).toEqual([]);
});

test('a link that leads nowhere is seen', () => {
	expect(linksIn('[a](b.md) `[c](d.md)` ![e](f.png) [g](https://h)')).toEqual(['b.md', 'f.png']);
	expect(flawOf('README.md', 'docs/limits.md#rate-limits')).toBeUndefined();
	expect(flawOf('docs/limits.md', '#rate-limits')).toBeUndefined();
	expect(flawOf('README.md', 'docs/limits.md#rate-limit')).toBe('no such heading');
	expect(flawOf('README.md', 'docs/none.md')).toBe('no such file');
	expect(flawOf('README.md', '../main/README.md')).toBe('no such file');
	expect(anchorsIn('# A `b`, c\n\n## D\n\n## D\n\n```\n# no\n```')).toEqual(['a-b-c', 'd', 'd-1']);
});

test('every page is reached from the README', () => {
	const reached = new Set(['README.md']);
	for (const file of reached) {
		const text = pages.find((page) => page.file === file)?.text ?? '';
		for (const link of linksIn(text)) {
			const [address] = link.split('#');
			if (address.endsWith('.md')) reached.add(resolved(file, address));
		}
	}
	const unreached = pages.map(({ file }) => file).filter((file) => !reached.has(file));
	// For programs, which look for it by its name.
	expect(unreached).toEqual(['AGENTS.md']);
});

test('no sentence stands twice', () => {
	const places = new Map<string, string[]>();
	for (const { file, text } of pages.filter((page) => !OTHERS.test(page.file))) {
		for (const sentence of sentencesIn(text)) {
			places.set(sentence, [...(places.get(sentence) ?? []), file]);
		}
	}
	expect(places.size).toBeGreaterThan(200);
	expect([...places].filter(([, files]) => files.length > 1)).toEqual([]);
});

function resolved(from: string, address: string): string {
	return new URL(address, `file:///${from}`).pathname.slice(1);
}

/** The sentences that somebody wrote: what a script writes may say the same of several cases. */
function sentencesIn(text: string): string[] {
	const written = withoutCode(text, '```').replace(/<!-- .* begin [^]*?<!-- .* end -->/g, '');
	return written
		.split(/\n+|\| | \||(?<=[.:;!?])\s/)
		.map((sentence) => sentence.replace(/^[-\d. ]+/, '').trim())
		.filter((sentence) => sentence.length >= LONG_ENOUGH);
}
