import type { FormField } from '../resources/message/wait/form';
import type { Question } from './Question';

const STYLE =
	'body{font:16px/1.5 system-ui,sans-serif;margin:0;background:#f4f5f4;color:#1c1f1d}main{max-width:32rem;margin:10vh auto;padding:1.5rem;background:#fff;border-radius:.75rem;box-shadow:0 1px 4px #0002}p{white-space:pre-wrap;overflow-wrap:anywhere}label{display:block;margin:1rem 0 0}input,select,textarea{box-sizing:border-box;width:100%;font:inherit;padding:.5rem;border:1px solid #767c78;border-radius:.4rem}button{font:inherit;margin:1rem .5rem 0 0;padding:.6rem 1.2rem;border:1px solid #0b6b3a;border-radius:.4rem;background:#0b6b3a;color:#fff}button+button{background:#fff;color:#0b6b3a}.wrong{color:#a11212}';

/**
 * Nothing of the page may come from elsewhere, and it is no part of n8n. Where its form goes is not
 * limited: Safari takes 'self' in a sandbox for no address at all, and nobody could answer.
 */
export const PAGE_POLICY =
	"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; sandbox allow-forms";

/** The name of what the buttons and the one text of a page send. */
export const ANSWER = 'answer';

/** The page on which a question is answered. Opening it answers nothing: previews of links open them, too. */
export function questionPage(question: Question, wrong = ''): string {
	const complaint = wrong === '' ? '' : `<p class="wrong">${escaped(wrong)}</p>`;
	const form = `<form method="post">${fieldsOf(question)}</form>`;
	return page(`<p>${escaped(question.text)}</p>${complaint}${form}`);
}

/** A page that only says something. */
export function sentencePage(sentence: string): string {
	return page(`<p>${escaped(sentence)}</p>`);
}

function page(content: string): string {
	return `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>WhatsApp</title><style>${STYLE}</style></head><body><main>${content}</main></body></html>`;
}

function fieldsOf({ responseType, buttons, form }: Question): string {
	if (buttons.length > 0) {
		return buttons
			.map(
				({ text }, place) => `<button name="${ANSWER}" value="${place}">${escaped(text)}</button>`,
			)
			.join('');
	}
	const inputs =
		responseType === 'customForm'
			? form.map(formField).join('')
			: `<textarea name="${ANSWER}" rows="4" maxlength="4096" required></textarea>`;
	return `${inputs}<button>OK</button>`;
}

function formField({ label, type, choices, isRequired }: FormField, place: number): string {
	const attributes = `name="field${place}"${isRequired ? ' required' : ''}`;
	return `<label>${escaped(label)}${isRequired ? ' *' : ''}${inputOf(type, choices, attributes)}</label>`;
}

function inputOf(type: string, choices: string[], attributes: string): string {
	if (type === 'longText') return `<textarea ${attributes} rows="4" maxlength="4096"></textarea>`;
	if (type === 'choice') {
		const options = ['', ...choices].map(
			(choice) => `<option value="${escaped(choice)}">${escaped(choice)}</option>`,
		);
		return `<select ${attributes}>${options.join('')}</select>`;
	}
	const kind = type === 'number' ? 'number" step="any' : type;
	return `<input type="${kind}" ${attributes} maxlength="4096">`;
}

function escaped(text: string): string {
	const codes: Record<string, string> = {
		'&': '&amp;',
		'<': '&lt;',
		'>': '&gt;',
		'"': '&quot;',
		"'": '&#39;',
	};
	return text.replace(/[&<>"']/g, (character) => codes[character]);
}
