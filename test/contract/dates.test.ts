import fc from 'fast-check';
import { DateTime } from 'luxon';

import type { Field } from '../../nodes/Spoki/description/Operation';
import { resources } from '../../nodes/Spoki/resources';
import { byId, startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const received = () => harness.sandbox.requests.map(({ operation }) => operation);
const lastBody = () => harness.sandbox.requests.at(-1)?.body as Record<string, unknown>;

/** Values for a field of a date, as expressions give them, that are none. */
const NO_DATES = [
	'2026-02-31',
	'2026-04-31T09:00',
	'2026-13-45T99:00:00Z',
	'0000-01-01',
	'2026-01-01T24:00',
	'2026-01-01T10:60',
	'46387',
	'={{ 46387 }}',
	'={{ 1798675200000 }}',
	'1798675200000',
	'={{ true }}',
	'={{ ["2026-01-01"] }}',
	'={{ ({ date: "2026-01-01" }) }}',
	'={{ new Date("x") }}',
	'={{ DateTime.fromISO("x") }}',
	'domani',
];

const GROUPS = [
	'fields',
	'additionalFields',
	'texts',
	'updateFields',
	'filters',
	'options',
] as const;
const dateFields = resources.flatMap((resource) =>
	resource.operations.flatMap((operation) =>
		GROUPS.flatMap((group) =>
			(operation[group] ?? [])
				.filter(({ property }) => property.type === 'dateTime')
				.map((field: Field) => ({
					name: `${resource.value}.${operation.value} ${field.property.displayName}`,
					resource: resource.value,
					operation,
					group,
					field,
				})),
		),
	),
);

/** What was sent of campaigns; one that is set to a time in the past is read before. */
const changes = () =>
	harness.sandbox.requests.filter(({ method }) => method === 'PATCH').map(({ body }) => body);

/** Parameters that hold nothing but one field, which is read before anything that is missing is. */
function onlyWith(
	{ resource, operation, group, field }: (typeof dateFields)[number],
	value: unknown,
) {
	const given = { [field.property.name]: value };
	const locators = (operation.fields ?? [])
		.filter(({ property }) => property.type === 'resourceLocator')
		.map(({ property }) => [property.name, byId(1)]);
	return {
		resource,
		operation: operation.value,
		name: 'A',
		lists: '1',
		...Object.fromEntries(locators),
		...(group === 'fields' ? given : { [group]: given }),
	};
}

describe('D1, D2, D6: what is no date is refused', () => {
	test('there are fields of dates', () => {
		expect(dateFields.length).toBeGreaterThanOrEqual(6);
	});

	test.each(dateFields)('by $name', async (place) => {
		for (const value of NO_DATES) {
			const { error } = await harness.run({ parameters: onlyWith(place, value) });
			expect({ value, message: error?.message }).toEqual({
				value,
				message: expect.stringContaining(`'${place.field.property.displayName}'`),
			});
			expect(error.description).toMatch(/\w.*\.$/s);
			expect(error.message.length + error.description.length).toBeLessThan(600);
		}
		expect(received()).toEqual([]);
	});

	test.each(dateFields)('but a date is taken by $name', async (place) => {
		const { error } = await harness.run({ parameters: onlyWith(place, '2026-02-28') });
		expect(error?.message ?? '').not.toContain(place.field.property.displayName);
	});

	test('D1 names the value, D2 the form to give', async () => {
		const update = (scheduledDatetime: unknown) =>
			harness.run({
				parameters: {
					resource: 'campaign',
					operation: 'update',
					campaignId: byId(1003),
					updateFields: { scheduledDatetime },
				},
			});
		const none = await update('2026-02-31');
		expect(none.error.message).toBe("'Scheduled Date and Time' is not a date: 2026-02-31");
		const number = await update('={{ 46387 }}');
		expect(number.error.message).toBe("'Scheduled Date and Time' is not a date: 46387");
		expect(number.error.description).toContain('ISO form, such as 2026-11-22T09:30:00+01:00');
	});

	test('for its item only', async () => {
		const { items } = await harness.run({
			parameters: {
				resource: 'campaign',
				operation: 'update',
				campaignId: byId(1003),
				updateFields: { scheduledDatetime: '={{ $json.at }}' },
			},
			items: [{ at: '2026-02-28' }, { at: '2026-02-31' }, { at: '2026-03-01' }],
			onError: 'continueRegularOutput',
		});
		expect(items.map(({ json }) => 'error' in json)).toEqual([false, true, false]);
		expect(changes()).toEqual([
			{ scheduled_datetime: '2026-02-28T00:00:00+01:00' },
			{ scheduled_datetime: '2026-03-01T00:00:00+01:00' },
		]);
	});

	test('a time that clocks leave out or show twice is the next or the first one', async () => {
		const items = [{ at: '2026-03-29T02:30:00' }, { at: '2026-10-25T02:30:00' }];
		await harness.run({
			parameters: {
				resource: 'campaign',
				operation: 'update',
				campaignId: byId(1003),
				updateFields: { scheduledDatetime: '={{ $json.at }}' },
			},
			items,
		});
		expect(changes()).toEqual([
			{ scheduled_datetime: '2026-03-29T03:30:00+02:00' },
			{ scheduled_datetime: '2026-10-25T02:30:00+02:00' },
		]);
	});
});

const upsert = (customFields: unknown) => ({
	resource: 'contact',
	operation: 'upsert',
	phone: '+393331234567',
	customFields,
});

describe('D1, D2, D4: custom fields in the mapper', () => {
	/** n8n itself checks what is typed in; what an expression gives comes through. */
	const asExpression = (value: string) =>
		value.startsWith('=') ? value : `={{ ${JSON.stringify(value)} }}`;
	const mapped = async (value: object) => ({
		mappingMode: 'defineBelow',
		value,
		matchingColumns: [],
		schema: (await harness.customFields()).fields,
	});

	test.each(['BIRTHDAY', 'NEXT_COURSE'])('%s refuses what is no date', async (code) => {
		const { schema } = await mapped({});
		harness.sandbox.requests.length = 0;
		for (const value of [...NO_DATES, '31/02/2026', '2026-2-31']) {
			const customFields = {
				mappingMode: 'defineBelow',
				value: { [code]: asExpression(value) },
				schema,
			};
			const { error } = await harness.run({ parameters: upsert(customFields) });
			expect({ value, message: error?.message }).toEqual({
				value,
				message: expect.stringContaining(code),
			});
		}
		expect(received()).toEqual([]);
	});

	test('a form that is no ISO goes out as it is given, if such a day exists', async () => {
		for (const value of ['06/05/1990', '31.12.26', '08/07/25 14:30', '12/31/2026', 'dal 6/5'])
			await harness.run({ parameters: upsert(await mapped({ BIRTHDAY: asExpression(value) })) });
		const bodies = harness.sandbox.requests.flatMap(({ body }) => body ?? []);
		expect(bodies).toEqual(
			['06/05/1990', '31.12.26', '08/07/25 14:30', '12/31/2026', 'dal 6/5'].map((BIRTHDAY) =>
				expect.objectContaining({ custom_fields: { BIRTHDAY } }),
			),
		);
	});

	test.each([
		'1985-03-10T00:00:00.000Z',
		'={{ "1985-03-10T00:00:00Z" }}',
		'={{ new Date("1985-03-10T00:00:00.000Z") }}',
		'={{ DateTime.fromISO("1985-03-10T00:00:00.000Z") }}',
		'1985-03-10',
		'1985-03-10T00:00:00',
		'={{ DateTime.fromISO("1985-03-10T23:59:59-05:00") }}',
		'={{ new Date("1985-03-11T04:59:59Z") }}',
	])('D4: in New York the day of %s is 1985-03-10', async (given) => {
		const parameters = upsert(await mapped({ BIRTHDAY: given }));
		await harness.run({ parameters, timezone: 'America/New_York' });
		expect(lastBody().custom_fields).toEqual({ BIRTHDAY: '1985-03-10' });
	});

	test('D4: a field of a day likewise', async () => {
		await harness.run({
			parameters: {
				resource: 'report',
				operation: 'getAll',
				filters: { startDate: '1985-03-10T01:00:00.000Z', endDate: '1985-03-10T00:00:00.000Z' },
			},
			timezone: 'America/New_York',
		});
		expect(harness.sandbox.requests[0].query).toMatchObject({
			start_date: '1985-03-09',
			end_date: '1985-03-10',
		});
	});
});

describe('D3: moments in an object', () => {
	/** Every operation with custom fields, and one with template values. */
	const phone = '={{ $json.phone }}';
	const places: Array<[string, object, string[]]> = [
		['contact.upsert', { phone }, []],
		['contact.update', { contactId: byId(410001), updateFields: { firstName: 'A' } }, []],
		['contact.bulkSync', { phone }, []],
		['list.syncContacts', { phone, listId: byId(301) }, []],
		['automation.start', { phone, automationId: byId(901) }, ['automation.get']],
		['automation.startMany', { phone, automationId: byId(901) }, ['automation.get']],
	];
	const forms = [
		'new Date("1985-03-10T00:00:00.000Z")',
		'DateTime.fromISO("1985-03-10T00:00:00.000Z")',
		'"1985-03-10T00:00:00.000Z"',
		'"1985-03-10T00:00:00"',
	];
	const items = [1, 2, 3].map((number) => ({ phone: `+39333123456${number}` }));

	test.each(places)(
		'%s sends the day, and reads the types once',
		async (name, further, reads) => {
			const [resource, operation] = name.split('.');
			for (const form of forms) {
				harness.sandbox.reset();
				await harness.run({
					parameters: {
						resource,
						operation,
						customFields: `={{ ({ BIRTHDAY: ${form}, LAST_ORDER: "2026-01-01T10:00:00Z", "%%NEXT_COURSE%%": DateTime.fromISO("2026-07-01T16:00:00Z") }) }}`,
						options: { pacing: 'onlyWhenRefused' },
						...further,
					},
					items,
					timezone: 'America/New_York',
				});
				const before = received().filter(
					(one) => one === 'customField.getAll' || reads.includes(one!),
				);
				expect(before.sort()).toEqual([...reads, 'customField.getAll'].sort());
				const text = JSON.stringify(harness.sandbox.requests.map(({ body }) => body));
				expect(text.match(/"BIRTHDAY":"[^"]*"/g)).toEqual(Array(3).fill('"BIRTHDAY":"1985-03-10"'));
				expect(text).toContain('"LAST_ORDER":"2026-01-01T10:00:00Z"');
				expect(text).toMatch(/NEXT_COURSE[%"]+:"2026-07-01T12:00:00.000-04:00"/);
			}
		},
		60_000,
	);

	test('a template’s value likewise', async () => {
		await harness.run({
			parameters: {
				resource: 'message',
				operation: 'sendTemplate',
				phone: '+393331234567',
				templateId: byId(505),
				templateValues:
					'={{ ({ BIRTHDAY: DateTime.fromISO("1985-03-10T12:00:00Z"), headerMediaUrl: "https://example.com/a.pdf" }) }}',
			},
			items: [{}, {}],
		});
		expect(received()).toEqual([
			'customField.getAll',
			'template.get',
			'message.send',
			'message.send',
		]);
		expect(lastBody().custom_fields).toEqual({ BIRTHDAY: '1985-03-10' });
	});

	test.each([
		'{"BIRTHDAY": "1985-03-10", "LAST_ORDER": "2026-0042", "NEXT_COURSE": "08/07/25 14:30"}',
		'={{ ({ LAST_ORDER: 42, BIRTHDAY: "" }) }}',
		'{"LAST_ORDER": "2026"}',
	])('nothing is read for %s', async (customFields) => {
		await harness.run({ parameters: upsert(customFields) });
		expect(received()).toEqual(['contact.upsert']);
	});

	test('a day that does not exist is refused in the field of a date, and only there', async () => {
		const { error } = await harness.run({ parameters: upsert('{"BIRTHDAY": "2026-02-31"}') });
		expect(error.message).toBe("'Custom Fields': BIRTHDAY is not a date: 2026-02-31");
		expect(received()).toEqual(['customField.getAll']);
		await harness.run({ parameters: upsert('{"LAST_ORDER": "2026-00-17"}') });
		expect(lastBody().custom_fields).toEqual({ LAST_ORDER: '2026-00-17' });
	});

	test('more runs than Spoki allows readings do not wait: they take the last answer', async () => {
		const customFields = '={{ ({ BIRTHDAY: new Date("1985-03-10T12:00:00Z") }) }}';
		const options = { maxWait: 0 };
		for (let run = 0; run < 8; run++) {
			const { error } = await harness.run({ parameters: { ...upsert(customFields), options } });
			expect(error).toBeUndefined();
			expect(lastBody().custom_fields).toEqual({ BIRTHDAY: '1985-03-10' });
		}
		expect(received().filter((one) => one === 'customField.getAll')).toHaveLength(5);
	});

	test('where the types cannot be read, nothing is sent', async () => {
		harness.sandbox.failNext({
			operation: 'customField.getAll',
			status: 403,
			body: { detail: 'No.' },
		});
		const { items: given } = await harness.run({
			parameters: upsert('={{ ({ BIRTHDAY: new Date(0) }) }}'),
			items: [{}, {}],
			onError: 'continueRegularOutput',
		});
		expect(given.map(({ json }) => (json.error as { message: string }).message)).toEqual([
			'No.',
			'No.',
		]);
		expect(received()).toEqual(['customField.getAll']);
	});

	test('all pages are read, whatever their size', async () => {
		await harness.sandbox.close();
		harness = await startHarness({ pageSize: 15, maxPageSize: 15 });
		const fields = Array.from({ length: 45 }, (_, id) => ({
			id: id + 1,
			label: `F${id}`,
			code: `F${id}`,
			field_type: 2,
		}));
		for (let page = 0; page < 3; page++) {
			harness.sandbox.failNext({
				operation: 'customField.getAll',
				status: 200,
				body: {
					count: 45,
					next: page < 2 ? `${harness.sandbox.url}/api/1/custom-fields/?page=${page + 2}` : null,
					results: fields.slice(page * 15, page * 15 + 15),
				},
			});
		}
		await harness.run({
			parameters: upsert('={{ ({ F44: DateTime.fromISO("1985-03-10T12:00:00Z") }) }}'),
			items: [{}, {}],
		});
		expect(lastBody().custom_fields).toEqual({ F44: '1985-03-10' });
		expect(received().filter((one) => one === 'customField.getAll')).toHaveLength(3);
	});
});

describe('D5: the days of campaigns', () => {
	const getAll = (filters: object, timezone = 'Europe/Rome') =>
		harness.run({
			parameters: { resource: 'campaign', operation: 'getAll', returnAll: true, filters },
			timezone,
		});
	const schedule = (...moments: unknown[]) => {
		const { campaign } = harness.sandbox.data;
		const [first] = campaign.values();
		campaign.clear();
		moments.forEach((scheduled_datetime, id) => {
			campaign.set(id + 1, { ...first, id: id + 1, name: String(id), scheduled_datetime });
		});
	};
	const names = ({ items }: Awaited<ReturnType<typeof getAll>>) =>
		items.map(({ json }) => Number(json.name)).sort((a, b) => a - b);

	test('both ends are included, at any time of the day, although the server compares with midnight', async () => {
		schedule(
			'2026-06-30T23:59:59+02:00',
			'2026-07-01T00:00:00+02:00',
			'2026-07-01T09:30:00+02:00',
			'2026-07-01T21:59:59.999999+00:00',
			'2026-07-02T00:00:00+02:00',
			null,
		);
		const day = { scheduledDatetimeGte: '2026-07-01', scheduledDatetimeLte: '2026-07-01' };
		expect(names(await getAll(day))).toEqual([1, 2, 3]);
		expect(names(await getAll({ scheduledDatetimeGte: '2026-07-01' }))).toEqual([1, 2, 3, 4]);
		expect(names(await getAll({ scheduledDatetimeLte: '2026-07-01' }))).toEqual([0, 1, 2, 3]);
		expect(names(await getAll({}))).toEqual([0, 1, 2, 3, 4, 5]);
	});

	test('asks for a day more, and for pages that do not go by the limit', async () => {
		await getAll({ scheduledDatetimeGte: '2026-07-01', scheduledDatetimeLte: '2026-07-01' });
		expect(harness.sandbox.requests[0].query).toEqual({
			scheduled_datetime_gte: '2026-06-30',
			scheduled_datetime_lte: '2026-07-02',
			page_size: '100',
		});
	});

	test('in every time zone', async () => {
		const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
		const hours = fc.array(fc.integer({ min: -40, max: 64 }), { minLength: 1, maxLength: 8 });
		await fc.assert(
			fc.asyncProperty(zones, hours, async (zone, offsets) => {
				const noon = DateTime.fromISO('2026-07-01T00:00:00Z');
				const moments = offsets.map((hour) => noon.plus({ hours: hour }));
				schedule(...moments.map((moment) => moment.toISO()));
				const wanted = moments.flatMap((moment, index) =>
					moment.setZone(zone).toISODate() === '2026-07-01' ? [index] : [],
				);
				const day = { scheduledDatetimeGte: '2026-07-01', scheduledDatetimeLte: '2026-07-01' };
				expect(names(await getAll(day, zone))).toEqual(wanted);
			}),
			{ numRuns: 40 },
		);
	}, 120_000);

	test.each([
		[null, false],
		['', false],
		['soon', true],
		[1798675200, true],
		['2026-07-01', true],
		['2026-07-01T10:00:00', true],
		['2026-08-01T10:00:00Z', false],
	])('a campaign that Spoki chose with the date %p is kept: %p', async (date, isKept) => {
		harness.sandbox.failNext({
			status: 200,
			body: { results: [{ id: 1, name: '0', scheduled_datetime: date }] },
		});
		const day = { scheduledDatetimeGte: '2026-07-01', scheduledDatetimeLte: '2026-07-01' };
		expect(names(await getAll(day))).toEqual(isKept ? [0] : []);
	});

	test.each([
		['0001-01-01', '9999-12-31'],
		['0002-01-01', '9999-11-30'],
	])('the ends of the calendar are taken: %s to %s', async (from, until) => {
		const filters = { scheduledDatetimeGte: from, scheduledDatetimeLte: until };
		const result = await getAll(filters);
		expect(result.error).toBeUndefined();
		expect(result.items.length).toBeGreaterThan(0);
	});
});
