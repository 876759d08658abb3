/**
 * Returns a custom field's code as Spoki takes it. People also write it as it stands in a text:
 * `%%CITY%%`.
 */
export function codeOf(written: string): string {
	return written
		.trim()
		.replace(/^%%|%%$/g, '')
		.trim();
}
