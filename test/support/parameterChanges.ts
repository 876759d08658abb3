import type { NodeParameters, Parameter } from './workflowParameters';

/** What a change of a node does to workflows that exist, in sentences. */
export interface Changes {
	/** What goes wrong in them, or goes otherwise than before. */
	breaking: string[];
	/** What they do not notice. */
	harmless: string[];
}

/**
 * Compares what workflows rely on with what a node has now.
 *
 * @param before as it was written down
 */
export function changesBetween(before: NodeParameters, now: NodeParameters): Changes {
	const changes: Changes = { breaking: [], harmless: [] };
	if (text(before.node) !== text(now.node)) {
		changes.breaking.push(
			`The node was ${text(before.node)} and is ${text(now.node)}: n8n finds neither the node of a workflow nor its credential under another name or version.`,
		);
	}
	for (const [operation, parameters] of Object.entries(before.operations)) {
		const present = now.operations[operation];
		if (present === undefined) {
			changes.breaking.push(
				`'${operation}' is gone: every workflow that uses it ends with an error.`,
			);
		} else compareOperation(operation, parameters, present, changes);
	}
	for (const operation of newKeys(before.operations, now.operations))
		changes.harmless.push(`'${operation}' is new.`);
	return changes;
}

function compareOperation(
	operation: string,
	before: Record<string, Parameter>,
	now: Record<string, Parameter>,
	changes: Changes,
): void {
	for (const [path, parameter] of Object.entries(before)) {
		const place = `${operation}: '${path}'`;
		const present = now[path];
		if (present === undefined) {
			changes.breaking.push(
				`${place} is gone, has another name or is shown otherwise: what workflows hold there is dropped without a word.`,
			);
		} else compareParameter(place, parameter, present, changes);
	}
	for (const path of newKeys(before, now)) {
		const place = `${operation}: '${path}'`;
		if (now[path].required === true && isBlank(now[path].default)) {
			changes.breaking.push(
				`${place} is new and required: workflows that exist have no value for it and end with an error.`,
			);
		} else {
			changes.harmless.push(
				`${place} is new: workflows that exist go on with ${text(now[path].default)}.`,
			);
		}
	}
}

function compareParameter(
	place: string,
	before: Parameter,
	now: Parameter,
	changes: Changes,
): void {
	const { breaking, harmless } = changes;
	if (before.type !== now.type || before.isList !== now.isList) {
		breaking.push(
			`${place} was ${formOf(before)} and is ${formOf(now)}: what workflows hold has another form than the node expects.`,
		);
	}
	if (text(before.default) !== text(now.default)) {
		breaking.push(
			`${place} had the default ${text(before.default)} and has ${text(now.default)}: n8n does not store a default, so every workflow that left it alone changes what it does.`,
		);
	}
	const gone = (before.choices ?? []).filter((choice) => !isAmong(choice, now.choices));
	if (gone.length > 0) {
		breaking.push(
			`${place} can no longer be ${gone.map(text).join(' or ')}: workflows in which that was chosen end with an error.`,
		);
	}
	const more = (now.choices ?? []).filter((choice) => !isAmong(choice, before.choices));
	if (more.length > 0) harmless.push(`${place} can also be ${more.map(text).join(' or ')}.`);
	if (before.required !== now.required) {
		if (now.required === true)
			breaking.push(`${place} is required now: workflows in which it is empty end with an error.`);
		else harmless.push(`${place} is no longer required.`);
	}
}

function formOf({ type, isList }: Parameter): string {
	return isList === true ? `a list of '${type}'` : `'${type}'`;
}

function isAmong(choice: unknown, choices: unknown[] = []): boolean {
	return choices.some((other) => text(other) === text(choice));
}

function isBlank(value: unknown): boolean {
	const bare =
		typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
	return bare === '' || bare === undefined || bare === null;
}

function newKeys(before: object, now: object): string[] {
	return Object.keys(now).filter((key) => !(key in before));
}

function text(value: unknown): string {
	return JSON.stringify(value) ?? 'nothing';
}
