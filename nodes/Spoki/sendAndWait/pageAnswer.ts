import type { IDataObject } from 'n8n-workflow';

import type { FormField } from '../resources/message/wait/form';
import { emptyAnswer } from './answer';
import { ANSWER } from './page';
import type { Question } from './Question';

/** No answer is longer. */
const MAX_CHARACTERS = 4_096;

/** What a page sent: the answer, or what is wrong with it in words for the person who sent it. */
export type PageAnswer = { item: IDataObject } | { wrong: string };

export function pageAnswer(sent: IDataObject, question: Question, receivedAt: Date): PageAnswer {
	const { buttons, responseType, form } = question;
	const common = {
		...emptyAnswer(question),
		answeredAt: receivedAt.toISOString(),
		answeredBy: 'link',
	};
	if (buttons.length > 0) {
		const place = /^\d$/.test(String(sent[ANSWER])) ? Number(sent[ANSWER]) : -1;
		const button = buttons[place];
		if (button === undefined) return { wrong: '?' };
		const approved = responseType === 'approval' ? place === 0 : null;
		return {
			item: { ...common, reply: button.text, buttonPayload: button.payload, approved },
		};
	}
	if (responseType !== 'customForm') {
		const reply = textIn(sent[ANSWER]);
		return reply === '' ? { wrong: '?' } : { item: { ...common, reply } };
	}
	const answers: IDataObject = {};
	for (const [place, field] of form.entries()) {
		const text = textIn(sent[`field${place}`]);
		if (!isPossible(text, field)) return { wrong: `${field.label}?` };
		answers[field.label] = text === '' ? null : field.type === 'number' ? Number(text) : text;
	}
	return { item: { ...common, formAnswers: answers } };
}

/** A browser checks the same, but not everything that sends is a browser. */
function isPossible(text: string, { type, choices, isRequired }: FormField): boolean {
	if (text === '') return !isRequired;
	if (type === 'choice') return choices.includes(text);
	if (type === 'number') return Number.isFinite(Number(text));
	return type !== 'date' || !Number.isNaN(Date.parse(text));
}

function textIn(value: unknown): string {
	return typeof value === 'string' ? value.trim().slice(0, MAX_CHARACTERS) : '';
}
