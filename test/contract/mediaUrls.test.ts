import fc from 'fast-check';

import { readPublicUrl } from '../../nodes/Spoki/fields/publicUrl';
import { byId, startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const ID = '1a2B-3c4D_5e6F7g8H9i0JkLmNoPqRsTuV';
const DRIVE = `https://drive.google.com/uc?export=download&id=${ID}`;

/** Where the addresses stand in the bodies of the operations. */
interface Sent {
	external_url: string;
	templatelocalization_set: Array<{ default_header_media: string }>;
	header_media: { url: string };
	header_media_set: Array<{ url: string }>;
}

/** Every place that takes the address of a medium. */
const PLACES: Array<[string, (url: string) => object, (body: Sent) => unknown]> = [
	[
		'media.create',
		(url) => ({ title: 'Vetrina', externalUrl: url }),
		({ external_url }) => external_url,
	],
	[
		'template.create',
		(url) => ({
			name: 'Vaso',
			category: 'UTILITY',
			language: 'it',
			body: 'Ciao.',
			headerFormat: 'image',
			headerMedia: url,
		}),
		({ templatelocalization_set: [{ default_header_media }] }) => default_header_media,
	],
	[
		'message.sendTemplate',
		(url) => ({
			phone: '+393331234567',
			templateId: byId(505),
			templateValues: JSON.stringify({ headerMediaUrl: url }),
		}),
		({ header_media }) => header_media.url,
	],
	[
		'message.sendTemplate',
		(url) => ({
			phone: '+393331234567',
			templateId: byId(506),
			templateValues: JSON.stringify({
				card1MediaUrl: url,
				card2MediaUrl: 'https://example.com/2.jpg',
			}),
			additionalFields: { language: 'it' },
		}),
		({ header_media_set: [{ url }] }) => url,
	],
];

describe.each(PLACES)('T10: %s', (name, parameters, urlIn) => {
	const [resource, operation] = name.split('.');
	const run = (url: string) => {
		harness.sandbox.requests.length = 0;
		return harness.run({ parameters: { resource, operation, ...parameters(url) } });
	};

	test.each([
		[`https://drive.google.com/file/d/${ID}/view?usp=sharing`, DRIVE],
		[`https://drive.google.com/file/d/${ID}/view`, DRIVE],
		[`https://drive.google.com/file/d/${ID}`, DRIVE],
		[`https://drive.google.com/file/u/1/d/${ID}/preview`, DRIVE],
		[`https://drive.google.com/a/example.com/file/d/${ID}/edit`, DRIVE],
		[`https://drive.google.com/open?usp=sharing&id=${ID}`, DRIVE],
		[`https://drive.google.com/file/d/${ID}/view?resourcekey=0-ab`, `${DRIVE}&resourcekey=0-ab`],
		[
			`https://docs.google.com/document/d/${ID}/edit#heading`,
			`https://docs.google.com/document/d/${ID}/export?format=pdf`,
		],
		[
			`https://docs.google.com/spreadsheets/d/${ID}/edit`,
			`https://docs.google.com/spreadsheets/d/${ID}/export?format=pdf`,
		],
		[
			`https://docs.google.com/presentation/d/${ID}/edit`,
			`https://docs.google.com/presentation/d/${ID}/export/pdf`,
		],
		['https://www.dropbox.com/s/abc/foto.jpg?dl=0', 'https://www.dropbox.com/s/abc/foto.jpg?dl=1'],
		['https://dropbox.com/s/abc/foto.jpg', 'https://dropbox.com/s/abc/foto.jpg?dl=1'],
		[
			'https://www.dropbox.com/scl/fi/abc/foto.jpg?rlkey=k1&st=x&dl=0',
			'https://www.dropbox.com/scl/fi/abc/foto.jpg?rlkey=k1&st=x&dl=1',
		],
		['https://example.com/a.jpg?a=1&amp;b=2', 'https://example.com/a.jpg?a=1&b=2'],
		['https://example.com/a.jpg?a=1&AMP;amp;b=2&#38;c=3', 'https://example.com/a.jpg?a=1&b=2&c=3'],
	])('%s is refused, and the way out is said', async (url, direct) => {
		const { error } = await run(url);
		expect(error.description).toBe(`Give this address instead: ${direct}`);
		expect(error.message.length + error.description.length).toBeLessThan(600);
		expect(harness.sandbox.requests).toHaveLength(0);
		// What is said must be taken.
		const { error: again } = await run(direct);
		expect(again).toBeUndefined();
	});

	test('a folder has no address of a file', async () => {
		const { error } = await run(`https://drive.google.com/drive/folders/${ID}?usp=sharing`);
		expect(error.message).toContain('is a page of Google Drive that shows a file');
		expect(error.description).toMatch(/gets the file itself\.$/);
	});

	test.each([
		['https://example.com/più.pdf', 'https://example.com/pi%C3%B9.pdf'],
		[
			'https://ceramiche-valdorò.example/à.jpg?x=é',
			'https://xn--ceramiche-valdor-3ub.example/%C3%A0.jpg?x=%C3%A9',
		],
		['https://example.com/"a".jpg', 'https://example.com/%22a%22.jpg'],
		...[
			'https://example.com/foto%20blu.jpg?size=2#top',
			'https://EXAMPLE.com/a.jpg',
			'https://example.com',
			"https://example.com/it's(1)!.jpg?a[]=1&b=*;c=@",
			'https://dl.dropboxusercontent.com/s/abc/foto.jpg',
			'https://www.dropbox.com/s/abc/foto.jpg?raw=1',
			`https://lh3.googleusercontent.com/d/${ID}`,
		].map((url) => [url, url]),
	])('%s goes out as %s', async (url, sent) => {
		const { error } = await run(url);
		expect(error).toBeUndefined();
		expect(urlIn(harness.sandbox.requests.at(-1)?.body as Sent)).toBe(sent);
	});
});

test('T10: any address is sent as one that leads to the same place, in letters that an address may hold', () => {
	fc.assert(
		fc.property(
			fc.webUrl({ validSchemes: ['https'] }),
			fc.string({ unit: 'grapheme' }),
			(url, more) => {
				const given = `${url}/${more.replace(/[\s\p{Cf}\p{Cc}&\\/?#]/gu, '')}x`;
				const sent = readPublicUrl(given, 'URL');
				expect(new URL(sent).href).toBe(new URL(given).href);
				expect(sent).toMatch(/^[\x21-\x7e]+$/);
				expect(readPublicUrl(sent, 'URL')).toBe(sent);
			},
		),
	);
});
