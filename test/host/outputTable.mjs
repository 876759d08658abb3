const itemsShown = 3;
const fieldsWidth = 100;

/**
 * Lays out what each node put out, for a terminal: per node its number of items, then the first few.
 *
 * @param {import('./nodeOutputs.mjs').NodeOutput[]} outputs
 * @returns {string} several lines
 */
export function outputTable(outputs) {
	const nameWidth = Math.max('Node'.length, ...outputs.map(({ name }) => name.length));
	const line = (name, items, fields) => `${name.padEnd(nameWidth)}  ${items.padStart(5)}  ${fields}`;

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
	const fields = Object.entries(json).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
	const text = fields.length === 0 ? '(no fields)' : fields.join(', ');
	return text.length > fieldsWidth ? `${text.slice(0, fieldsWidth - 1)}…` : text;
}
