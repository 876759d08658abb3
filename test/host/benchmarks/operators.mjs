import { httpRequestNode, spokiNode } from '../stage/workflows.mjs';
import { pacedMeasure } from './paced.mjs';

const firstContact = 410_001;
const count = 12;
const email = 'carla.neri@example.com';

export const operators = pacedMeasure({
	name: 'operators',
	what: 'operator changes',
	items: Array.from({ length: count }, (_, index) => ({ id: firstContact + index })),
	perMinute: 5,
	latencies: [0],
	nodes: {
		spoki: ({ credential }) =>
			spokiNode({
				credential,
				operation: 'contact.addOperator',
				parameters: { contactId: { __rl: true, mode: 'id', value: '={{ $json.id }}' }, email },
				onError: 'continueRegularOutput',
			}),
		httpRequest: ({ credential, sandbox, perMinute }) =>
			httpRequestNode({
				name: 'HTTP Request',
				credential,
				url: `=${sandbox.url}/api/1/contacts/{{ $json.id }}/add_operator/`,
				body: `={{ { "email": "${email}" } }}`,
				perMinute,
			}),
	},
	arrived: ({ requests }) => requests.filter(({ status }) => status === 200).length,
});
