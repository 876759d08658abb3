import { Workflow, type INode, type INodeTypes } from 'n8n-workflow';
import { Workflow as EarlierWorkflow } from 'n8n-workflow-1';

import { resources } from '../../nodes/Spoki/resources';
import { Spoki } from '../../nodes/Spoki/Spoki.node';

const { hints = [] } = new Spoki().description;
const operations = resources.flatMap((resource) =>
	resource.operations.map((operation) => ({
		...operation,
		name: `${resource.value}.${operation.value}`,
		resource: resource.value,
	})),
);

/** The texts that the editor shows above the output for so many items, as it finds them out. */
function shownFor(
	{ resource, value }: { resource: string; value: string },
	itemCount: number,
	Engine: typeof Workflow = Workflow,
): string[] {
	const node: INode = {
		id: '1',
		name: 'Spoki',
		type: 'spoki',
		typeVersion: 1,
		position: [0, 0],
		parameters: { resource, operation: value },
	};
	const spoki = new Spoki();
	const nodeTypes = { getByNameAndVersion: () => spoki } as unknown as INodeTypes;
	const { expression } = new Engine({ nodes: [node], connections: {}, active: false, nodeTypes });
	const items = Array.from({ length: itemCount }, () => ({ json: {} }));
	return hints
		.filter(({ displayCondition = '' }) =>
			expression.getParameterValue(displayCondition, null, 0, 0, 'Spoki', items, 'manual', {}),
		)
		.map(({ message }) => message);
}

/** How many items go through within a minute. */
function itemsPerMinute({ requestsPerMinute, bulk, waits }: (typeof operations)[number]) {
	// There is only ever one item.
	if (waits) return Infinity;
	return (
		(requestsPerMinute ?? Infinity) * (bulk === undefined ? 1 : (bulk.maxElements ?? Infinity))
	);
}

test.each(operations)('$name says before the run that it will wait, and only then', (operation) => {
	const most = itemsPerMinute(operation);
	if (most === Infinity) {
		expect(shownFor(operation, 1_000)).toEqual([]);
		return;
	}
	expect(shownFor(operation, most)).toEqual([]);
	const [message, ...others] = shownFor(operation, most + 1);
	expect(others).toEqual([]);
	expect(message).toContain(`a minute for every ${most} items`);
	expect(message.length).toBeLessThanOrEqual(120);
});

test('n8n 1 finds out the same', () => {
	const [first] = operations.filter(({ requestsPerMinute }) => requestsPerMinute === 5);
	const Earlier = EarlierWorkflow as unknown as typeof Workflow;
	expect(shownFor(first, 5, Earlier)).toEqual([]);
	expect(shownFor(first, 6, Earlier)).toHaveLength(1);
});

test('every hint is shown before and during the run', () => {
	for (const { whenToDisplay, location } of hints)
		expect({ whenToDisplay, location }).toEqual({
			whenToDisplay: 'beforeExecution',
			location: 'outputPane',
		});
});
