'use strict';

/** @import { SpokiRecord } from './index' */

const { button, component, newLocalization, newTemplate } = require('./template');

const approvedAt = '2024-03-11T10:20:30.400500+00:00';

/** @param {SpokiRecord} fields */
function approved(fields) {
	return newLocalization({ status: 'APPROVED', status_updated_at: approvedAt, ...fields });
}

/** A message with a picture on top and a link below. */
function orderReady() {
	return newTemplate({
		id: 501,
		name: 'Ordine pronto',
		// Spoki shows templates that were sent as UTILITY under an older name, too.
		category: 'TRANSACTIONAL',
		is_approved: true,
		is_favorite: true,
		customfield_set: ['FIRST_NAME', 'LAST_ORDER'],
		templatelocalization_set: [
			approved({
				id: 5101,
				header_template_component: component('header', null, 'image'),
				body_template_component: component(
					'body',
					'Ciao %%FIRST_NAME%%, il tuo ordine %%LAST_ORDER%% è pronto in bottega.',
				),
				footer_template_component: component('footer', 'Ceramiche Valdoro'),
				templatebuttoncomponent_set: [
					button({
						text: 'Vedi ordine',
						order: 0,
						button_type: 'url',
						url: 'https://shop.example.com/o',
						send_as_shortlink: true,
						shortlink_code: 'v4ld0r',
					}),
				],
				example_custom_fields: { FIRST_NAME: 'Giulia', LAST_ORDER: 'CV-1042' },
				default_header_media: {
					id: 801,
					title: 'Vetrina',
					media: 'https://media.example.com/vetrina.jpg',
					content_type: 'image/jpeg',
					format_type: 'image',
				},
			}),
		],
	});
}

/** A message in two languages with answers to tap. */
function courseReminder() {
	return newTemplate({
		id: 502,
		name: 'Promemoria corso',
		is_approved: true,
		customfield_set: ['FIRST_NAME', 'NEXT_COURSE'],
		templatelocalization_set: [
			approved({
				id: 5102,
				header_template_component: component('header', 'Corso di tornio', 'text'),
				body_template_component: component(
					'body',
					'Ciao %%FIRST_NAME%%, ti aspettiamo %%NEXT_COURSE%% al tornio.',
				),
				templatebuttoncomponent_set: [
					button({ text: 'Ci sarò', order: 0, button_type: 'quick_reply' }),
					button({ text: 'Non posso', order: 1, button_type: 'quick_reply' }),
				],
				example_custom_fields: { FIRST_NAME: 'Marco', NEXT_COURSE: '2025-03-08T15:00:00+01:00' },
			}),
			approved({
				id: 5103,
				language: 'en',
				header_template_component: component('header', 'Pottery course', 'text'),
				body_template_component: component(
					'body',
					'Hi %%FIRST_NAME%%, see you %%NEXT_COURSE%% at the wheel.',
				),
				templatebuttoncomponent_set: [
					button({ text: 'I will come', order: 0, button_type: 'quick_reply' }),
					button({ text: 'I cannot', order: 1, button_type: 'quick_reply' }),
				],
				example_custom_fields: { FIRST_NAME: 'Marco', NEXT_COURSE: '2025-03-08T15:00:00+01:00' },
			}),
		],
	});
}

/** A message with a document on top, which Meta refused. */
function catalogue() {
	return newTemplate({
		id: 503,
		name: 'Catalogo di primavera',
		category: 'MARKETING',
		templatelocalization_set: [
			newLocalization({
				id: 5104,
				status: 'REJECTED',
				rejection_reason: 'INVALID_FORMAT',
				rejection_detail: 'The sample document could not be opened.',
				rejection_recommendation: 'Upload the document again.',
				status_updated_at: '2025-01-20T08:00:00.000000+00:00',
				header_template_component: component('header', null, 'document'),
				body_template_component: component(
					'body',
					'Il catalogo di primavera è arrivato: buona lettura!',
				),
				templatebuttoncomponent_set: [
					button({ text: 'Chiama', order: 0, button_type: 'call', phone_number: '+390009900001' }),
				],
			}),
		],
	});
}

/** A draft that nothing uses, so it can be deleted without force. */
function birthdayDraft() {
	return newTemplate({
		id: 504,
		name: 'Auguri di compleanno',
		category: 'MARKETING',
		customfield_set: ['FIRST_NAME'],
		templatelocalization_set: [
			newLocalization({
				id: 5105,
				status_updated_at: '2025-02-01T08:00:00.000000+00:00',
				body_template_component: component(
					'body',
					'Tanti auguri %%FIRST_NAME%%, ti aspetta un piccolo regalo.',
				),
				example_custom_fields: { FIRST_NAME: 'Sara' },
			}),
		],
	});
}

/** A message with a document on top that each message has to bring along. */
function invoice() {
	return newTemplate({
		id: 505,
		name: 'Fattura',
		is_approved: true,
		customfield_set: ['LAST_ORDER', 'BIRTHDAY', 'ACCOUNT_NAME'],
		templatelocalization_set: [
			approved({
				id: 5106,
				header_template_component: component('header', null, 'document'),
				body_template_component: component(
					'body',
					'La fattura di %%LAST_ORDER%%, tessera dal %%BIRTHDAY%%, è pronta.',
				),
				footer_template_component: component('footer', 'Da %%ACCOUNT_NAME%% con cura'),
				templatebuttoncomponent_set: [
					button({
						text: 'Apri',
						order: 0,
						button_type: 'url',
						url: 'https://shop.example.com/i/%%INVOICE%%',
					}),
					button({ text: 'Grazie', order: 1, button_type: 'quick_reply' }),
				],
			}),
		],
	});
}

/**
 * @param {string} body
 * @param {number} order
 */
function card(body, order) {
	return {
		order,
		header_template_component: component('header', null, 'image'),
		body_template_component: component('body', body),
		templatebuttoncomponent_set: [
			button({ text: 'Lo voglio', order: 0, button_type: 'quick_reply' }),
		],
	};
}

/** Cards to leaf through, in two languages. */
function showcase() {
	return newTemplate({
		id: 506,
		name: 'Vetrina di Natale',
		category: 'MARKETING',
		subcategory: 'CAROUSEL',
		is_approved: true,
		customfield_set: ['FIRST_NAME', 'DISCOUNT'],
		templatelocalization_set: [
			approved({
				id: 5107,
				body_template_component: component('body', 'Ciao %%FIRST_NAME%%, guarda la vetrina.'),
				templatecarouselcomponent_set: [
					card('Tazze, sconto %%DISCOUNT%% oggi', 0),
					card('Vasi, sconto %%DISCOUNT%% oggi', 1),
				],
			}),
			approved({
				id: 5108,
				language: 'en',
				body_template_component: component('body', 'Hi %%FIRST_NAME%%, have a look.'),
				templatecarouselcomponent_set: [
					card('Cups, %%DISCOUNT%% off today', 0),
					card('Vases, %%DISCOUNT%% off today', 1),
				],
			}),
		],
	});
}

/** A message that is approved in one of its languages; here Spoki tells the state by number. */
function openingHours() {
	return newTemplate({
		id: 507,
		name: 'Nuovi orari',
		templatelocalization_set: [
			approved({
				id: 5109,
				status: 2,
				body_template_component: component('body', 'La bottega apre alle nove.'),
			}),
			newLocalization({
				id: 5110,
				language: 'en',
				status: 1,
				body_template_component: component('body', 'The shop opens at nine.'),
			}),
		],
	});
}

/** The shop's templates. */
function seedTemplates() {
	return [
		orderReady(),
		courseReminder(),
		catalogue(),
		birthdayDraft(),
		invoice(),
		showcase(),
		openingHours(),
	];
}

module.exports = { seedTemplates };
