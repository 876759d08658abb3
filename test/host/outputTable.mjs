const itemsShown = 3;
const fieldsWidth = 100;
// What tells one item from another comes first; the rest is cut off anyway.
const leadingFields = ['id', 'phone', 'name', 'first_name', 'last_name'];

/**
 * Lays out what each node put out, for a terminal: per node its number of items, then the first few.
 *
 * @param {import('./nodeOutputs.mjs').NodeOutput[]} outputs
 * @returns {string} several lines
 */
export function outputTable(outputs) {
	const nameWidth = Math.max('Node'.length, ...outputs.map(({ name }) => name.length));
	const line = (name, items, fields) =>
		`${name.padEnd(nameWidth)}  ${items.padStart(5)}  ${fields}`;

	const lines = [line('Node', 'Items', 'Fields'), '-'.repeat(nameWidth + fieldsWidth + 9)];
	for (const { name, items, error } of outputs) {
		const shown = error === undefined ? summaries(items) : [`ERROR: ${error}`];
		shown.forEach((fields, index) => {
			lines.push(index === 0 ? line(name, String(items.length), fields) : line('', '', fields));
		});
	}
	return lines.join('\n');
}

function summaries(items) {
	if (items.length === 0) return ['(nothing)'];
	const shown = items.slice(0, itemsShown).map(summary);
	const left = items.length - shown.length;
	return left > 0 ? [...shown, `… and ${left} more`] : shown;
}

function summary(json) {
	const leading = leadingFields.filter((key) => key in json);
	const others = Object.keys(json).filter((key) => !leadingFields.includes(key));
	const fields = [...leading, ...others].map((key) => `${key}: ${JSON.stringify(json[key])}`);
	const text = fields.length === 0 ? '(no fields)' : fields.join(', ');
	return text.length > fieldsWidth ? `${text.slice(0, fieldsWidth - 1)}…` : text;
}
