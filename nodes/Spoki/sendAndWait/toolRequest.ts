import type { IExecuteFunctions } from 'n8n-workflow';

import type { ParameterContext } from '../operation/values';
import { isRecord } from '../transport/answers';
import { inWords, SHORTENED } from './inWords';

/** How n8n calls the type of the node that asks a person before an agent acts. */
const HUMAN_REVIEW_TYPE = /HitlTool$/;

/** What becomes of an object in a text. n8n's own preset puts one there. */
const OBJECT = '[object Object]';

/** Above buttons WhatsApp takes no more. */
const MAX_CHARACTERS = 1_024;

/** How many characters of one value are shown, where not all of it has room. */
const LENGTHS = [400, 200, 100, 50, 25];

/**
 * Where n8n keeps the agent's wish. By the names that stand in its preset it also looks elsewhere:
 * an agent could have a person shown another wish; and of two wishes at once it may have lost the second.
 */
const KEPT_AS: Array<[RegExp, string]> = [
	[/\$tool\??\.name\b/g, '$json.tool'],
	[/\$tool\??\.parameters\b/g, '$json.toolParameters'],
];

/** Whether the node stands between an AI agent and a tool. */
export function isHumanReview(context: Pick<IExecuteFunctions, 'getNode'>): boolean {
	return HUMAN_REVIEW_TYPE.test(context.getNode().type);
}

/** The node's parameters; what an agent wants to do stands in the message in words. */
export function withToolRequest(context: IExecuteFunctions): ParameterContext {
	if (!isHumanReview(context)) return context;
	const getNodeParameter = (name: string, item: number, fallback?: unknown): unknown => {
		if (name === 'message') return messageOf(context, item);
		return inOneLine(context.getNodeParameter(name, item, fallback), wishOf(context, item));
	};
	return {
		getTimezone: () => context.getTimezone(),
		getInputData: () => context.getInputData(),
		getNode: () => context.getNode(),
		getNodeParameter: getNodeParameter as ParameterContext['getNodeParameter'],
	};
}

function messageOf(context: IExecuteFunctions, item: number): unknown {
	const written = context.getNode().parameters.message;
	const isExpression = typeof written === 'string' && written.startsWith('=');
	if (!isExpression) return context.getNodeParameter('message', item);
	const expression = KEPT_AS.reduce((text, [name, kept]) => text.replace(name, kept), written);
	const message: unknown = context.evaluateExpression(expression.slice(1), item);
	if (typeof message !== 'string') return message;
	const wish = wishOf(context, item);
	return shortened((length) => message.split(OBJECT).join(inWords(wish, length)));
}

function wishOf(context: IExecuteFunctions, item: number): unknown {
	return context.getInputData()[item]?.json.toolParameters;
}

/** The value of a template takes no second line. */
function inOneLine(value: unknown, wish: unknown): unknown {
	if (typeof value === 'string' && value.includes(OBJECT)) {
		const words = inWords(wish, LENGTHS[0]).split(/\s*\n\s*/);
		return value.split(OBJECT).join(words.join('; '));
	}
	if (Array.isArray(value)) return value.map((one: unknown) => inOneLine(one, wish));
	if (!isRecord(value)) return value;
	const entries = Object.entries(value).map(([name, one]) => [name, inOneLine(one, wish)]);
	return Object.fromEntries(entries);
}

/** All that is wished for has to be there, even if not all of it in full. */
function shortened(write: (length: number) => string): string {
	for (const length of [Infinity, ...LENGTHS]) {
		const text = write(length);
		if (Array.from(text).length <= MAX_CHARACTERS) return text;
	}
	const characters = Array.from(write(LENGTHS[0]));
	return characters.slice(0, MAX_CHARACTERS - SHORTENED.length).join('') + SHORTENED;
}
