import type { IExecuteFunctions, INodeExecutionData, NodeOperationError } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import { effectWords } from '../description/effectWords';
import type { Resource } from '../description/Operation';
import { carryOutParts } from '../operation/carryOutParts';
import { asNodeError, errorItem, goesOn } from '../operation/itemErrors';
import { Output } from '../operation/Output';
import type { Part } from '../operation/Part';
import { shown } from '../transport/shown';
import { actionsOf, type Action } from './Action';
import { answersTo } from './answer';
import { filledIn, parametersIn, type FilledPanel } from './parameters';
import { Permissions } from './Permissions';
import { setsOf } from './values';

/** For the error items of those whose action is not known. */
const OWN_NAME = 'anyAction.carryOut';

/** What one set of values asks for. An item can hold several sets. */
interface Task {
	/** The number of the item. */
	item: number;
	action: Action;
	panel: FilledPanel;
	/** A raw answer may hold a secret, which only who named the action wants. */
	isOnlySimplified: boolean;
}

/** Carries out for each item the action that it names, in the order of the items. */
export async function executeAnyAction(
	context: IExecuteFunctions,
	resources: Resource[],
): Promise<INodeExecutionData[]> {
	const permissions = Permissions.of(context, actionsOf(resources));
	const tasks: Task[] = [];
	const settled: INodeExecutionData[] = [];
	for (const item of context.getInputData().keys()) {
		const pairedItem = { item };
		try {
			const name = nameIn(context.getNodeParameter('action', item, ''));
			const answers = answersTo(name, permissions);
			if (answers === undefined) {
				const action = permissions.find(name);
				const sets = setsOf(context.getNodeParameter('values', item, {}));
				const isOnlySimplified =
					action.operation.secretOutput !== undefined && !permissions.isNamed(action);
				const panels = sets.map((values) => filledIn(action, values));
				tasks.push(...panels.map((panel) => ({ item, action, panel, isOnlySimplified })));
			} else settled.push(...answers.map((json) => ({ json, pairedItem })));
		} catch (error) {
			if (!goesOn(context, error)) throw asNodeError(context.getNode(), error, item);
			settled.push(errorItem(error, OWN_NAME, item));
		}
	}
	const carriedOut = await carriedOutTasks(context, tasks);
	return [...settled, ...carriedOut].sort((a, b) => itemOf(a) - itemOf(b));
}

/** @throws UserError for what is no text */
function nameIn(given: unknown): string {
	if (typeof given === 'string' && given.trim() !== '') return given.trim();
	throw new UserError(`'Action' must be the name of an action: ${shown(given)}`, {
		description: "Give a name such as contact.get, or 'list', which names all that are allowed.",
	});
}

/** Each task is an item of its operation; what comes of it belongs to the item that asked for it. */
async function carriedOutTasks(
	context: IExecuteFunctions,
	tasks: Task[],
): Promise<INodeExecutionData[]> {
	const output = new Output(tasks.length, (task) => tasks[task].action.name);
	const items = await carryOutParts(context, partsOf(context, tasks), output).catch((error) => {
		throw withItem(error as NodeOperationError, tasks);
	});
	return items.map((one) => {
		const { item, action } = tasks[itemOf(one)];
		return { json: withEffect(one.json, action), pairedItem: { item } };
	});
}

/** Blames the item that the task belongs to. */
function withItem(error: NodeOperationError, tasks: Task[]): NodeOperationError {
	const task = error.context?.itemIndex;
	if (typeof task === 'number') error.context.itemIndex = tasks[task].item;
	return error;
}

/** Tasks that follow each other and name the same action are carried out together. */
function partsOf(context: IExecuteFunctions, tasks: Task[]): Part[] {
	const parameters = parametersIn(context, tasks);
	const parts: Part[] = [];
	for (const [task, { action }] of tasks.entries()) {
		const last = parts[parts.length - 1];
		if (last?.selected === action) last.items.push(task);
		else parts.push({ selected: action, parameters, items: [task] });
	}
	return parts;
}

/** What reaches people or removes something says so in its output. */
function withEffect(json: INodeExecutionData['json'], { operation }: Action): typeof json {
	const isHarmless = ['read', 'write'].includes(operation.effect);
	return isHarmless || json.error !== undefined
		? json
		: { ...json, effect: effectWords(operation) };
}

function itemOf({ pairedItem }: INodeExecutionData): number {
	return (pairedItem as { item: number }).item;
}
