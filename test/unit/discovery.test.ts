import { n8n, name as packageName } from '../../package.json';
import node from '../../nodes/Spoki/Spoki.node.json';
import trigger from '../../nodes/SpokiTrigger/SpokiTrigger.node.json';
import webhookTrigger from '../../nodes/SpokiWebhookTrigger/SpokiWebhookTrigger.node.json';
import { Spoki } from '../../nodes/Spoki/Spoki.node';
import { SpokiTrigger } from '../../nodes/SpokiTrigger/SpokiTrigger.node';
import { SpokiWebhookTrigger } from '../../nodes/SpokiWebhookTrigger/SpokiWebhookTrigger.node';
import { nodes } from '../support/nodes';

/** All categories that n8n's documentation of codex files lists. */
const CATEGORIES = [
	'Analytics',
	'Communication',
	'Data & Storage',
	'Development',
	'Finance & Accounting',
	'Marketing & Content',
	'Miscellaneous',
	'Productivity',
	'Sales',
	'Utility',
];

/** What people look for in n8n's node list, in English and in Italian. */
const WORDS = [
	...['whatsapp', 'message', 'contact', 'ticket', 'chat', 'crm', 'spoki'],
	...['messaggio', 'messaggi', 'contatto', 'contatti', 'cliente', 'clienti', 'assistenza'],
	...['biglietto', 'biglietti'],
];
const WORDS_OF_EVENTS = [
	...['whatsapp', 'message', 'contact', 'chat', 'crm', 'spoki', 'webhook', 'reply', 'instant'],
	...['messaggio', 'messaggi', 'contatto', 'contatti', 'cliente', 'clienti', 'assistenza'],
	'risposta',
];
const WORDS_OF_THE_NODE = [
	...['template', 'list', 'campaign', 'automation', 'messaging'],
	...['modello', 'modelli', 'lista', 'liste', 'campagna', 'campagne'],
	...['automazione', 'automazioni', 'channel', 'canale', 'canali', 'webhook'],
];

describe.each([
	{ codex: node, type: new Spoki(), words: [...WORDS, ...WORDS_OF_THE_NODE] },
	{ codex: trigger, type: new SpokiTrigger(), words: WORDS },
	{ codex: webhookTrigger, type: new SpokiWebhookTrigger(), words: WORDS_OF_EVENTS },
])('$type.description.displayName', ({ codex, type: { description }, words }) => {
	test('belongs to this package, which is how n8n names a community node, and to this version', () => {
		expect(codex.node).toBe(packageName);
		expect(Number(codex.nodeVersion)).toBe(description.version);
	});

	test("its categories are of n8n's list", () => {
		expect(codex.categories).not.toEqual([]);
		for (const category of codex.categories) expect(CATEGORIES).toContain(category);
	});

	test('no other name stands twice, nor is a word of its own name', () => {
		const names = codex.alias.map((name) => name.toLowerCase());
		expect(new Set(names).size).toBe(names.length);
		const own = description.displayName.toLowerCase().split(' ');
		expect(names.filter((name) => own.includes(name))).toEqual([]);
	});

	test('its group is what n8n knows and nothing that has no effect', () => {
		const isTrigger = /Trigger$/.test(description.displayName);
		expect(description.group).toEqual(isTrigger ? ['trigger'] : []);
	});

	// n8n looks into the node's own name and these names, and nowhere else.
	test.each(words)("a search for '%s' finds it", (word) => {
		const names = [description.displayName, ...codex.alias];
		expect(names.filter((name) => name.toLowerCase().includes(word))).not.toEqual([]);
	});

	test('its description begins with what people look for and fits its three lines', () => {
		expect(description.description).toMatch(/^[^,]*\bWhatsApp\b/);
		expect(description.description.length).toBeLessThanOrEqual(110);
		expect(description.description).not.toMatch(/\.$/);
	});
});

test('the list of nodes that other tests go by is complete', () => {
	const files = Object.keys(nodes).map((name) => name.replace(/ /g, ''));
	expect(n8n.nodes).toEqual(files.map((name) => `dist/nodes/${name}/${name}.node.js`));
});

test("the trigger's description serves for both, since n8n's list shows it alone", () => {
	const { description } = new SpokiTrigger().description;
	expect(description).toMatch(/^Send .*, or start a workflow for every new contact and ticket$/);
});
