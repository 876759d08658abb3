import type { Resource } from '../description/Operation';

/**
 * What stands under a node on the canvas, such as `Send Text: Message`: the words of the panel's two
 * drop-downs in n8n's usual order. An expression for the editor, which knows only their values.
 */
export function subtitleOf(resources: Resource[]): string {
	const operations = resources.flatMap((resource) => resource.operations);
	return `={{ ${wordsFor('operation', operations)} + ": " + ${wordsFor('resource', resources)} }}`;
}

/** A value that is in no list, as the workflow of a later version may have, stands for itself. */
function wordsFor(parameter: string, choices: Array<{ name: string; value: string }>): string {
	const words = Object.fromEntries(choices.map(({ name, value }) => [value, name]));
	return `((${JSON.stringify(words)})[$parameter["${parameter}"]] || $parameter["${parameter}"])`;
}
