import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { ParameterContext } from '../operation/values';
import { isRecord } from '../transport/answers';

/** How n8n calls the type of the node that asks a person before an agent acts. */
const HUMAN_REVIEW_TYPE = /HitlTool$/;

/** What becomes of an object in a text. n8n's own preset puts one there. */
const OBJECT = '[object Object]';

/** Above buttons WhatsApp takes no more. */
const MAX_CHARACTERS = 1_024;

/** Whether the node stands between an AI agent and a tool. */
export function isHumanReview(context: Pick<IExecuteFunctions, 'getNode'>): boolean {
	return HUMAN_REVIEW_TYPE.test(context.getNode().type);
}

/** The node's parameters; what an agent wants to do stands in the message in words. */
export function withToolRequest(context: IExecuteFunctions): ParameterContext {
	if (!isHumanReview(context)) return context;
	const getNodeParameter = (name: string, item: number, fallback?: unknown): unknown => {
		const value: unknown = context.getNodeParameter(name, item, fallback);
		if (name !== 'message' || typeof value !== 'string' || !value.includes(OBJECT)) return value;
		const { toolParameters } = context.getInputData()[item]?.json ?? {};
		return cut(value.split(OBJECT).join(inWords(toolParameters)));
	};
	return {
		getTimezone: () => context.getTimezone(),
		getInputData: () => context.getInputData(),
		getNode: () => context.getNode(),
		getNodeParameter: getNodeParameter as ParameterContext['getNodeParameter'],
	};
}

/** One line for each value, those of an object below its name. */
function inWords(given: unknown, indent = ''): string {
	if (!isRecord(given)) return asText(given);
	return Object.entries(given as IDataObject)
		.map(([name, value]) =>
			isRecord(value)
				? `${indent}${name}:\n${inWords(value, `${indent}  `)}`
				: `${indent}${name}: ${asText(value)}`,
		)
		.join('\n');
}

function asText(value: unknown): string {
	if (value === undefined) return 'nothing';
	return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A person must see that there is more. */
function cut(text: string): string {
	const characters = Array.from(text);
	if (characters.length <= MAX_CHARACTERS) return text;
	const mark = '… (shortened)';
	return characters.slice(0, MAX_CHARACTERS - mark.length).join('') + mark;
}
