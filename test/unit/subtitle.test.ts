import type { INodeParameters, INodeType } from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';
import { Workflow as Workflow1 } from 'n8n-workflow-1';

import { resources } from '../../nodes/Spoki/resources';
import { Spoki } from '../../nodes/Spoki/Spoki.node';
import { SpokiTrigger } from '../../nodes/SpokiTrigger/SpokiTrigger.node';
import { SpokiWebhookTrigger } from '../../nodes/SpokiWebhookTrigger/SpokiWebhookTrigger.node';

const spoki = new Spoki();
const operations = resources.flatMap((resource) =>
	resource.operations.map((operation) => ({ resource, operation })),
);

describe.each([
	['2', Workflow],
	['1', Workflow1 as unknown as typeof Workflow],
])('under a node on the canvas of n8n %s', (_, AnyWorkflow) => {
	/** As the editor finds it out. */
	function subtitleOf(type: INodeType, parameters: INodeParameters): unknown {
		const { subtitle = '', name } = type.description;
		const nodeType = () => type;
		const node = { id: '1', name, type: name, typeVersion: 1, position: [0, 0], parameters };
		const { expression, nodes } = new AnyWorkflow({
			nodes: [node as never],
			connections: {},
			active: false,
			nodeTypes: { getByName: nodeType, getByNameAndVersion: nodeType, getKnownTypes: () => ({}) },
		});
		return expression.getSimpleParameterValue(nodes[name], subtitle, 'internal', {});
	}

	test.each(operations)(
		'$resource.value: $operation.value stands in words',
		({ resource, operation }) => {
			const parameters = { resource: resource.value, operation: operation.value };
			const words = `${operation.name}: ${resource.name}`;
			expect(subtitleOf(spoki, parameters)).toBe(words);
			expect(words).toMatch(/^[A-Z][A-Za-z ]+: [A-Z][A-Za-z ]+$/);
		},
	);

	test.each([
		[['contactCreated'], 'New contact'],
		[['ticketCreated'], 'New ticket'],
		[['contactCreated', 'ticketCreated'], 'New contact, new ticket'],
		[['ticketCreated', 'contactCreated'], 'New ticket, new contact'],
	])('the events %j stand in words', (events, words) => {
		expect(subtitleOf(new SpokiTrigger(), { events })).toBe(words);
	});

	test('the events of the webhook trigger stand by their names', () => {
		const type = new SpokiWebhookTrigger();
		const events = ['message.inbound', 'contact_tag.deleted', 'other', 'ticket.created'];
		expect(subtitleOf(type, { events })).toBe(
			'Message Received, Tag Removed, Other Event, ticket.created',
		);
	});

	test('what is in no list stands for itself', () => {
		const parameters = { resource: 'message', operation: 'sendSticker' };
		expect(subtitleOf(spoki, parameters)).toBe('sendSticker: Message');
		expect(subtitleOf(new SpokiTrigger(), { events: ['shopClosed'] })).toBe('shopClosed');
	});
});

test('it tells each operation once, for the editor works it out for every node on the canvas', () => {
	const told = new Spoki().description.subtitle?.match(/[\w.]+(?=":")/g) ?? [];
	expect(told.length).toBeGreaterThan(50);
	expect(told.length).toBeLessThan(operations.length);
	expect(told).toEqual([...new Set(told)]);
});
