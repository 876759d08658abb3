import { jpeg, png } from '../sandbox/deliveries/pictures';
import { startDrippingServer } from '../support/drippingServer';
import { startHarness, SENTINEL, type Harness } from '../support/harness';
import { nock, useNock } from '../support/nocked';
import { happen } from '../support/subscriptions';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(async () => {
	await harness.sandbox.close();
});
useNock();

const MEGABYTE = 1_000_000;
const TOO_LARGE = 'The file is larger than 1 MB.';
const ELSEWHERE = "The file is not on one of Spoki's servers, so it was not downloaded.";
const FAILED = 'The file could not be downloaded.';

/** Lets a contact send files to a workflow, and gives the item that comes out. */
async function received(files: object[], options: object = {}, fields: object = {}) {
	const trigger = harness.webhookTrigger({
		events: ['message.inbound'],
		filters: {},
		options: { downloadMedia: true, ...options },
	});
	await trigger.activate();
	harness.sandbox.requests.length = 0;
	const { statuses, started } = await happen(harness, trigger, 'message.inbound', {
		content_type: 'Image',
		mediamessage_set: files,
		...fields,
	});
	expect(statuses).toEqual([200]);
	const [[item]] = started;
	return { trigger, item, media: item.json.media as Array<Record<string, unknown>> };
}
const bytesOf = ({ data }: { data: string }) => Buffer.from(data, 'base64');
const file = (name: string, fields: object = {}) => harness.sandbox.media(name, fields);
/** Serves so many bytes under an address of a file. */
const serving = (name: string, size: number, headers: object = {}) => {
	const entry = file(name);
	harness.sandbox.failNext({
		path: new URL(entry.media).pathname,
		status: 200,
		headers: { 'content-type': 'image/jpeg', ...headers },
		body: 'x'.repeat(size),
	});
	return entry;
};
const asked = () => harness.sandbox.requests.map(({ path }) => path);

test('a picture comes along as binary data, byte by byte', async () => {
	const { item, media } = await received([file('photo.jpg', { title: 'vaso.jpg' })]);
	const binary = item.binary?.media_0;
	expect(binary).toMatchObject({ fileName: 'vaso.jpg', mimeType: 'image/jpeg' });
	expect(bytesOf(binary as never).equals(jpeg)).toBe(true);
	expect(media).toEqual([
		{
			url: expect.stringContaining('/media/'),
			type: 'image/jpeg',
			title: 'vaso.jpg',
			binaryField: 'media_0',
		},
	]);
});

test('several files each have their place, also beside one that fails', async () => {
	const files = ['photo.jpg', 'missing.jpg', 'photo.png'].map((name) => file(name));
	const { item, media } = await received(files);
	expect(Object.keys(item.binary ?? {}).sort()).toEqual(['media_0', 'media_2']);
	expect(bytesOf(item.binary?.media_2 as never).equals(png)).toBe(true);
	expect(media.map(({ binaryField }) => binaryField)).toEqual(['media_0', undefined, 'media_2']);
	expect(media[1].downloadError).toBe("Spoki's server answered 404 instead of the file.");
});

test('the key does not go along', async () => {
	await received([file('photo.jpg'), file('missing.jpg'), file('moved.jpg')]);
	expect(asked().filter((path) => path.startsWith('/media/'))).toHaveLength(3);
	for (const { headers, rawUrl } of harness.sandbox.requests) {
		expect(JSON.stringify([headers, rawUrl])).not.toContain(SENTINEL);
		expect(headers).not.toHaveProperty('x-spoki-api-key');
		expect(headers).not.toHaveProperty('authorization');
	}
});

describe.each([
	['announced', {}],
	['not announced', { 'transfer-encoding': 'chunked' }],
])('A size that is %s', (_how, headers) => {
	test.each([
		[1, undefined],
		[MEGABYTE, undefined],
		[MEGABYTE + 1, TOO_LARGE],
		[3 * MEGABYTE, TOO_LARGE],
	])('%i bytes with 1 MB allowed', async (size, downloadError) => {
		const { item, media } = await received([serving('a.jpg', size, headers)], { maxFileSize: 1 });
		expect(media[0].downloadError).toBe(downloadError);
		const binary = item.binary?.media_0;
		expect(binary === undefined ? undefined : bytesOf(binary as never).length).toBe(
			downloadError === undefined ? size : undefined,
		);
	});
});

test.each(['large.jpg', 'large-unannounced.jpg'])(
	'%s is too large where nothing else is said',
	async (name) => {
		const { item, media } = await received([file(name)]);
		expect(media[0].downloadError).toBe('The file is larger than 16 MB.');
		expect(item.binary).toBeUndefined();
	},
);

test('an empty file is a file', async () => {
	const empty = file('empty.jpg');
	harness.sandbox.failNext({ path: new URL(empty.media).pathname, status: 200, body: '' });
	const { media } = await received([empty]);
	expect(media[0]).toMatchObject({ binaryField: 'media_0' });
});

test.each([204, 301, 302, 307, 401, 403, 404, 410, 500, 503])(
	'a server that answers %i costs nothing but the file',
	async (status) => {
		const entry = file('photo.jpg');
		const { pathname } = new URL(entry.media);
		const headers = { location: `${harness.sandbox.url}/media/other/photo.png` };
		harness.sandbox.failNext({ path: pathname, status, headers, body: status === 204 ? '' : 'x' });
		const { item, media } = await received([entry]);
		const downloadError = `Spoki's server answered ${status} instead of the file.`;
		expect(media).toEqual([expect.objectContaining({ downloadError })]);
		expect(item.binary).toBeUndefined();
		// No redirect is followed: it could lead anywhere.
		expect(asked()).toEqual([pathname]);
	},
);

test('a line that breaks', async () => {
	const entry = file('photo.jpg');
	const { pathname } = new URL(entry.media);
	harness.sandbox.failNext({ path: pathname, dropConnection: true });
	expect((await received([entry])).media[0].downloadError).toBe(FAILED);
	nock('https://messaging.spoki.com')
		.get('/broken.jpg')
		.replyWithError(Object.assign(new Error('reset'), { code: 'ECONNRESET' }));
	const broken = file('photo.jpg', { media: 'https://messaging.spoki.com/broken.jpg' });
	expect((await received([broken])).media[0].downloadError).toBe(FAILED);
});

test('a server that does not answer is waited for a minute, after Spoki got its answer', async () => {
	const start = performance.now();
	const { media } = await received([file('slow.jpg'), file('photo.jpg')]);
	expect(media[0].downloadError).toBe(FAILED);
	expect(media[1].binaryField).toBe('media_1');
	// By the clock of the tests, which stands still while anything is done.
	expect(performance.now() - start).toBe(60_000);
});

describe('A body that never comes to an end', () => {
	const endless: Array<[string, Parameters<typeof startDrippingServer>[0], string]> = [
		['is given up', {}, FAILED],
		[
			'is not waited for where it is too large',
			{ headers: { 'content-length': '2000000' } },
			TOO_LARGE,
		],
		[
			'is not waited for where it is not the file',
			{ status: 404 },
			"Spoki's server answered 404 instead of the file.",
		],
	];

	test.each(endless)('%s, and nobody stays connected', async (_what, answer, downloadError) => {
		const server = await startDrippingServer(answer);
		const trigger = harness.webhookTrigger({
			events: ['message.inbound'],
			filters: {},
			options: { downloadMedia: true, maxFileSize: 1 },
		});
		await trigger.activate();
		trigger.change({ credential: { apiKey: SENTINEL, baseUrl: server.url } });
		const { started } = await happen(harness, trigger, 'message.inbound', {
			mediamessage_set: [file('photo.jpg', { media: `${server.url}/photo.jpg` })],
		});
		expect(started[0][0].json).toMatchObject({ media: [{ downloadError }] });
		await server.left();
		await server.close();
	});
});

const foreign = [
	'https://files.example.com/photo.jpg',
	'http://messaging.spoki.com/photo.jpg',
	'https://messaging.spoki.com:8443/photo.jpg',
	'https://messaging.spoki.com.example.com/photo.jpg',
	'https://example.com/messaging.spoki.com/photo.jpg',
	'https://messaging.spoki.com@example.com/photo.jpg',
	'https://notspoki.com/photo.jpg',
	'https://spoki.com.co/photo.jpg',
	'https://xn--spki-5qa.com/photo.jpg',
	'https://127.0.0.1/photo.jpg',
	'http://169.254.169.254/latest/meta-data/',
	'http://[::1]/photo.jpg',
	'file:///etc/passwd',
	'ftp://messaging.spoki.com/photo.jpg',
	'data:image/png;base64,iVBORw0KGgo=',
	'javascript:alert(1)',
];

test.each(foreign)('nobody is asked for %s', async (media) => {
	const attempts: string[] = [];
	const { host } = new URL(harness.sandbox.url);
	const hear = (request: { host?: string }) => {
		if (request.host !== host) attempts.push(String(request.host));
	};
	nock.emitter.on('no match', hear);
	const { item, media: told } = await received([file('photo.jpg', { media })]);
	nock.emitter.off('no match', hear);
	expect(told[0].downloadError).toBe(ELSEWHERE);
	expect(item.binary).toBeUndefined();
	expect([attempts, asked()]).toEqual([[], []]);
});

test('the port of another server on this machine is not asked', async () => {
	const other = await startHarness();
	const { media } = await received([file('photo.jpg', other.sandbox.media('photo.jpg'))]);
	expect(media[0].downloadError).toBe(ELSEWHERE);
	expect(other.sandbox.requests).toEqual([]);
	await other.sandbox.close();
});

test.each([
	['null', null],
	['empty', ''],
	['no address', 'photo.jpg'],
	['a number', 7],
])('an address that is %s', async (_what, media) => {
	const { media: told, item } = await received([file('photo.jpg', { media })]);
	expect(told[0].downloadError).toBe('Spoki gave no address for the file.');
	expect(item.binary).toBeUndefined();
});

test.each(['messaging.spoki.com', 'spoki.com', 'app.spoki.it', 'media.spoki.app'])(
	'%s is one of Spoki, and gets no key either',
	async (host) => {
		const headers: unknown[] = [];
		nock(`https://${host}`)
			.get('/f/1?token=abc')
			.reply(200, function () {
				headers.push(this.req.headers);
				return jpeg;
			});
		const { item } = await received([
			file('photo.jpg', { media: `https://${host}/f/1?token=abc` }),
		]);
		expect(bytesOf(item.binary?.media_0 as never).equals(jpeg)).toBe(true);
		expect(headers).toHaveLength(1);
		expect(JSON.stringify(headers)).not.toContain(SENTINEL);
	},
);

test('the real Spoki as base URL opens no way into the own network', async () => {
	const trigger = harness.webhookTrigger({
		events: ['message.inbound'],
		filters: {},
		options: { downloadMedia: true },
	});
	await trigger.activate();
	trigger.change({ credential: { apiKey: SENTINEL, baseUrl: 'https://api.spoki.com' } });
	const { started } = await happen(harness, trigger, 'message.inbound', {
		mediamessage_set: [file('photo.jpg')],
	});
	expect(started[0][0].json).toMatchObject({ media: [{ downloadError: ELSEWHERE }] });
	expect(asked().filter((path) => path.startsWith('/media/'))).toEqual([]);
});

test('without the option nothing is downloaded, and the address is told', async () => {
	const { item, media } = await received([file('photo.jpg')], { downloadMedia: false });
	expect(media[0]).toEqual({
		url: expect.stringContaining('/photo.jpg'),
		type: 'image/jpeg',
		title: 'photo.jpg',
	});
	expect([item.binary, asked()]).toEqual([undefined, []]);
});

test('not simplified, what became of the files stands beside the data', async () => {
	const files = [file('photo.jpg'), file('missing.jpg')];
	const { item } = await received(files, { simplify: false });
	expect(item.json).toMatchObject({
		data: { mediamessage_set: files },
		media: [{ binaryField: 'media_0' }, { downloadError: expect.stringContaining('404') }],
	});
	expect(Object.keys(item.binary ?? {})).toEqual(['media_0']);
});

test.each([
	['an empty list', []],
	['no list', null],
	['odd entries', [null, 'x', 7]],
])('a picture that came with %s starts all the same', async (_what, mediamessage_set) => {
	const { item, media } = await received([], {}, { mediamessage_set });
	expect([media, item.binary]).toEqual([[], undefined]);
});

test('what starts nothing downloads nothing', async () => {
	const { trigger } = await received([file('photo.jpg')]);
	harness.sandbox.requests.length = 0;
	const fields = { mediamessage_set: [file('photo.jpg')] };
	const { envelope } = await happen(harness, trigger, 'message.inbound', fields, { secret: 'x' });
	expect(asked()).toEqual([]);
	await happen(harness, trigger, 'message.inbound', {}, { envelope });
	await happen(harness, trigger, 'message.inbound', {}, { envelope });
	expect(asked()).toHaveLength(1);
});
