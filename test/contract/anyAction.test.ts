import type { IDataObject } from 'n8n-workflow';
import fc from 'fast-check';

import { actionsOf, showsSecret } from '../../nodes/Spoki/anyAction/Action';
import { placesOf } from '../../nodes/Spoki/anyAction/values';
import { resources } from '../../nodes/Spoki/resources';
import { cases } from '../cases';
import { startHarness, type Harness } from '../support/harness';

const anyAction = { resource: 'anyAction', operation: 'carryOut' };
const effects = ['read', 'write', 'destroy', 'send'];
const actions = actionsOf(resources);
const names = actions.map(({ name }) => name);

let harness: Harness;
beforeEach(async () => {
	harness = await startHarness();
});
afterEach(() => harness.sandbox.close());

/** Carries out one action, with everything allowed unless the parameters say otherwise. */
function carryOut(action: unknown, values: unknown = {}, parameters: object = {}) {
	return harness.run({
		parameters: { ...anyAction, allow: effects, action, values, ...parameters } as never,
	});
}

const asked = async (action: string, parameters: object = {}) => {
	const { items, error } = await carryOut(action, {}, parameters);
	expect(error).toBeUndefined();
	expect(harness.sandbox.requests).toHaveLength(0);
	return items[0].json;
};

const listed = async (parameters: object, action = 'list') => {
	const { actions: told } = await asked(action, parameters);
	if (Array.isArray(told)) return (told as string[]).map((line) => line.split(':')[0]);
	return Object.entries(told as Record<string, string>).flatMap(([resource, operations]) =>
		operations.split(', ').map((operation) => `${resource}.${operation}`),
	);
};

describe('by enumeration', () => {
	/** Runs in a Spoki of its own: what was sent, and what came of it. */
	async function outcomeOf(parameters: object, items?: Array<Record<string, unknown>>) {
		const own = await startHarness();
		const { items: output, error } = await own.run({ parameters: parameters as never, items });
		await own.sandbox.close();
		const requests = own.sandbox.requests.map(({ method, path, query, body }) => [
			method,
			path,
			query,
			body,
		]);
		return {
			requests,
			output: output.map(({ json, pairedItem }) => ({ json, pairedItem })),
			error,
		};
	}

	/** The sandbox's clock goes on, and it makes up its secrets. */
	const comparable = (output: object[]) =>
		JSON.parse(
			JSON.stringify(output, (key, value) =>
				/_datetime$|_at$|^secret$|^effect$/.test(key) ? undefined : value,
			),
		);

	test('every operation is an action, but for one that needs a secret and one that waits for a person', () => {
		const all = cases.map(({ operation }) => operation);
		expect(all.filter((name) => !names.includes(name))).toEqual([
			'account.getAuthenticationToken',
			'message.sendAndWait',
		]);
		expect(new Set(names.map((name) => name.toLowerCase().replace(/\W/g, ''))).size).toBe(
			names.length,
		);
	});

	test.each(cases.filter(({ operation }) => names.includes(operation)))(
		'$operation sends and gives the same as in its own panel',
		async ({ operation: name, parameters, items }) => {
			const [resource, operation] = name.split('.');
			const { simplify = true, ...values } = parameters as IDataObject;
			const own = await outcomeOf({ resource, operation, ...parameters }, items);
			const any = await outcomeOf(
				{ ...anyAction, allow: effects, allowedActions: [name], action: name, simplify, values },
				items,
			);
			expect(any.requests).toEqual(own.requests);
			expect(any.error?.message).toBe(own.error?.message);
			expect(comparable(any.output)).toEqual(comparable(own.output));
			const { effect } = actions.find((action) => action.name === name)?.operation ?? {};
			const isTold = any.output.every(({ json }) => 'effect' in json);
			expect(isTold).toBe(['send', 'destroy'].includes(effect ?? '') || any.output.length === 0);
		},
	);

	test.each(actions)('$name tells its values, each by a name that is taken', async (action) => {
		const parameters = { allowedActions: [action.name] };
		const told = await asked(`describe ${action.name}`, parameters);
		expect(told).toMatchObject({
			action: action.name,
			effect: expect.stringMatching(
				/^(reads|changes data|removes data|reaches people|moves money)$/,
			),
			limit: expect.any(String),
			example: { action: action.name },
		});
		const known = placesOf(action.operation).map(({ field }) => field.property.name);
		expect(known).toEqual(expect.arrayContaining(Object.keys(told.values as object)));
		for (const line of Object.values(told.values as object) as string[]) {
			expect(line).not.toMatch(
				/<|undefined|\bobject Object\b|Choose from|expression|Simplify|Get Many/,
			);
		}
		// A model pays for each of them: a token is about four characters.
		expect(JSON.stringify(told).length / 4).toBeLessThan(700);
	});

	test('no field is out of reach but what is secret, what a secret goes with, and what the person decides', () => {
		const reached = new Set(
			actions.flatMap(({ name, operation }) =>
				placesOf(operation).map(({ field }) => `${name} ${field.property.name}`),
			),
		);
		const all = actions.flatMap(({ name, operation }) =>
			['fields', 'additionalFields', 'texts', 'updateFields', 'filters', 'options'].flatMap(
				(group) =>
					(operation[group as 'fields'] ?? []).map(({ property }) => `${name} ${property.name}`),
			),
		);
		expect(all.filter((field) => !reached.has(field)).sort()).toEqual([
			'automation.start startLink',
			'automation.start startSecret',
			'automation.startMany startLink',
			'automation.startMany startSecret',
		]);
	});
});

describe('what is allowed', () => {
	const allowedBy = (parameters: object) =>
		listed({ allow: undefined, ...parameters }).then((list) => list.sort());
	const ofEffect = (...wanted: string[]) =>
		actions
			.filter(({ operation: { effect, secretOutput, simplify } }) => {
				return wanted.includes(effect) && (secretOutput === undefined || simplify !== undefined);
			})
			.map(({ name }) => name)
			.sort();

	test('is reading, unless the person says otherwise; what gives a secret only by its name', async () => {
		expect(await allowedBy({})).toEqual(ofEffect('read'));
		expect(ofEffect('read')).not.toContain('webhook.get');
		expect(await allowedBy({ allow: [] })).toEqual([]);
		expect(await allowedBy({ allow: ['write', 'destroy'] })).toEqual(ofEffect('write', 'destroy'));
		expect(
			await allowedBy({ allow: [], allowedActions: ['webhook.get', 'ticket.create'] }),
		).toEqual(['ticket.create', 'webhook.get']);
		expect(
			await allowedBy({ allow: ['everything'], allowedActions: ['*', 'contact', ''] }),
		).toEqual([]);
	});

	test('cannot be widened by an expression', async () => {
		const whole = await carryOut('message.sendText', {}, { allow: '={{ ["send"] }}' });
		expect(whole.error.message).toMatch(/is not allowed here$|must be chosen in the panel/);
		for (const parameters of [
			{ allow: ['={{ "send" }}'] },
			{ allowedActions: "={{ $fromAI('allowed') }}" },
			{ allow: [['send']] },
		]) {
			const { error } = await carryOut('message.sendText', {}, parameters);
			expect(error.message).toMatch(/^'(Allow|Allowed Actions)' must be chosen in the panel/);
		}
		expect(harness.sandbox.requests).toHaveLength(0);
	});

	test.each([
		'contact.delete',
		'CONTACT.DELETE',
		'  contact.delete\n',
		'contact/delete',
		'contact delete',
		'Contact: Delete',
		'contactDelete',
		'contact..delete',
		'{"action": "contact.delete"}',
		'["contact.delete"]',
		'contact.get contact.delete',
		'contact.get\u0000contact.delete',
		'contact.get; contact.delete',
		'cоntact.delete',
		'describe contact.delete',
		'list contact.delete',
		'__proto__',
		'constructor',
		{ action: 'contact.delete' },
		['contact.delete'],
		['contact.get', 'contact.delete'],
		null,
		7,
	])('%j gets around nothing', async (action) => {
		const values = { contactId: 410001, action: 'contact.delete', operation: 'delete' };
		await harness.run({
			parameters: { ...anyAction, action: '={{ $json.action }}', values: '={{ $json.values }}' },
			items: [{ action, values }],
			onError: 'continueRegularOutput',
		});
		expect(harness.sandbox.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
	});

	test('whatever is written as the action, nothing else is carried out', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...names),
				fc.array(fc.constantFrom('.', '/', ' ', '-', ': ', '\n', '"', '{', ')'), { maxLength: 3 }),
				fc.boolean(),
				async (name, signs, isUpper) => {
					const written = name.replace('.', signs.join('') || '.');
					const action = isUpper ? written.toUpperCase() : written;
					const { error } = await carryOut(action, {}, { allow: [] });
					expect(error.message).toBe(
						`${name} ('${actions.find((one) => one.name === name)?.rules.label}') is not allowed here`,
					);
				},
			),
			{ numRuns: 60 },
		);
		expect(harness.sandbox.requests).toHaveLength(0);
	});

	test('is said in the words of the panel', async () => {
		const { error } = await carryOut(
			'contact.delete',
			{ contactId: 410001 },
			{
				allow: ['read', 'write'],
				allowedActions: ['ticket.delete'],
			},
		);
		expect(error.description).toMatch(
			/^The person who set up this node allows: Change Data \(\d+\), Read \(\d+\), ticket\.delete\. Nothing was carried out\.$/,
		);
	});

	test('a raw answer with a secret comes only for who named the action', async () => {
		const raw = (parameters: object) =>
			carryOut('automation.getAll', {}, { simplify: false, ...parameters });
		const secrets = async (parameters: object) =>
			(await raw(parameters)).items.flatMap(({ json }) => json.webhook_set ?? []);
		expect(await secrets({})).toEqual([]);
		expect(await secrets({ allowedActions: ['automation.getAll'] })).toContainEqual(
			expect.objectContaining({ secret: expect.any(String) }),
		);
	});
});

describe('what an agent asks', () => {
	test('many actions are named by their resources, few are told in a line each', async () => {
		const free = actions.filter(({ operation }) => !showsSecret(operation));
		expect(await listed({})).toEqual(free.map(({ name }) => name));
		expect(JSON.stringify(await asked('list')).length / 4).toBeLessThan(700);
		expect(JSON.stringify(await asked('list', { allow: ['read'] })).length / 4).toBeLessThan(1_200);
	});

	test('describes several at once', async () => {
		const { items } = await carryOut('describe contact.get, ticket.get');
		expect(items.map(({ json }) => json.action)).toEqual(['contact.get', 'ticket.get']);
	});

	test('lists the actions of one resource, also of the one that is called list', async () => {
		expect(await listed({}, 'list tickets')).toEqual(
			names.filter((name) => name.startsWith('ticket.')),
		);
		expect(await listed({}, 'LIST: Contact')).toEqual(
			names.filter((name) => name.startsWith('contact.')),
		);
		expect(await listed({}, 'list list')).toContain('list.get');
		expect(await listed({ allow: [] }, 'list message')).toEqual([]);
		const { error } = await carryOut('list.remove');
		expect(error.message).toBe('There is no action list.remove');
		expect((await listed({}, 'list of all that you can do')).length).toBe(
			(await listed({})).length,
		);
		expect((await carryOut('list.get', { listId: 301 })).items[0].json).toMatchObject({ id: 301 });
	});

	test.each([
		['contact.upsrt', 'contact.upsert'],
		['tickets.search', 'ticket.getAll'],
		['sendMessage', 'message.sendText'],
		['getContactByPhone', 'contact.get'],
	])('%s is not known, and the nearest are named', async (given, near) => {
		const { error } = await carryOut(given);
		expect(error.message).toBe(`There is no action ${given}`);
		expect(error.description).toMatch(/^Nearest: .* The action list names all that are allowed\.$/);
		expect(error.description).toContain(near.split('.')[0]);
	});

	test('what is not allowed is not suggested either', async () => {
		const { error } = await carryOut('contact.delte', {}, { allow: ['read'] });
		expect(error.description).not.toContain('contact.delete');
	});
});

describe('values', () => {
	const upserted = async (values: unknown) => {
		const { error } = await carryOut('contact.upsert', values);
		expect(error).toBeUndefined();
		return harness.sandbox.requests.map(({ body }) => body);
	};
	const body = { phone: '+393331234567', first_name: 'Anna', custom_fields: { CITY: 'Bari' } };

	test.each([
		[
			'parameters',
			{ phone: '+39 333 123 4567', firstName: 'Anna', customFields: { CITY: 'Bari' } },
		],
		['keys of the API', body],
		['labels', { Phone: '+393331234567', 'First Name': 'Anna', 'custom fields': { CITY: 'Bari' } }],
		[
			'the collections of the panel',
			{
				phone: '+393331234567',
				customFields: { CITY: 'Bari' },
				additionalFields: { firstName: 'Anna' },
			},
		],
		['a JSON text', JSON.stringify(body)],
	])('by the names of %s', async (_, values) => {
		expect(await upserted(values)).toEqual([body]);
	});

	test.each([
		['contact.get', { phone: '+390000000001' }],
		['contact.get', { id: 410001 }],
		['contact.get', { contact: 410001 }],
	])('%s by what names its record: %j', async (action, values) => {
		expect((await carryOut(action, values)).items[0].json).toMatchObject({ id: 410001 });
	});

	test('several sets are items of one action: many contacts, one request', async () => {
		const phones = ['+393331234561', '+393331234562', '+393331234563'];
		const { items } = await carryOut(
			'list.syncContacts',
			phones.map((phone) => ({ listId: 301, phone })),
		);
		expect(harness.sandbox.requests).toHaveLength(1);
		expect(items.map(({ json, pairedItem }) => [json.phone, pairedItem])).toEqual(
			phones.map((phone) => [phone, { item: 0 }]),
		);
	});

	test.each([
		['a word', 'Anna', "'Values' must be an object: Anna"],
		['a list of words', ['Anna'], '\'Values\' must be an object: ["Anna"]'],
		['an empty list', [], "'Values' must be an object: []"],
		[
			'an unknown name',
			{ phone: '+393331234567', frist_name: 'A' },
			'contact.upsert has no value frist_name',
		],
		['a name twice', { firstName: 'A', first_name: 'B' }, "'Values' has firstName twice"],
		['what the person decides', { simplify: false }, 'contact.upsert has no value simplify'],
		['the patience', { options: { maxWait: 9 } }, 'contact.upsert has no value maxWait'],
		[
			'consent to repetition',
			{ allowRetryOnFail: true },
			'contact.upsert has no value allowRetryOnFail',
		],
		['a bad value', { phone: '333' }, "'Phone' has no country code: 333"],
		['nothing', {}, "'Phone' is empty"],
	])('%s is refused before anything is sent', async (_, values, message) => {
		const { error } = await carryOut('contact.upsert', values);
		expect(error.message).toBe(message);
		expect(harness.sandbox.requests).toHaveLength(0);
	});

	test('an unknown name is answered with the nearest', async () => {
		const { error } = await carryOut('contact.upsert', { frist_name: 'A' });
		expect(error.description).toMatch(/^Nearest: firstName/);
	});

	test('a switch follows from what is given', async () => {
		const sent = async (values: object) => {
			await carryOut('campaign.create', {
				name: 'Autumn',
				lists: [301],
				scheduledDatetime: '2030-01-31T09:00:00',
				status: 'Draft',
				...values,
			});
			return harness.sandbox.requests.pop()?.body;
		};
		expect(await sent({ template: 501 })).toMatchObject({ template: 501 });
		expect(await sent({ automation: 601 })).toMatchObject({ automation: 601 });
	});

	test.each([
		[{ automation: 601, template: 501 }, 'automation and template exclude each other'],
		[
			{ automation: 601, whatToSend: 'template' },
			'automation cannot be given while whatToSend is template',
		],
		[{ whatToSend: 'fax', template: 1 }, "'What to Send' is not one of its choices: fax"],
	])('a switch that fits not: %j', async (values, message) => {
		const { error } = await carryOut('campaign.create', values);
		expect(error.message).toBe(message);
	});

	test('of several positions that fit one must be given', async () => {
		const values = { name: 'x', headerMedia: 'https://example.com/a.png' };
		const { error } = await carryOut('template.create', values);
		expect(error).toMatchObject({
			message: 'headerMedia can be given only together with headerFormat',
			description: 'Give headerFormat as document or image or video.',
		});
	});
});

describe('several items', () => {
	const items = (...actionsOf: Array<[string, object]>) =>
		actionsOf.map(([action, values]) => ({ action, values }));
	const byItem = {
		...anyAction,
		allow: effects,
		action: '={{ $json.action }}',
		values: '={{ $json.values }}',
	};

	test('each carries out its own action, in their order, and a bad one costs only itself', async () => {
		const { items: output } = await harness.run({
			parameters: byItem,
			items: items(
				['contact.upsert', { phone: '+393331234567' }],
				['no.such', {}],
				['list', {}],
				['ticket.create', { contactPhone: '+390000000001', title: 'Broken' }],
				['contact.upsert', { phone: 'x' }],
				['contact.get', { contactId: 410001 }],
			),
			onError: 'continueRegularOutput',
		});
		expect(output.map(({ json, pairedItem }) => [pairedItem, Object.keys(json)[0]])).toEqual([
			[{ item: 0 }, 'id'],
			[{ item: 1 }, 'error'],
			[{ item: 2 }, 'actions'],
			[{ item: 3 }, 'id'],
			[{ item: 4 }, 'error'],
			[{ item: 5 }, 'id'],
		]);
		expect(output[4].json.error).toMatchObject({ operation: 'contact.upsert' });
		expect(harness.sandbox.requests.map(({ operation }) => operation)).toEqual([
			'contact.upsert',
			'ticket.create',
			'contact.get',
		]);
	});

	test('with On Error: Stop nothing is sent where one of them is bad', async () => {
		const { error } = await harness.run({
			parameters: byItem,
			items: items(
				['list', {}],
				['message.sendText', { phone: '+393331234567', text: 'Hi' }],
				['contact.get', { contactId: 'x' }],
			),
		});
		expect(error.context.itemIndex).toBe(2);
		expect(harness.sandbox.requests).toHaveLength(0);
	});

	test('run again, nobody is written to twice, although another action failed', async () => {
		const text = (phone: string): [string, object] => ['message.sendText', { phone, text: 'Hi' }];
		const staticData = {};
		const again = () =>
			harness.run({
				parameters: byItem,
				items: items(
					text('+393331234561'),
					['ticket.create', { contactPhone: '+390000000001', title: 'Broken' }],
					text('+393331234562'),
				),
				staticData,
			});
		harness.sandbox.failNext({ status: 400, operation: 'ticket.create', body: { title: ['No.'] } });
		const { error } = await again();
		expect(error).toMatchObject({ message: 'title: No.', context: { itemIndex: 1 } });
		expect(error.description).toContain('1 of 3 items went through');
		const { error: none } = await again();
		expect(none).toBeUndefined();
		const phones = harness.sandbox.requests
			.filter(({ operation }) => operation === 'message.send')
			.map(({ body: sent }) => (sent as IDataObject).phone);
		expect(phones).toEqual(['+393331234561', '+393331234562']);
	});
});

describe('as a tool', () => {
	test('it needs nothing filled in, and a model may leave out the values', async () => {
		const { parameters, answer } = await harness.callTool(anyAction, { action: 'list ticket' });
		expect(parameters).toEqual(['action', 'values']);
		expect(JSON.parse(answer)[0].actions).toEqual([
			expect.stringMatching(/^ticket\.get: /),
			expect.stringMatching(/^ticket\.getAll: /),
		]);
	});

	test.each([
		['ticket.get', { number: 7 }, 'ticket.get has no value number', 'Nearest: '],
		['ticket.delete', { id: 7 }, "ticket.delete ('Ticket: Delete') is not allowed here", 'Read ('],
		['ticket.get', { id: 7 }, 'Ticket 7 is not known to Spoki', 'Check its ID'],
	])('an error of %s is an answer with the way out', async (action, values, message, wayOut) => {
		const { answer } = await harness.callTool(anyAction, { action, values });
		const [{ error }] = JSON.parse(answer);
		expect(error).toEqual(expect.objectContaining({ message: expect.stringContaining(message) }));
		expect(error.description).toContain(wayOut);
	});

	test('nothing found is said', async () => {
		const { answer } = await harness.callTool(anyAction, {
			action: 'contact.getAll',
			values: { search: 'nobody is called so' },
		});
		expect(JSON.parse(answer)).toEqual([{ result: 'Nothing was found' }]);
	});

	test('what is wrong with the node itself is an answer, too', async () => {
		const { answer } = await harness.callTool(
			{ ...anyAction, allow: ['={{ "send" }}'] },
			{ action: 'list' },
		);
		expect(JSON.parse(answer)[0].error.message).toContain("'Allow' must be chosen in the panel");
	});

	test('the person chooses how much of a record it reads', async () => {
		const { answer } = await harness.callTool(
			{ ...anyAction, output: 'selectedFields', fieldsToInclude: 'first_name' },
			{ action: 'contact.get', values: { contactId: '410001' } },
		);
		expect(JSON.parse(answer)).toEqual([{ id: 410001, first_name: 'Giulia' }]);
	});
});
