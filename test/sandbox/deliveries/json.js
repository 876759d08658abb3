'use strict';

/**
 * JSON as Python's framework writes it: blanks after the separators, and nothing beyond ASCII. A
 * receiver that writes a parsed body anew gets other bytes, which nobody has signed.
 *
 * @param {unknown} value
 * @returns {string}
 */
function pythonJson(value) {
	if (Array.isArray(value)) return `[${value.map(pythonJson).join(', ')}]`;
	if (value !== null && typeof value === 'object') {
		const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
		const written = entries.map(([key, entry]) => `${pythonJson(key)}: ${pythonJson(entry)}`);
		return `{${written.join(', ')}}`;
	}
	return (JSON.stringify(value) ?? 'null').replace(/[\u007f-\uffff]/g, escaped);
}

/** @param {string} character */
function escaped(character) {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

module.exports = { pythonJson };
