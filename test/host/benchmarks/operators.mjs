/**
 * What twelve operator changes take at Spoki's 5 a minute: the Spoki node beside the HTTP Request node
 * with the same credential, each going on after errors.
 *
 *   node test/host/benchmarks/operators.mjs [--n8n <version>]      about 3 minutes
 */
import { runLine } from '../stage/runs.mjs';
import { httpRequestNode, inputItems, spokiNode } from '../stage/workflows.mjs';
import { runBenchmark } from './bench.mjs';

const count = 12;
const firstContact = 410_001;
const runMilliseconds = 300_000;
const email = 'carla.neri@example.com';

const contestants = {
	Spoki: ({ credential }) =>
		spokiNode({
			name: 'Changes',
			credential,
			operation: 'contact.addOperator',
			parameters: { contactId: { __rl: true, mode: 'id', value: '={{ $json.id }}' }, email },
			onError: 'continueRegularOutput',
		}),
	'HTTP Request': ({ credential, sandbox }) =>
		httpRequestNode({
			name: 'Changes',
			credential,
			url: `=${sandbox.url}/api/1/contacts/{{ $json.id }}/add_operator/`,
			body: `={{ { "email": "${email}" } }}`,
		}),
};

await runBenchmark({ windowMilliseconds: 60_000, enforceLimits: true }, async (stage) => {
	const rows = {};
	for (const [name, contestant] of Object.entries(contestants)) {
		stage.report(`${count} operator changes by the ${name} node …`);
		stage.sandbox.reset();
		const items = Array.from({ length: count }, (_, index) => ({ id: firstContact + index }));
		const nodes = [...inputItems(items), contestant(stage)];
		const execution = await runLine(stage.host, name, nodes, runMilliseconds);
		const [{ executionTime }] = execution.data.resultData.runData.Changes;
		const statuses = stage.sandbox.requests.map(({ status }) => status);
		rows[name] = {
			seconds: Number((executionTime / 1000).toFixed(1)),
			requests: statuses.length,
			'answered 429': statuses.filter((status) => status === 429).length,
			done: statuses.filter((status) => status === 200).length,
		};
	}
	console.log(`\nn8n ${stage.host.version}, ${count} operator changes, 5 a minute allowed\n`);
	console.table(rows);
	console.log(`Done, Spoki : HTTP Request = ${rows.Spoki.done} : ${rows['HTTP Request'].done}\n`);
});
