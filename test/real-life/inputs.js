// @ts-check
const { byId } = require('../cases/locators');

/**
 * Inputs as exports, lead forms, CRMs, shops and models give them, each with what must become of it.
 * Plain data, tried in n8n's engine and in a real n8n.
 *
 * @typedef {object} Input
 * @property {string} line what kind it is of; the letter tells phones, texts, dates and choices apart
 * @property {string} what
 * @property {string} operation
 * @property {Record<string, unknown>} parameters
 * @property {object} [sent] what the last request's body or query must hold at least
 * @property {RegExp} [refused] what message and description must say where nothing may be sent
 */

const details = { phone: '+393331234567' };

/**
 * @param {string} line
 * @param {string} phone
 * @param {string | undefined} prefix
 * @param {RegExp | string} outcome a reason, or the number that goes out
 * @returns {Input}
 */
function phone(line, phone, prefix, outcome) {
	const options = prefix === undefined ? {} : { defaultCountry: prefix };
	return {
		line,
		what: `${phone}${prefix === undefined ? '' : ` with ${prefix}`}`,
		operation: 'contact.upsert',
		parameters: { phone, options },
		...(typeof outcome === 'string' ? { sent: { phone: outcome } } : { refused: outcome }),
	};
}

/**
 * @param {string} line
 * @param {string} what
 * @param {object} parameters of contact.upsert
 * @param {RegExp | object} outcome
 * @returns {Input}
 */
function contact(line, what, parameters, outcome) {
	return input(line, what, 'contact.upsert', { ...details, ...parameters }, outcome);
}

/**
 * @param {string} line
 * @param {string} what
 * @param {string} operation
 * @param {Record<string, unknown>} parameters
 * @param {RegExp | object} outcome
 * @returns {Input}
 */
function input(line, what, operation, parameters, outcome) {
	const expected = outcome instanceof RegExp ? { refused: outcome } : { sent: outcome };
	return { line, what, operation, parameters, ...expected };
}

const to = '+390000000001';
/** @param {object} values */
const campaign = (values) => ({
	name: 'Saldi',
	lists: '301',
	status: 'Draft',
	whatToSend: 'automation',
	automation: byId(901),
	scheduledDatetime: '2027-03-01T10:00:00',
	...values,
});
/** @param {object} values */
const template = (values) => ({
	name: 'Ordine',
	category: 'UTILITY',
	language: 'it',
	body: 'Ciao, il tuo ordine è pronto.',
	...values,
});
/** @param {string} externalUrl */
const media = (externalUrl) => ({ title: 'Vetrina', externalUrl });
/** @param {object | string} values @param {object} [additionalFields] */
const sendTemplate = (values, additionalFields = {}) => ({
	phone: to,
	templateId: byId(502),
	templateValues: values,
	additionalFields,
});

/** @type {Input[]} */
const phones = [
	phone('P1', '+393331234567.0', undefined, /decimal/),
	phone('P1', '3331234567.0', '+39', /decimal/),
	phone('P1', '3331234567,00', '+39', /decimal/),
	phone('P2', '447911123456', '+39', /\+/),
	phone('P2', '33612345678', '+39', /\+/),
	phone('P2', '41791234567', '+39', /\+/),
	phone('P2', '12125551234', '+39', /\+/),
	phone('P2', '4915123456789', '+39', /\+/),
	phone('P3', '06 1234567/8', '+39', /more than one|several/i),
	phone('P3', '+39 0549 991234 / 5', undefined, /more than one|several/i),
	phone('P3', '+212522940770/74', undefined, /more than one|several/i),
	phone('P3', '+39/333/1234567', undefined, '+393331234567'),
	phone('P3', '06/1234567', '+39', '+39061234567'),
	phone('P4', '612345678', '+39', /0/),
	phone('P4', '917654321', '+39', /0/),
	phone('P4', '={{ 612345678 }}', '+39', /0/),
	phone('P5', '07 07 12 34 56', '+225', '+2250707123456'),
	phone('P5', '01 97 12 34 56', '+229', '+2290197123456'),
	phone('P5', '05 686 12 34', '+242', '+242056861234'),
	phone('P5', '06 20 123 4567', '+36', '+36201234567'),
	phone('P5', '8 912 345-67-89', '+7', '+79123456789'),
	phone('P5', '07911 123456', '+44', '+447911123456'),
	phone('P5', '0151 23456789', '+49', '+4915123456789'),
	phone('P5', '06 12 34 56 78', '+33', '+33612345678'),
	phone('P5', '079 123 45 67', '+41', '+41791234567'),
	phone('P6', "'+393331234567", undefined, '+393331234567'),
	phone('P6', "'3331234567", '+39', '+393331234567'),
	phone('P6', '’3331234567', '+39', '+393331234567'),
	phone('P7', 'p:+393331234567', undefined, '+393331234567'),
	phone('P7', 'tel:+393331234567', undefined, '+393331234567'),
	phone('P7', 'whatsapp:+393331234567', undefined, '+393331234567'),
	phone('P7', '393331234567@c.us', undefined, '+393331234567'),
	phone('P7', '393331234567@s.whatsapp.net', undefined, '+393331234567'),
	phone('P8', '3331234567', 'IT', '+393331234567'),
	phone('P8', '079 123 45 67', 'ch', '+41791234567'),
	phone('P8', '0549 991234', 'SM', '+3780549991234'),
	phone('P9', '3.93331E+11', undefined, /./),
	phone('P9', '393331234567@lid', undefined, /./),
	phone('P9', '120363041234567890@g.us', undefined, /./),
	phone('P9', '+39 333 1234567, +39 06 123456', undefined, /more than one|several/i),
	phone('P9', '+393331234567/+393337654321', undefined, /more than one|several/i),
];

/** @type {Input[]} */
const texts = [
	contact(
		'T1',
		'a list of objects as email',
		{ additionalFields: { email: '={{ [{ label: "work", value: "a@example.com" }] }}' } },
		/'Email' must be a text/,
	),
	input(
		'T1',
		'an object as header',
		'message.sendButtons',
		{
			phone: to,
			text: 'Ciao',
			buttons: { button: [{ text: 'Sì' }] },
			additionalFields: { header: '={{ ({ it: "Ordine" }) }}' },
		},
		/'Header' must be a text/,
	),
	input(
		'T1',
		'an object as button text',
		'message.sendButtons',
		{ phone: to, text: 'Ciao', buttonsMode: 'json', buttonsJson: '[{"text": {"it": "Sì"}}]' },
		/must be a text/,
	),
	contact(
		'T2',
		'a list for a custom field',
		{ customFields: '={{ ({ FAVOURITE_GLAZE: ["Tornio", "Smalti"] }) }}' },
		{ custom_fields: { FAVOURITE_GLAZE: 'Tornio, Smalti' } },
	),
	contact(
		'T2',
		'a list of one for a custom field',
		{ customFields: '={{ ({ CITY: ["Milano"] }) }}' },
		{ custom_fields: { CITY: 'Milano' } },
	),
	...['Invalid DateTime', 'Invalid Date', 'NaN', 'undefined', '[object Object]'].map((value) =>
		contact(
			'T3',
			`${value} as first name`,
			{ additionalFields: { firstName: value } },
			/'First Name'.*expression/,
		),
	),
	contact(
		'T3',
		'a date that is none in a custom field',
		{ customFields: '={{ ({ BIRTHDAY: new Date("x") }) }}' },
		/Custom Fields.*expression/,
	),
	input(
		'T4',
		'line breaks in a variable',
		'message.sendTemplate',
		sendTemplate({ FIRST_NAME: 'Anna\n\tMaria      Rossi', NEXT_COURSE: 'x' }),
		{ first_name: 'Anna Maria Rossi' },
	),
	input(
		'T5',
		'a text of 5,000 characters',
		'message.sendText',
		{ phone: to, text: 'x'.repeat(5_000) },
		/5000.*4096/,
	),
	input(
		'T5',
		'1,025 characters beside buttons',
		'message.sendButtons',
		{ phone: to, text: 'x'.repeat(1_025), buttons: { button: [{ text: 'Sì' }] } },
		/1025.*1024/,
	),
	input(
		'T5',
		'equal button texts',
		'message.sendButtons',
		{ phone: to, text: 'Ciao', buttons: { button: [{ text: 'Sì' }, { text: 'Sì' }] } },
		/Button/,
	),
	input(
		'T5',
		'a row title of 25 characters',
		'message.sendList',
		{
			phone: to,
			text: 'Ciao',
			listTitle: 'Corsi',
			sections: { section: [{ title: 'A', rows: { row: [{ title: 'x'.repeat(25) }] } }] },
		},
		/25.*24/,
	),
	input(
		'T6',
		'a code that the template does not have',
		'message.sendTemplate',
		sendTemplate('={{ ({ FIRST_NAME: "Anna", NEXT_CORSE: "x" }) }}'),
		/NEXT_CORSE.*NEXT_COURSE/,
	),
	contact(
		'T7',
		'a code with its signs',
		{ customFields: '={{ ({ "%%CITY%%": "Bari" }) }}' },
		{ custom_fields: { CITY: 'Bari' } },
	),
	input(
		'T8',
		'"null" with Send Empty Values',
		'contact.update',
		{
			contactId: byId(410001),
			customFields: '={{ ({ CITY: "null", GLAZE: "  " }) }}',
			options: { sendEmptyValues: true },
		},
		{ custom_fields: { CITY: '', GLAZE: '' } },
	),
	input(
		'T9',
		'a variable in the footer',
		'template.create',
		template({ additionalFields: {}, footer: 'Per %%FIRST_NAME%%' }),
		/'Footer'.*variable/i,
	),
	input(
		'T9',
		'a body of 1,025 characters',
		'template.create',
		template({ body: 'x'.repeat(1_025) }),
		/1025.*1,?024/,
	),
	input(
		'T10',
		'a share link of Google Drive',
		'media.create',
		media('https://drive.google.com/file/d/1AbC/view?usp=sharing'),
		/uc\?export=download&id=1AbC/,
	),
	input(
		'T10',
		'a share link of Dropbox',
		'media.create',
		media('https://www.dropbox.com/s/abc/foto.jpg?dl=0'),
		/(dl|raw)=1/,
	),
	input(
		'T10',
		'an address out of HTML',
		'media.create',
		media('https://example.com/a.jpg?a=1&amp;b=2'),
		/a=1&b=2/,
	),
	input('T10', 'an address with an accent', 'media.create', media('https://example.com/più.pdf'), {
		external_url: 'https://example.com/pi%C3%B9.pdf',
	}),
];

/** @type {Input[]} */
const dates = [
	...['2026-02-31', '2026-04-31T09:00', '2026-13-45T99:00:00Z'].map((scheduledDatetime) =>
		input(
			'D1',
			`${scheduledDatetime} for a campaign`,
			'campaign.create',
			campaign({ scheduledDatetime }),
			/'Scheduled Date and Time' is not a date/,
		),
	),
	...['={{ 46387 }}', '={{ 1798675200000 }}', '46387'].map((scheduledDatetime) =>
		input(
			'D2',
			`${scheduledDatetime} for a campaign`,
			'campaign.create',
			campaign({ scheduledDatetime }),
			/'Scheduled Date and Time'.*2026|'Scheduled Date and Time'.*form/,
		),
	),
	contact(
		'D3',
		'a moment for a day in an object',
		{ customFields: '={{ ({ BIRTHDAY: DateTime.fromISO("1985-03-10T12:00:00") }) }}' },
		{ custom_fields: { BIRTHDAY: '1985-03-10' } },
	),
	contact(
		'D4',
		'midnight in UTC for a day',
		{ customFields: '={{ ({ BIRTHDAY: new Date("1985-03-10T00:00:00.000Z") }) }}' },
		{ custom_fields: { BIRTHDAY: '1985-03-10' } },
	),
	input(
		'D6',
		'a list as a date',
		'campaign.create',
		campaign({ scheduledDatetime: '={{ ["2027-03-01"] }}' }),
		/'Scheduled Date and Time'/,
	),
];

/** @type {Input[]} */
const choices = [
	contact(
		'C1',
		'subscribed',
		{ additionalFields: { status: '={{ "subscribed" }}' } },
		{ status: 'Subscribed' },
	),
	...['unsubscribed_', 'not_subscribed', 'true', 'false'].map((status) =>
		contact(
			'C1',
			status,
			{ additionalFields: { status: `={{ "${status}" }}` } },
			/'Marketing Status'.*Not Declared.*Subscribed.*Unsubscribed/,
		),
	),
	input(
		'C1',
		'high as priority',
		'ticket.create',
		{
			contactPhone: to,
			title: 'Tazza rotta',
			status: 'Open',
			additionalFields: { priority: '={{ "high" }}' },
		},
		{ priority: 'High' },
	),
	input(
		'C2',
		'TRANSACTIONAL as category',
		'template.create',
		template({ category: '={{ "TRANSACTIONAL" }}' }),
		{ category: 'TRANSACTIONAL' },
	),
	input(
		'C3',
		'it-IT for a template in it',
		'message.sendTemplate',
		sendTemplate({ FIRST_NAME: 'Anna', NEXT_COURSE: 'x' }, { language: 'it-IT' }),
		{ language: 'it' },
	),
];

module.exports = { inputs: [...phones, ...texts, ...dates, ...choices] };
