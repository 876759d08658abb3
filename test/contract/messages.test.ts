import { sleep } from 'n8n-workflow';

import { byId, startHarness, type Harness } from '../support/harness';
import { endpoints } from '../spoki-api/endpoints';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const phone = '+390000000001';
type Settings = Partial<Parameters<Harness['run']>[0]>;
const run = (operation: string, parameters: object, settings: Settings = {}) =>
	harness.run({
		parameters: { resource: 'message', operation, phone, ...parameters },
		...settings,
	});
const sendText = (parameters: object = {}, settings: Settings = {}) =>
	run('sendText', { text: 'Your order is ready', ...parameters }, settings);
const sent = () => harness.sandbox.requests.filter(({ operation }) => operation === 'message.send');
const bodies = () => sent().map(({ body }) => body);

/** All keys that the tests of this file sent. */
const keys = new Set<string>();
afterEach(() =>
	bodies().forEach((body) => Object.keys(body as object).forEach((key) => keys.add(key))),
);

describe('the answer', () => {
	const told = { phone, messageId: 'u-1', type: 'Text' };

	test.each<[string, unknown, object]>([
		['by uuid alone', { uuid: 'u-1' }, told],
		['by id alone', { id: 7 }, { ...told, messageId: 7 }],
		[
			'by uuid before id, with what else is said',
			{ status: 'Pending', id: 7, uuid: 'u-1' },
			{ ...told, status: 'Pending', id: 7 },
		],
		['once where both are the same', { uuid: '7', id: 7 }, { ...told, messageId: '7' }],
		['by id where the uuid is empty', { uuid: '', id: 7 }, { ...told, messageId: 7 }],
		[
			'with its contact',
			{ uuid: 'u-1', contact: { id: 410001 } },
			{ ...told, contact: { id: 410001 } },
		],
		[
			'without an echo of what was sent',
			{ uuid: 'u-1', phone: '390000000001', type: 'Message', content_type: 'Text' },
			{ ...told, content_type: 'Text' },
		],
		[
			'with other meanings of the same words apart',
			{ uuid: 'u-1', phone: '+390000000002', type: { id: 3 }, messageId: 'm-5' },
			{ ...told, answer: { phone: '+390000000002', type: { id: 3 }, messageId: 'm-5' } },
		],
		['in a list of one', [{ uuid: 'u-1' }], told],
		[
			'in a member of its own',
			{ message: { uuid: 'u-1', status: 'Pending' }, detail: 'Queued' },
			{ ...told, status: 'Pending', detail: 'Queued' },
		],
		[
			'beside a text',
			{ uuid: 'u-1', message: 'Message queued' },
			{ ...told, message: 'Message queued' },
		],
		[
			'as a bare text',
			'"4f0c1ad2-98f1-4a5e-9d1c-2a6b7c8d9e0f"',
			{ ...told, messageId: '4f0c1ad2-98f1-4a5e-9d1c-2a6b7c8d9e0f' },
		],
	])('gives the message ID %s', async (_, body, output) => {
		harness.sandbox.failNext({ status: 200, body });
		const { items } = await sendText();
		expect(items.map(({ json }) => json)).toEqual([output]);
		expect(Object.keys(items[0].json).slice(0, 3)).toEqual(['phone', 'messageId', 'type']);
	});

	test.each<[string, object, object]>([
		['addNote', { text: 'Hi' }, { type: 'Note' }],
		['sendText', { text: 'Hi' }, { type: 'Text' }],
		['sendButtons', { text: 'Hi', buttons: { button: [{ text: 'Yes' }] } }, { type: 'Buttons' }],
		[
			'sendList',
			{
				text: 'Hi',
				listTitle: 'Choose',
				sections: { section: [{ title: 'A', rows: { row: [{ title: 'x' }] } }] },
			},
			{ type: 'List' },
		],
		[
			'sendTemplate',
			{ templateId: byId('507') },
			{ type: 'Template', templateId: 507, templateName: 'Nuovi orari' },
		],
	])('tells who got what: %s', async (operation, parameters, kind) => {
		const items = [{ phone: '+39 000 000 0001' }, { phone: '0039 000 000 0002' }];
		const given = { ...parameters, phone: '={{ $json.phone }}' };
		const { items: output } = await run(operation, given, { items });
		expect(output.map(({ json }) => json)).toEqual(
			['+390000000001', '+390000000002'].map((to) => ({
				phone: to,
				messageId: expect.any(String),
				...kind,
			})),
		);
	});

	test('tells a template without a name by its ID', async () => {
		const body = { id: 507, is_approved: true };
		harness.sandbox.failNext({ operation: 'template.get', status: 200, body });
		const { items } = await run('sendTemplate', { templateId: byId(507) });
		expect(items[0].json).toEqual({
			phone,
			messageId: expect.any(String),
			type: 'Template',
			templateId: 507,
		});
	});

	test.each([
		['accepted', { accepted: true }],
		['a detail', { detail: 'Message queued' }],
		['nothing', ''],
		['an empty ID', { uuid: '', id: null }],
		['a text', '"Message queued"'],
		['several messages', [{ uuid: 'u-1' }, { uuid: 'u-2' }]],
	])('without an ID (%s) is an error: the message may have been sent', async (_, body) => {
		harness.sandbox.failNext({ status: 200, body });
		const { items } = await sendText({}, { onError: 'continueRegularOutput' });
		expect(items[0].json.error).toEqual({
			message: 'Spoki accepted the message without giving a message ID',
			description: expect.stringMatching(/may have been sent.*chat/),
			operation: 'message.sendText',
		});
		expect(sent()).toHaveLength(1);
	});
});

describe.each([
	['sendText', {}],
	['sendTemplate', { templateId: byId(507) }],
	['addNote', {}],
])('%s', (operation, parameters) => {
	test.each([
		['a busy server', { status: 502, body: '' }],
		['a broken connection', { dropConnection: true }],
		['a lost answer', { dropConnection: true, afterHandling: true }],
	])('is never sent again after %s', async (_, failure) => {
		harness.sandbox.failNext({ operation: 'message.send', ...failure, times: 3 });
		const { error } = await run(operation, { text: 'Hello', ...parameters });
		expect(sent()).toHaveLength(1);
		expect(error.description).toContain('Spoki may already have carried it out');
	});
});

describe('limits', () => {
	const many = (count: number): Settings => ({
		items: Array.from({ length: count }, () => ({})),
		onError: 'continueRegularOutput',
	});
	const options = { maxWait: 0 };
	const through = async (operation: string, count: number, parameters: object = {}) => {
		const all = { text: 'Hello', options, ...parameters };
		const { items } = await run(operation, all, many(count));
		return items.filter(({ json }) => !('error' in json)).length;
	};

	test('are those of the type: apart from each other, and shared within a type', async () => {
		expect(await through('sendTemplate', 62, { templateId: byId(507) })).toBe(60);
		expect(await through('sendText', 100)).toBe(100);
		const buttons = { buttons: { button: [{ text: 'Yes' }] } };
		expect(await through('sendButtons', 25, buttons)).toBe(20);
		expect(await through('addNote', 130)).toBe(130);
		expect(harness.sandbox.requests.filter(({ status }) => status === 429)).toEqual([]);
	});

	test('that Spoki has for one type are waited out while another type goes on', async () => {
		harness.sandbox.failNext({ status: 429, headers: { 'retry-after': '2' }, body: '' });
		const ends: string[] = [];
		const note = async () => {
			await sleep(500);
			await run('addNote', { text: 'Hello' });
			ends.push('note');
		};
		await Promise.all([sendText().then(() => ends.push('text')), note()]);
		expect(ends).toEqual(['note', 'text']);
		expect(sent().map(({ status }) => status)).toEqual([429, 200, 200]);
	});
});

describe('a refusal', () => {
	test.each([
		[400, { detail: 'The 24 hours window is closed.' }],
		[403, { detail: 'Outside of the customer care window' }],
		[400, { text: ['Session expired, no message in the last 24h.'] }],
		[400, { code: 'whatsapp::131047', detail: 'Re-engagement message' }],
	])('of a free message because of the window (%s) advises a template', async (status, body) => {
		harness.sandbox.failNext({ status, body });
		const { error } = await sendText();
		expect(error.description).toContain("Use 'Send Template' instead");
		expect(error.failure?.cause).not.toBe('credential-invalid');
	});

	test.each([
		['spoki::1029', 'credit is used up'],
		['spoki::1044', 'does not send to this contact'],
	])('with the code %s has its own advice', async (code, advice) => {
		harness.sandbox.failNext({ status: 400, body: { error: 'No.', error_code: code } });
		const { error } = await sendText();
		expect(error.description).toContain(advice);
	});

	test('of anything else keeps the usual advice', async () => {
		harness.sandbox.failNext({ status: 403, body: { detail: 'Invalid API key.' } });
		const { error } = await sendText();
		expect(error.description).toContain("credential 'Spoki API'");
	});
});

describe('buttons', () => {
	const json = (buttonsJson: unknown) => ({ text: 'Hi', buttonsMode: 'json', buttonsJson });

	test.each([
		['a list', '={{ [{ text: "Yes", payload: "Y" }] }}'],
		['JSON', '[{"text": "Yes", "payload": "Y"}]'],
		['the form as JSON', '{"button": [{"text": "Yes", "payload": "Y"}]}'],
	])('come as %s too', async (_, given) => {
		await run('sendButtons', json(given));
		expect(bodies()).toEqual([
			{
				type: 'Message',
				content_type: 'Interactive',
				phone,
				text: 'Hi',
				buttons: [{ button_type: 'quick_reply', text: 'Yes', order: 0, payload: 'Y' }],
			},
		]);
	});

	test.each([
		['none', '[]', "'Buttons' holds 0 buttons"],
		['four', '[{"text":"1"},{"text":"2"},{"text":"3"},{"text":"4"}]', "'Buttons' holds 4 buttons"],
		['a blank text', '[{"text":"1"},{"text":" "}]', "'Buttons': 'Text' of Button 2 is empty"],
		[
			'21 characters',
			'[{"text":"123456789012345678901"}]',
			"'Buttons': 'Text' of Button 1 has 21 characters",
		],
		['no JSON', 'Yes', "'Buttons' is not JSON: Yes"],
		['no list', '5', "'Buttons' must be a list of objects"],
	])('with %s are refused before anything is sent', async (_, given, message) => {
		const { error } = await run('sendButtons', json(given));
		expect(error.message).toBe(message);
		expect(harness.sandbox.requests).toEqual([]);
	});

	test.each([
		['left as it was opened', {}, "'Buttons': 'Text' of Button 1 is empty"],
		[
			'begun in its second row',
			{ buttons: { button: [{ text: '', payload: '' }, { text: 'Yes' }] } },
			"'Buttons': 'Text' of Button 1 is empty",
		],
		[
			'with a payload alone',
			{ buttons: { button: [{ text: 'Yes' }, { text: '', payload: 'NO' }] } },
			"'Buttons': 'Text' of Button 2 is empty",
		],
		[
			'with an expression that found nothing',
			{ buttons: { button: [{ text: 'Yes' }, { text: '={{ $json.no }}', payload: '' }] } },
			"'Buttons': 'Text' of Button 2 is empty",
		],
	])('of a form %s are refused, too', async (_, given, message) => {
		const { error } = await run('sendButtons', { text: 'Hi', ...given });
		expect(error.message).toBe(message);
		expect(harness.sandbox.requests).toEqual([]);
	});

	test.each([
		['no row', {}, 'At least 1 field is required'],
		['four rows', { button: ['1', '2', '3', '4'].map((text) => ({ text })) }, 'At most 3 fields'],
	])('of a form with %s let no run begin', async (_, buttons, reason) => {
		await expect(run('sendButtons', { text: 'Hi', buttons })).rejects.toThrow(reason);
		expect(harness.sandbox.requests).toEqual([]);
	});

	test('of a form go out without the last rows that nobody touched', async () => {
		const untouched = { text: '', payload: '' };
		await run('sendButtons', {
			text: 'Hi',
			buttons: { button: [{ text: 'Yes' }, untouched, untouched] },
		});
		expect(bodies()).toEqual([
			expect.objectContaining({
				buttons: [{ button_type: 'quick_reply', text: 'Yes', order: 0, payload: 'Yes' }],
			}),
		]);
	});
});

describe('a list', () => {
	const list = (sectionsJson: unknown) => ({
		text: 'Hi',
		listTitle: 'Choose',
		sectionsMode: 'json',
		sectionsJson: JSON.stringify(sectionsJson),
	});
	const rows = (count: number, name = 'Row') =>
		Array.from({ length: count }, (_, i) => ({ title: `${name} ${i}` }));

	test('comes as JSON too, with up to ten rows in all', async () => {
		await run(
			'sendList',
			list([
				{ title: 'A', rows: rows(4) },
				{ title: 'B', rows: rows(6, 'Further row') },
			]),
		);
		const [{ list: wire }] = bodies() as Array<{ list: { title: string; sections: object[] } }>;
		expect(wire.title).toBe('Choose');
		expect(wire.sections).toMatchObject([{ title: 'A' }, { title: 'B' }]);
		expect(wire.sections[0]).toEqual({
			title: 'A',
			rows: rows(4).map(({ title }) => ({ title, payload: title })),
		});
	});

	test.each([
		['no section', [], "'Sections' is empty"],
		['eleven rows', [{ title: 'A', rows: rows(11) }], "'Sections' holds 11 rows"],
		['a section without rows', [{ title: 'A' }], "'Sections': Section 1 has no rows"],
		['a blank heading', [{ rows: rows(1) }], "'Sections': 'Title' of Section 1 is empty"],
		[
			'a blank row',
			[{ title: 'A', rows: [{ title: 'x' }, { payload: 'y' }] }],
			"'Sections': 'Title' of Row 2 of Section 1 is empty",
		],
	])('with %s is refused before anything is sent', async (_, given, message) => {
		const { error } = await run('sendList', list(given));
		expect(error.message).toBe(message);
		expect(harness.sandbox.requests).toEqual([]);
	});

	const untouched = { title: '', description: '', payload: '' };
	const form = (...section: object[]) =>
		run('sendList', { text: 'Hi', listTitle: 'Choose', sections: { section } });

	test.each([
		['left as it was opened', undefined, "'Sections': 'Title' of Section 1 is empty"],
		[
			'with an untouched row alone',
			[{ title: 'A', rows: { row: [untouched] } }],
			"'Sections': 'Title' of Row 1 of Section 1 is empty",
		],
		[
			'with a title alone',
			[
				{ title: 'A', rows: { row: [{ title: 'x' }] } },
				{ title: 'B', rows: { row: [] } },
			],
			"'Sections': Section 2 has no rows",
		],
	])('as a form %s is refused, too', async (_, section, message) => {
		const sections = section === undefined ? {} : { sections: { section } };
		const { error } = await run('sendList', { text: 'Hi', listTitle: 'Choose', ...sections });
		expect(error.message).toBe(message);
		expect(harness.sandbox.requests).toEqual([]);
	});

	test('as a form goes out without the last rows and sections that nobody touched', async () => {
		await form(
			{ title: 'A', rows: { row: [{ title: 'x' }, untouched] } },
			{ title: '', rows: { row: [untouched, untouched] } },
			{ title: '', rows: {} },
		);
		expect(bodies()).toEqual([
			expect.objectContaining({
				list: {
					title: 'Choose',
					sections: [{ title: 'A', rows: [{ title: 'x', payload: 'x' }] }],
				},
			}),
		]);
	});
});

test('metadata must be an object', async () => {
	const { error } = await sendText({ additionalFields: { metadata: '[1]' } });
	expect(error.message).toBe("'Metadata' must be an object");
	expect(harness.sandbox.requests).toEqual([]);
});

describe('together', () => {
	test('the kinds of messages can send all that is documented', async () => {
		await run('sendButtons', {
			text: 'Hi',
			buttons: { button: [{ text: 'Yes' }] },
			additionalFields: { header: 'H', footer: 'F', channelId: 812, metadata: '{"a": 1}' },
		});
		const template = (templateId: number, values: object) =>
			run('sendTemplate', {
				templateId: byId(templateId),
				templateValues: JSON.stringify(values),
				additionalFields: { language: 'it' },
			});
		await template(505, {
			FIRST_NAME: 'a',
			LAST_NAME: 'b',
			EMAIL: 'c@example.com',
			LAST_ORDER: 'CV-1042',
			headerMediaUrl: 'https://example.com/a.pdf',
		});
		const media = 'https://example.com/a.jpg';
		await template(506, { card1MediaUrl: media, card2MediaUrl: media });
		await run('sendList', {
			text: 'Hi',
			listTitle: 'Choose',
			sections: { section: [{ title: 'A', rows: { row: [{ title: 'x' }] } }] },
		});
		bodies().forEach((body) => Object.keys(body as object).forEach((key) => keys.add(key)));
		const row = endpoints.find(({ operation }) => operation === 'message.send');
		expect(sent().map(({ status }) => status)).toEqual([200, 200, 200, 200]);
		expect([...keys].sort()).toEqual(Object.keys(row?.body?.properties).sort());
	});
});
