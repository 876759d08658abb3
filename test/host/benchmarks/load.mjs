import path from 'node:path';
import { inFreshProcess } from './childProcess.mjs';
import { median } from './statistics.js';

const processes = 15;

/** What the package costs an n8n that starts, and an editor that opens the node. */
export const load = { name: 'load', isAlone: true, measure };

async function measure(stage) {
	const { bytes } = await stage.pack();
	const { n8nFolder } = await stage.obtain();

	const times = [];
	while (times.length < processes) times.push(await inFreshProcess('load.js'));
	const describe = async (module) => await inFreshProcess('description.js', { task: { module } });
	const spoki = await describe(path.resolve('dist/nodes/Spoki/Spoki.node.js'));
	const hubSpot = await describe(
		path.join(n8nFolder, 'node_modules/n8n-nodes-base/dist/nodes/Hubspot/Hubspot.node.js'),
	);
	stage.report(`${spoki.operations} operations, HubSpot ${hubSpot.operations}`);

	return [
		{
			what: 'Requiring and describing the three nodes',
			figure: median(times.map(({ nodes }) => nodes)),
			unit: 'ms',
			beside: {
				name: 'requiring n8n-workflow, before',
				figure: median(times.map(({ workflow }) => workflow)),
			},
			aim: { of: 'figure', is: 'below', value: 100 },
		},
		{
			what: `Description as JSON, for each of ${spoki.operations} operations`,
			figure: spoki.bytes / spoki.operations,
			unit: 'B',
			beside: {
				name: `n8n's HubSpot node, ${hubSpot.operations} operations`,
				figure: hubSpot.bytes / hubSpot.operations,
			},
			aim: { of: 'ratio', is: 'at most', value: 0.5 },
		},
		{
			what: 'The package as it is downloaded',
			figure: bytes,
			unit: 'B',
			aim: { of: 'figure', is: 'below', value: 250_000 },
		},
	];
}
