import { httpRequestNode, spokiNode } from '../stage/workflows.mjs';
import { pacedMeasure } from './paced.mjs';

const templateId = 501;
const firstNumber = 600_000;
const count = 180;

/** A template for each of so many people: of all kinds of messages Spoki takes the fewest of this one. */
export const messages = pacedMeasure({
	name: 'messages',
	what: 'template messages to different people',
	items: Array.from({ length: count }, (_, index) => ({
		phone: `+390000${firstNumber + index}`,
		order: `CV-${index}`,
	})),
	perMinute: 60,
	latencies: [1],
	aim: { of: 'ratio', is: 'at most', value: 1.05 },
	nodes: {
		spoki: ({ credential }) =>
			spokiNode({
				credential,
				operation: 'message.sendTemplate',
				parameters: {
					phone: { __rl: true, mode: 'phone', value: '={{ $json.phone }}' },
					templateId: { __rl: true, mode: 'id', value: String(templateId) },
					templateValues: '={{ { "FIRST_NAME": "Giulia", "LAST_ORDER": $json.order } }}',
				},
				onError: 'continueRegularOutput',
			}),
		httpRequest: ({ credential, sandbox, perMinute }) =>
			httpRequestNode({
				name: 'HTTP Request',
				credential,
				url: `${sandbox.url}/api/1/messages/send/`,
				body: `={{ { "type": "Template", "phone": $json.phone, "template": ${templateId}, "first_name": "Giulia", "custom_fields": { "LAST_ORDER": $json.order } } }}`,
				perMinute,
			}),
	},
	arrived: ({ data }, items) => {
		const reached = new Set(data.sentMessages.map(({ phone }) => phone));
		return items.filter(({ phone }) => reached.has(phone)).length;
	},
});
