/**
 * @param {{ name: string, title: string }[]} sheets
 * @param {string} version of n8n
 * @returns {string} a page in Markdown that shows all sheets
 */
export function contentsPage(sheets, version) {
	const contents = sheets.map(({ name, title }) => `- [${title}](#${anchorOf(title)})`);
	const chapters = sheets.flatMap(({ name, title }) => [
		`## ${title}`,
		'',
		`![All panels: ${title}](${name}.png)`,
		'',
	]);
	return [
		'# Every panel of the node',
		'',
		`As n8n ${version} shows them, with all optional fields added. A text after "·" says what was chosen to bring up other fields. \`npm run panels\` takes these pictures and writes this page; [how](../../test/host/README.md#panels).`,
		'',
		...contents,
		'',
		...chapters,
	].join('\n');
}

/** As GitHub makes it. */
function anchorOf(title) {
	return title
		.toLowerCase()
		.replace(/[^a-z0-9 -]/g, '')
		.replace(/ /g, '-');
}
