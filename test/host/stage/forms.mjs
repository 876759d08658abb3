/** Who may open the forms that ask for a log-in. */
export const formPerson = { user: 'team', password: 'a long password' };

/**
 * Sends the form that an active example begins with, as a browser does.
 *
 * @param {import('./examples.mjs').StagedExample} example
 * @param {Record<string, string | string[]>} answers by the labels of the form
 * @param {Record<string, string>} [headers]
 */
export async function submitForm(example, answers, headers = {}) {
	const form = new FormData();
	formFields(example).forEach((label, index) => {
		const answer = answers[label];
		form.append(`field-${index}`, Array.isArray(answer) ? JSON.stringify(answer) : answer);
	});
	const response = await fetch(formAddress(example), { method: 'POST', body: form, headers });
	if (!response.ok) throw new Error(`The form answered ${response.status}.`);
}

/**
 * Opens a form that asks for a log-in, through a link that fills in part of it.
 *
 * @param {import('./examples.mjs').StagedExample} example
 * @param {string} query of the link
 * @param {{ user: string, password: string }} [person]
 * @returns {Promise<OpenForm>}
 */
export async function openForm(example, query, person) {
	const login = person && Buffer.from(`${person.user}:${person.password}`).toString('base64');
	const headers = login === undefined ? {} : { authorization: `Basic ${login}` };
	const response = await fetch(`${formAddress(example)}?${query}`, { headers });
	const page = await response.text();
	const filledIn = formFields(example).map((label, index) => [label, filledInAt(page, index)]);
	return {
		status: response.status,
		filledIn: Object.fromEntries(filledIn.filter(([, value]) => value !== undefined)),
		// The page proves with this that somebody was let in.
		headers: { 'x-auth-token': /authToken = '([^']*)'/.exec(page)?.[1] ?? '' },
	};
}

/**
 * @typedef {object} OpenForm
 * @property {number} status
 * @property {Record<string, string>} filledIn what stands in its inputs, by label
 * @property {Record<string, string>} headers that its page sends along with the answers
 */

function formTriggerOf({ workflow }) {
	return workflow.nodes.find(({ type }) => /formTrigger$/.test(type));
}

function formAddress(example) {
	return `${example.host.url}/form/${formTriggerOf(example).webhookId}`;
}

/** The labels; of a hidden field, its name. */
function formFields(example) {
	const { values } = formTriggerOf(example).parameters.formFields;
	return values.map(({ fieldLabel, fieldName }) => fieldLabel ?? fieldName);
}

function filledInAt(page, index) {
	const [, value] =
		new RegExp(`<input[^>]*id=['"]field-${index}['"][^>]*value="([^"]*)"`).exec(page) ?? [];
	return value
		?.replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
		.replaceAll('&quot;', '"')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&amp;', '&');
}
