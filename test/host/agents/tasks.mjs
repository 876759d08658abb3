import assert from 'node:assert/strict';
import { ask, call, found, isError } from './conversation.mjs';

/**
 * Ten tasks of a shop's day, each as a conversation through Any Action. The replies stand here, and
 * what they need they take out of what the tool has answered: so the last one is right only when the
 * model could read it there.
 *
 * @typedef {object} Task
 * @property {string} prompt
 * @property {string[]} allow what the person who set up the tool allows
 * @property {string[]} [allowedActions] in addition
 * @property {(data: any) => void} [prepare] changes what the sandbox holds
 * @property {(import('../stage/scriptedModel.mjs').Reply | ((turn: any) => any))[]} replies
 * @property {string} answer the last reply, as it has to come out
 * @property {[string, any?][]} sent the requests that have reached Spoki, with their bodies, in any order
 * @property {RegExp[]} [mistakes] what the model reads where it has done something wrong
 */

const read = ['read'];
const dayMilliseconds = 86_400_000;
const vase = 'Il vaso è arrivato rotto';

/** @type {Record<string, Task>} */
export const tasks = {
	'tickets without operator': {
		prompt: 'Who has an open ticket and no operator?',
		allow: read,
		prepare: ({ ticket }) => (ticket.get(1101).owner = null),
		replies: [
			ask('list ticket'),
			ask('describe ticket.getAll'),
			call('ticket.getAll', { status: 'Open', returnAll: true }),
			(turn) =>
				found(turn, 'ticket.getAll')
					.filter(({ owner_email }) => owner_email === null)
					.map(({ contact_name, contact_phone }) => `${contact_name} (${contact_phone})`)
					.join(', '),
		],
		answer: 'Giulia Bassi (+390000000001)',
		sent: [['ticket.getAll']],
	},

	'three people on a list': {
		prompt:
			'Put Giulia Bassi, Marco Marini and Francesca Testa on the list of the course in March.',
		allow: read,
		allowedActions: ['list.syncContacts'],
		replies: [
			[ask('list list'), ask('list contact')],
			['list.getAll', 'list.syncContacts', 'contact.getAll'].map((name) => ask(`describe ${name}`)),
			[
				call('list.getAll', { search: 'marzo' }),
				...['Giulia Bassi', 'Marco Marini', 'Francesca Testa'].map((name) => {
					const [firstName, lastName] = name.split(' ');
					return call('contact.getAll', { firstName, lastName });
				}),
			],
			(turn) => {
				const [{ id: listId }] = found(turn, 'list.getAll');
				const phones = found(turn, 'contact.getAll').map(({ phone }) => phone);
				return call(
					'list.syncContacts',
					phones.sort().map((phone) => ({ listId, phone })),
				);
			},
			(turn) => {
				const [{ name }] = found(turn, 'list.getAll');
				const on = found(turn, 'list.syncContacts').filter(({ success }) => success);
				return `${on.length} are on the list ${name}.`;
			},
		],
		answer: '3 are on the list Corso di tornio, marzo 2024.',
		sent: [
			['list.getAll'],
			...Array(3).fill(['contact.getAll']),
			[
				'list.syncContacts',
				{
					contacts: [1, 2, 3].map((number) => ({ phone: `+39000000000${number}` })),
				},
			],
		],
	},

	'may this template go to Anna': {
		prompt: 'May I send the autumn template to Anna?',
		allow: read,
		prepare({ contact, template }) {
			Object.assign(contact.get(410002), { first_name: 'Anna', status: 'Unsubscribed' });
			template.get(503).name = "Catalogo d'autunno";
		},
		replies: [
			[ask('list template'), ask('list contact')],
			[ask('describe template.getAll'), ask('describe contact.getAll')],
			[
				call('template.getAll', { search: 'autunno' }),
				call('contact.getAll', { firstName: 'Anna' }),
			],
			(turn) => {
				const [template] = found(turn, 'template.getAll');
				const [{ first_name, last_name, status }] = found(turn, 'contact.getAll');
				const approved = template.approved_languages.length > 0 ? 'approved' : 'not approved';
				return `${template.name} is ${approved}, and ${first_name} ${last_name} is ${status}.`;
			},
		],
		answer: "Catalogo d'autunno is not approved, and Anna Marini is Unsubscribed.",
		sent: [['template.getAll'], ['contact.getAll']],
	},

	'block a number': {
		prompt: 'Block this number: 0039 000 0000007.',
		allow: read,
		allowedActions: ['contact.block'],
		replies: [
			// It guesses, and learns better.
			call('contact.block', { number: '0039 000 0000007' }),
			ask('describe contact.block'),
			call('contact.block', { contactId: '0039 000 0000007' }),
			(turn) => {
				const [{ first_name, last_name, is_blocked }] = found(turn, 'contact.block');
				return `${first_name} ${last_name} is ${is_blocked ? '' : 'not '}blocked.`;
			},
		],
		answer: 'Sara Landi is blocked.',
		sent: [['contact.getAll'], ['contact.block', { is_blocked: true }]],
		mistakes: [/contact\.block has no value number.*contactId/],
	},

	"yesterday's campaign": {
		prompt: "What did yesterday's campaign bring?",
		allow: read,
		prepare: ({ campaign }) => (campaign.get(1001).scheduled_datetime = yesterday()),
		replies: [
			ask('list campaign'),
			ask('describe campaign.getAll'),
			() => {
				const [day] = yesterday().split('T');
				const period = { scheduledDatetimeGte: day, scheduledDatetimeLte: day };
				return call('campaign.getAll', period);
			},
			(turn) => {
				const [{ name, messages_sent, messages_read, messages_failed }] = found(
					turn,
					'campaign.getAll',
				);
				return `${name}: ${messages_sent} sent, ${messages_read} read, ${messages_failed} failed.`;
			},
		],
		answer: 'Natale in bottega: 48 sent, 38 read, 3 failed.',
		sent: [['campaign.getAll']],
	},

	'what is not allowed': {
		prompt: 'Write to Elena Conti that her vase is ready.',
		allow: read,
		replies: [
			ask('list message'),
			...['message.sendText', 'Message / SEND text', '{"action":"message.sendText"}'].map((name) =>
				call(name, { phone: '+390000000009', text: 'Your vase is ready' }),
			),
			({ results }) => `Not sent: ${/is not allowed here/.exec(results.at(-2).text)}.`,
		],
		answer: 'Not sent: is not allowed here.',
		sent: [],
		mistakes: [
			...Array(2).fill(/message\.sendText .*is not allowed here.*allows: Read/),
			/There is no action/,
		],
	},

	'open a ticket': {
		prompt: `Elena Conti (+390000000009) says: "${vase}". Open an urgent ticket.`,
		allow: read,
		allowedActions: ['ticket.create'],
		replies: [
			ask('describe ticket.create'),
			call('ticket.create', {
				contactPhone: '+390000000009',
				title: vase,
				priority: 'urgent',
				status: 'Open',
			}),
			call('ticket.create', {
				contactPhone: '+390000000009',
				title: vase,
				priority: 'Highest',
				status: 'Open',
			}),
			(turn) => {
				const [{ contact_name, priority }] = found(turn, 'ticket.create');
				return `A ticket for ${contact_name}, ${priority}.`;
			},
		],
		answer: 'A ticket for Elena Conti, Highest.',
		sent: [
			[
				'ticket.create',
				{ contact_phone: '+390000000009', title: vase, priority: 'Highest', status: 'Open' },
			],
		],
		mistakes: [/Priority.*urgent.*Highest/],
	},

	'send a template': {
		prompt: 'Tell Giulia Bassi that her order CV-1042 is ready.',
		allow: read,
		allowedActions: ['message.sendTemplate'],
		replies: [
			[ask('list message'), ask('list template'), ask('list contact')],
			['message.sendTemplate', 'template.getAll', 'contact.getAll'].map((name) =>
				ask(`describe ${name}`),
			),
			[
				call('template.getAll', { search: 'Ordine pronto' }),
				call('contact.getAll', { firstName: 'Giulia', lastName: 'Bassi' }),
			],
			(turn) => {
				const [{ id, variables }] = found(turn, 'template.getAll');
				const [{ phone, first_name }] = found(turn, 'contact.getAll');
				assert.deepEqual(variables, ['FIRST_NAME', 'LAST_ORDER']);
				const templateValues = { FIRST_NAME: first_name, LAST_ORDER: 'CV-1042' };
				return call('message.sendTemplate', { templateId: id, phone, templateValues });
			},
			(turn) => {
				const [{ templateName, phone, effect }] = found(turn, 'message.sendTemplate');
				return `${templateName} went to ${phone}: ${effect}.`;
			},
		],
		answer: 'Ordine pronto went to +390000000001: reaches people.',
		sent: [
			['template.getAll'],
			['contact.getAll'],
			['template.get'],
			[
				'message.send',
				{
					type: 'Template',
					template: 501,
					phone: '+390000000001',
					first_name: 'Giulia',
					custom_fields: { LAST_ORDER: 'CV-1042' },
				},
			],
		],
	},

	'health and credit': {
		prompt: 'Are our numbers well, and how much credit is left?',
		allow: read,
		replies: [
			ask('list'),
			[call('channel.getAll'), call('account.getAll')],
			(turn) => {
				const channels = found(turn, 'channel.getAll').map(
					({ name, quality_score }) => `${name} ${quality_score}`,
				);
				const [, { current_credit }] = found(turn, 'account.getAll');
				return `${channels.join(', ')}; ${current_credit}`;
			},
		],
		answer: 'Laboratorio 🟢 Green, Bottega 🟢 Green; 48250',
		sent: [['channel.getAll'], ['account.getAll']],
	},

	'delete a list': {
		prompt: 'Delete the list of the course in May.',
		allow: ['read', 'destroy'],
		replies: [
			// It guesses the name.
			call('lists.delete', { search: 'maggio' }),
			[ask('describe list.getAll'), ask('describe list.delete')],
			call('list.getAll', { search: 'maggio' }),
			(turn) => call('list.delete', { listId: found(turn, 'list.getAll')[0].id }),
			(turn) => {
				const [{ deleted, id, effect }] = found(turn, 'list.delete');
				return `${deleted ? 'Deleted' : 'Not deleted'}: ${id} (${effect}).`;
			},
		],
		answer: 'Deleted: 309 (removes data).',
		sent: [['list.getAll'], ['list.delete']],
		mistakes: [/no action lists\.delete.*list\.delete/],
	},
};

/** As Spoki writes a moment. */
function yesterday() {
	return new Date(Date.now() - dayMilliseconds).toISOString().replace('Z', '000+00:00');
}

/** Every mistake is read as an error, and nothing else is. */
export function assertMistakes({ mistakes = [] }, results) {
	const errors = results.map(({ text }) => text).filter(isError);
	assert.equal(errors.length, mistakes.length, errors.join('\n'));
	mistakes.forEach((words, index) => assert.match(errors[index], words));
}
