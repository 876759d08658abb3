import { filesOf, obstacles, ownerOf } from '../../scripts/ownerValues';
import projectTexts from '../support/projectTexts';

const owner = ownerOf();
const placeholders = {
	author: { name: 'n8n-nodes-spoki', email: 'someone@example.com' },
	repository: 'https://example.com/somewhere',
};
const somebody = {
	author: { name: "Giulia Dell'Orto", email: 'giulia@dellorto.it' },
	repository: 'https://github.com/giulia-dellorto/n8n-nodes-spoki',
};
const release = { tag: 'v1.2.3', version: '1.2.3', repository: 'giulia-dellorto/n8n-nodes-spoki' };

const texts = (values: typeof somebody) =>
	Object.fromEntries(filesOf(values).map(({ file, text }) => [file, text]));

test('the owner’s values stand in owner.json and are repeated from there (npm run owner)', () => {
	for (const [file, text] of Object.entries(texts(owner))) {
		expect([file, projectTexts[file]]).toEqual([file, text]);
	}
});

test('they stand nowhere else', () => {
	const nobody = { author: { name: '', email: '' }, repository: '' };
	const others: Record<string, string> = { ...projectTexts, ...texts(nobody), 'owner.json': '' };
	const { author, repository } = owner;
	const holders = Object.entries(others).filter(([, text]) =>
		[author.email, repository].some((value) => text.includes(value)),
	);
	expect(holders.map(([file]) => file)).toEqual([]);
});

test('another owner is another owner everywhere', () => {
	const written = texts(somebody);
	expect(Object.keys(written)).toHaveLength(6);
	expect(JSON.parse(written['package.json'])).toMatchObject({
		homepage: `${somebody.repository}#readme`,
		author: somebody.author,
		repository: { type: 'git', url: `git+${somebody.repository}.git` },
	});
	for (const text of Object.values(written)) expect(text).not.toContain(owner.repository);
	expect(JSON.parse(written['nodes/SpokiTrigger/SpokiTrigger.node.json']).resources).toEqual({
		primaryDocumentation: [{ url: `${somebody.repository}#readme` }],
		credentialDocumentation: [{ url: `${somebody.repository}#the-credential` }],
	});
});

test('what the addresses point at is there', () => {
	expect(projectTexts['README.md']).toMatch(/^## The credential$/m);
});

test('nothing is published with placeholders', () => {
	const found = obstacles(placeholders, { ...release, repository: undefined });
	expect(found).toEqual(expect.arrayContaining([expect.stringContaining('is a placeholder')]));
	expect(found).toEqual(expect.arrayContaining([expect.stringContaining('GitHub')]));
});

test.each([
	['name', { ...somebody, author: { ...somebody.author, name: 'n8n-nodes-spoki' } }],
	['email', { ...somebody, author: { ...somebody.author, email: 'someone@example.com' } }],
	['repository', { ...somebody, repository: 'https://github.com/example.com/n8n-nodes-spoki' }],
])('one placeholder is enough: %s', (_, values) => {
	expect(obstacles(values, release).join()).toContain('is a placeholder');
});

test('nor under another tag, from another repository, or with values that are not written yet', () => {
	expect(obstacles(somebody, { ...release, tag: 'v1.2.4' })).toContain(
		'The tag is v1.2.4, but package.json says 1.2.3.',
	);
	expect(obstacles(somebody, { ...release, repository: 'someone/fork' })).toContain(
		`owner.json names ${somebody.repository}, but this is someone/fork.`,
	);
	expect(obstacles(somebody, release)).toEqual(
		Object.keys(texts(somebody)).map(
			(file) => `${file} does not say what owner.json says: npm run owner.`,
		),
	);
});
