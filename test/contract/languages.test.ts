import { byId, startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

const names = async (...parameters: Parameters<Harness['search']>) =>
	(await harness.search(...parameters)).results.map(({ name }) => name);
const received = () => harness.sandbox.requests.map(({ operation }) => operation);
/** A language as the editor stores it when it was chosen from the list. */
const listed = (value: string) => ({ __rl: true, mode: 'list', value });

describe('U11: the list of languages', () => {
	test('has names and codes, and asks Spoki for nothing', async () => {
		const { results } = await harness.search('searchTemplateLanguages');
		expect(results).toHaveLength(71);
		expect(results).toContainEqual({ name: 'Italian (it)', value: 'it' });
		expect(results).toContainEqual({ name: 'Portuguese, Brazil (pt_BR)', value: 'pt_BR' });
		expect(await names('searchTemplateLanguages', ' ITAL')).toEqual(['Italian (it)']);
		expect(await names('searchTemplateLanguages', 'pt_')).toHaveLength(2);
		expect(await names('searchContactLanguages', 'portu')).toEqual(['Portuguese (pt)']);
		expect(received()).toEqual([]);
	});

	const ofTemplate = (templateId: unknown, filter?: string) =>
		harness
			.searchIn({ resource: 'message', operation: 'sendTemplate', templateId })(
				'searchChosenTemplateLanguages',
				filter,
			)
			.then(({ results }) => results);

	test('of the chosen template has its own languages with their approval', async () => {
		expect(await ofTemplate(byId(507))).toEqual([
			{ name: 'Italian (it), approved', value: 'it' },
			{ name: 'English (en), not approved', value: 'en' },
		]);
		expect(await ofTemplate(byId('507'), 'engl')).toHaveLength(1);
		// Kept for a minute: opening the list again costs no request.
		expect(received()).toEqual(['template.get']);
	});

	test('of the chosen template takes its codes as they are', async () => {
		const templatelocalization_set = [
			...[
				{ language: ' it_IT ', status: 'x' },
				{ language: 'pt-br', status: 4 },
			],
			...[{ language: null }, { status: 2 }, 'en'],
		];
		const body = { id: 507, name: 'A', templatelocalization_set };
		harness.sandbox.failNext({ operation: 'template.get', status: 200, body });
		expect(await ofTemplate(byId(507))).toEqual([
			{ name: 'it_IT', value: 'it_IT' },
			{ name: 'Portuguese, Brazil (pt-br), approved', value: 'pt-br' },
		]);
	});

	test.each([
		['none is chosen', byId('')],
		['an expression chooses it', byId('={{ $json.template }}')],
		['nothing is there', undefined],
	])('has all where %s', async (_, templateId) => {
		expect(await ofTemplate(templateId)).toHaveLength(71);
		expect(received()).toEqual([]);
	});

	test('has all where Spoki names none', async () => {
		harness.sandbox.failNext({
			operation: 'template.get',
			status: 200,
			body: { id: 1, name: 'A' },
		});
		expect(await ofTemplate(byId(507))).toHaveLength(71);
	});

	test('says a way out where Spoki does not answer', async () => {
		harness.sandbox.failNext({ status: 404, body: { detail: 'Not found.' } });
		await expect(ofTemplate(byId(999))).rejects.toThrow(
			"Choose 'By Code' to go on without the list.",
		);
	});
});

describe('U11: a language goes out by its code', () => {
	test.each([
		[listed('it'), 'it'],
		[{ __rl: true, mode: 'code', value: ' PT-br ' }, 'pt_BR'],
		['={{ "IT" }}', 'it'],
		['={{ "Italian" }}', 'it'],
		[{ __rl: true, mode: 'code', value: '={{ "es_CO" }}' }, 'es_CO'],
		['it', 'it'],
	])('of a new template: %j as %s', async (language, sent) => {
		const { error } = await harness.run({
			parameters: {
				...{ resource: 'template', operation: 'create', name: 'Vaso', category: 'UTILITY' },
				...{ language, body: 'Ciao.' },
			},
		});
		expect(error).toBeUndefined();
		expect(harness.sandbox.requests[0].body).toMatchObject({
			templatelocalization_set: [{ language: sent }],
		});
	});

	test.each([
		[listed('it'), 'it'],
		['={{ "PT" }}', 'pt'],
		['={{ "it-IT" }}', 'it-IT'],
		[' de ', 'de'],
	])('of a contact: %j as %s', async (language, sent) => {
		await harness.run({
			parameters: {
				...{ resource: 'contact', operation: 'upsert', phone: '+393331234567' },
				additionalFields: { language },
			},
		});
		expect(harness.sandbox.requests[0].body).toEqual({ phone: '+393331234567', language: sent });
	});

	test('of a contact is left as it is where it was added and not chosen, or emptied on purpose', async () => {
		const update = (sendEmptyValues: boolean) =>
			harness.run({
				parameters: {
					...{ resource: 'contact', operation: 'update', contactId: byId(410001) },
					updateFields: { firstName: 'Anna', language: listed('') },
					options: { sendEmptyValues },
				},
			});
		await update(false);
		await update(true);
		expect(harness.sandbox.requests.map(({ body }) => body)).toEqual([
			{ first_name: 'Anna' },
			{ first_name: 'Anna', language: '' },
		]);
	});

	test('of texts to change finds the template’s own, however it is written', async () => {
		const templatelocalization_set = [{ id: 9, language: 'it-IT', body: 'Ciao.' }];
		const body = { id: 502, name: 'A', templatelocalization_set };
		harness.sandbox.failNext({ operation: 'template.get', status: 200, body });
		await harness.run({
			parameters: {
				...{ resource: 'template', operation: 'update', templateId: byId(502) },
				...{ language: '={{ "IT_it" }}', texts: { footer: 'Valdoro' } },
			},
		});
		expect(harness.sandbox.requests[1].body).toMatchObject({
			templatelocalization_set: [{ id: 9, language: 'it-IT' }],
		});
	});
});
