import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';

import type { FormField } from '../resources/message/wait/form';

/** A webhook of Spoki's that brings the replies. */
export interface OwnSubscription {
	id: string;
	/** Its secret, which only who has the API key can read. */
	sealed: string;
}

/** What a waiting execution knows of its question. n8n keeps it with the execution, in plain text. */
export interface Question {
	execution: string;
	/** How often the node has begun in this execution: in a loop each time is a question of its own. */
	run: number;
	/** Whether Spoki took the message. */
	isSent: boolean;
	answerBy: 'chat' | 'link';
	responseType: string;
	/** Who is asked. */
	phone: string;
	/** The words, for the page. */
	text: string;
	buttons: Array<{ text: string; payload: string }>;
	form: FormField[];
	thanks: string | null;
	/** Stands in its buttons' payloads: a tap on another question's button is no answer to this one. */
	mark: string;
	/** In milliseconds since 1970. */
	sentAt: number;
	deadline: number;
	sentMessageId: number | string | null;
	hasTimedOutOutput: boolean;
	subscription: OwnSubscription | null;
}

/** Among what n8n keeps of the node's execution. */
const KEY = 'sendAndWait';

export function keepQuestion(context: IExecuteFunctions, question: Question): void {
	context.getContext('node')[KEY] = JSON.stringify(question);
}

/** The last question of this execution. */
export function lastQuestion(context: IExecuteFunctions): Question | undefined {
	return parsed(context.getContext('node')[KEY]);
}

/** Likewise where an answer comes in: n8n gives that context no other way to it. */
export function questionOf(context: IWebhookFunctions): Question | undefined {
	const name = escaped(context.getNode().name);
	return parsed(context.evaluateExpression(`{{ $node["${name}"].context["${KEY}"] }}`));
}

function parsed(kept: unknown): Question | undefined {
	return typeof kept === 'string' ? (JSON.parse(kept) as Question) : undefined;
}

/** A name may hold what ends a text or an expression. */
function escaped(name: string): string {
	const asEscape = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
	return name.replace(/[^A-Za-z0-9 ]/g, asEscape);
}
