import type { Resource } from '../description/Operation';
import type { OwnPanel } from './properties';

const RESOURCE = '$parameter["resource"]';
const OPERATION = '$parameter["operation"]';

/**
 * What stands under a node on the canvas, such as `Send Text: Message`: the words of the panel's two
 * drop-downs in n8n's usual order. An expression for the editor, which knows only their values.
 */
export function subtitleOf(resources: Array<OwnPanel | Resource>): string {
	const common: Record<string, string> = {};
	/** What a resource calls otherwise than the others, such as a user's deletion. */
	const own: Record<string, string> = {};
	for (const resource of resources) {
		for (const { value, name } of resource.operations) {
			common[value] ??= name;
			if (common[value] !== name) own[`${resource.value}.${value}`] = name;
		}
	}
	const names = Object.fromEntries(resources.map(({ name, value }) => [value, name]));
	// A value that is in no list, as the workflow of a later version may have, stands for itself.
	const operation = `${wordFor(`${RESOURCE} + "." + ${OPERATION}`, own)} || ${wordFor(OPERATION, common)} || ${OPERATION}`;
	return `={{ (${operation}) + ": " + (${wordFor(RESOURCE, names)} || ${RESOURCE}) }}`;
}

function wordFor(value: string, words: Record<string, string>): string {
	return `(${JSON.stringify(words)})[${value}]`;
}
