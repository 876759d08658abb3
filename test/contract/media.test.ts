import { startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const create = (externalUrl: unknown) => ({
	resource: 'media',
	operation: 'create',
	title: 'Vetrina',
	externalUrl,
});

test.each([
	['no address', 'vetrina.jpg', "'External URL' is not a web address: vetrina.jpg"],
	[
		'a space',
		'https://example.com/la vetrina.jpg',
		"'External URL' is not a web address: https://example.com/la vetrina.jpg",
	],
	[
		'plain http',
		'http://example.com/a.jpg',
		"'External URL' does not begin with https://: http://example.com/a.jpg",
	],
	['a file', 'file:///a.jpg', "'External URL' does not begin with https://: file:///a.jpg"],
	[
		'a password, which is not shown',
		'https://anna:segreto@example.com/a.jpg',
		"'External URL' holds a user name or a password: example.com",
	],
	...[
		'https://localhost/a.jpg',
		'https://nas/a.jpg',
		'https://nas.local./a.jpg',
		'https://127.0.0.1:8443/a.jpg',
		'https://0x7f000001/a.jpg',
		'https://10.1.2.3/a.jpg',
		'https://172.20.0.1/a.jpg',
		'https://192.168.1.20/a.jpg',
		'https://169.254.169.254/a.jpg',
		'https://[::1]/a.jpg',
		'https://[fd00::1]/a.jpg',
	].map((url) => [url, url, `'External URL' leads to a local network: ${url}`]),
])('%s is refused before anything is sent', async (_, url, message) => {
	const { error } = await harness.run({ parameters: create(url) });
	expect(error.message).toBe(message);
	expect(error.description).toContain('open in a browser');
	expect(harness.sandbox.requests).toHaveLength(0);
});

test.each(['https://example.com/foto%20blu.jpg?size=2#top', 'https://172.32.0.1/a.jpg'])(
	'%s goes out as it is',
	async (url) => {
		const { error } = await harness.run({ parameters: create(` ${url}\n`) });
		expect(error).toBeUndefined();
		expect(harness.sandbox.requests[0].body).toEqual({ title: 'Vetrina', external_url: url });
	},
);

test('the drop-down looks through the titles itself', async () => {
	const { results } = await harness.search('searchMedia', ' cata');
	expect(results).toEqual([{ name: 'Catalogo', value: 803 }]);
	expect(harness.sandbox.requests[0].query).toEqual({ page_size: '100' });
});
