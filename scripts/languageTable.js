// @ts-check

/** The codes that WhatsApp has for the languages of templates. Newer ones of single regions can be typed. */
const TEMPLATE_CODES = [
	...['af', 'sq', 'ar', 'az', 'bn', 'bg', 'ca', 'zh_CN', 'zh_HK', 'zh_TW', 'hr', 'cs', 'da', 'nl'],
	...['en', 'en_GB', 'en_US', 'et', 'fil', 'fi', 'fr', 'ka', 'de', 'el', 'gu', 'ha', 'he', 'hi'],
	...['hu', 'id', 'ga', 'it', 'ja', 'kn', 'kk', 'rw_RW', 'ko', 'ky_KG', 'lo', 'lv', 'lt', 'mk'],
	...['ms', 'ml', 'mr', 'nb', 'fa', 'pl', 'pt_BR', 'pt_PT', 'pa', 'ro', 'ru', 'sr', 'sk', 'sl'],
	...['es', 'es_AR', 'es_ES', 'es_MX', 'sw', 'sv', 'ta', 'te', 'th', 'tr', 'uk', 'ur', 'uz', 'vi'],
	'zu',
];

/** A contact's language has two letters. */
const CONTACT_CODES = [...new Set(TEMPLATE_CODES.map((code) => code.split('_')[0]))].filter(
	(code) => code.length === 2,
);

const languageNames = new Intl.DisplayNames('en', { type: 'language' });
const regionNames = new Intl.DisplayNames('en', { type: 'region', style: 'short' });

/**
 * What a language is called, such as `Portuguese, Brazil`.
 *
 * @param {string} code
 */
function nameOf(code) {
	const [language, region] = code.split('_');
	const name = languageNames.of(language);
	return region === undefined ? name : `${name}, ${regionNames.of(region)}`;
}

/** @param {string[]} codes */
function rowsOf(codes) {
	return codes
		.map((code) => ({ code, name: String(nameOf(code)) }))
		.sort((a, b) => a.name.localeCompare(b.name, 'en'))
		.map(({ code, name }) => `\t${code}: '${name}',`);
}

/** The tables of languages as they stand in the package. */
function languageTable() {
	return [
		'/** Written by `npm run languages`: the names are those of the Unicode consortium. */',
		'',
		"/** WhatsApp's languages of templates by their codes, by name. */",
		'export const TEMPLATE_LANGUAGES: Record<string, string> = {',
		...rowsOf(TEMPLATE_CODES),
		'};',
		'',
		'/** The languages of contacts likewise. */',
		'export const CONTACT_LANGUAGES: Record<string, string> = {',
		...rowsOf(CONTACT_CODES),
		'};',
		'',
	].join('\n');
}

module.exports = { CONTACT_CODES, TEMPLATE_CODES, languageTable };
