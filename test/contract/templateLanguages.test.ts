import { byId, startHarness, type Harness } from '../support/harness';

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

type Localization = { language: string; status?: unknown };

/** Sends a template that Spoki shows in this way. */
async function send(
	template: { is_approved?: boolean; status?: unknown } & { languages?: Localization[] },
	language?: string,
) {
	const { languages = [], ...others } = template;
	const templatelocalization_set = languages.map((one, id) => ({
		id,
		body_template_component: { text: 'Ciao.' },
		...one,
	}));
	harness.sandbox.requests.length = 0;
	harness.sandbox.failNext({
		operation: 'template.get',
		status: 200,
		body: { id: 501, name: 'Vaso', ...others, templatelocalization_set },
	});
	const { error } = await harness.run({
		parameters: {
			resource: 'message',
			operation: 'sendTemplate',
			phone: '+393331234567',
			templateId: byId(501),
			additionalFields: language === undefined ? {} : { language },
		},
	});
	const sent = harness.sandbox.requests.find(({ operation }) => operation === 'message.send')
		?.body as { language?: string } | undefined;
	return { error, sent };
}

const inLanguages = (...languages: string[]) =>
	languages.map((language) => ({ language, status: 'APPROVED' }));

describe('C3: the language that was found and checked is the one that is sent', () => {
	test.each([
		['it', ['it_IT'], 'it_IT'],
		['it-IT', ['it_IT'], 'it_IT'],
		[' IT_it ', ['it_IT'], 'it_IT'],
		['IT', ['en', 'it'], 'it'],
		['it_IT', ['en', 'it'], 'it'],
		['it-it', ['it-IT', 'en'], 'it-IT'],
		['pt', ['pt', 'pt_BR', 'pt_PT'], 'pt'],
		['pt_BR', ['pt', 'pt_BR', 'pt_PT'], 'pt_BR'],
		['zh-hans-cn', ['zh_Hans_CN'], 'zh_Hans_CN'],
		['en', ['en', 'EN'], 'en'],
	])('%s for %j is sent as %s', async (asked, languages, expected) => {
		const { error, sent } = await send({ languages: inLanguages(...languages) }, asked);
		expect(error).toBeUndefined();
		expect(sent?.language).toBe(expected);
	});

	test('of several that fit, the only approved one', async () => {
		const languages = [
			{ language: 'pt_BR', status: 'PENDING' },
			{ language: 'pt_PT', status: 'APPROVED' },
			{ language: 'pt_AO' },
		];
		expect((await send({ languages }, 'pt')).sent?.language).toBe('pt_PT');
	});

	test('several that are approved are listed', async () => {
		const { error, sent } = await send({ languages: inLanguages('pt_BR', 'pt_PT') }, 'pt');
		expect(sent).toBeUndefined();
		expect(error.message).toBe("The template 'Vaso' (ID 501) has several languages for 'pt'");
		expect(error.description).toContain('It has: pt_BR, pt_PT.');
	});

	test.each([
		['en_US', ['en_GB']],
		['pt_BR', ['pt_PT', 'it']],
		['fr', ['it_IT']],
	])('%s is not what %j has', async (asked, languages) => {
		const { error, sent } = await send({ languages: inLanguages(...languages) }, asked);
		expect(sent).toBeUndefined();
		expect(error.message).toContain(`has no texts in the language '${asked}'`);
		expect(error.description).toContain(`It has: ${languages.join(', ')}.`);
	});

	test('where Spoki tells no languages it goes out as given', async () => {
		expect((await send({}, ' it-IT ')).sent?.language).toBe('it-IT');
	});
});

const REFUSED = [
	'PAUSED',
	'paused',
	'Disabled',
	'IN_APPEAL',
	'in appeal',
	'In-Appeal',
	'PENDING_DELETION',
	'DELETED',
	'LIMIT_EXCEEDED',
	'ARCHIVED',
	'REJECTED',
	' draft ',
	3,
];

describe('C4: what WhatsApp no longer lets through is not sent', () => {
	test.each(REFUSED)('%p, of a language or the template', async (status) => {
		const language = { language: 'it', status };
		for (const [template, asked] of [
			[{ languages: [language] }, undefined],
			[{ languages: [language] }, 'it'],
			[{ languages: [language], is_approved: false }, undefined],
			[{ status, languages: [{ language: 'it' }] }, undefined],
			[{ status, languages: [{ language: 'it', status: 'X' }] }, 'it'],
			[{ status }, undefined],
		] as const) {
			const { error, sent } = await send(template as Parameters<typeof send>[0], asked);
			expect(sent).toBeUndefined();
			expect(error.message).toMatch(/^The template 'Vaso' \(ID 501\) is not approved/);
			expect(error.description).toContain('Nothing was sent.');
		}
	});

	test('says the state', async () => {
		const { error } = await send({ languages: [{ language: 'it', status: 'paused' }] });
		expect(error.description).toContain('Its state is PAUSED.');
	});

	test.each<[string, Parameters<typeof send>[0], string | undefined]>([
		[
			'as a whole',
			{ is_approved: true, languages: [{ language: 'it', status: 'PAUSED' }] },
			undefined,
		],
		['in a language', { status: 'PAUSED', languages: inLanguages('it') }, undefined],
		['in a language that is asked for', { status: 'PAUSED', languages: inLanguages('it') }, 'it'],
		[
			'in another language',
			{ languages: [...inLanguages('it'), { language: 'en', status: 'PAUSED' }] },
			undefined,
		],
		['in a way that is not known', { languages: [{ language: 'it', status: 'FLAGGED' }] }, 'it'],
	])('but one that is approved %s is', async (_, template, language) => {
		const { error, sent } = await send(template, language);
		expect(error).toBeUndefined();
		expect(sent).toBeDefined();
	});
});
