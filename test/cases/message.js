const { byId, byPhone, fromList } = require('./locators');

const path = '/api/1/messages/send/';
const phone = '+390000000001';

/** Who sends what, in Spoki's words, without its content. */
const of = { phone, channel_id: 812, metadata: { order: 'CV-1042' } };
const additionalFields = { channelId: '812', metadata: '{"order": "CV-1042"}' };

/** @type {import('.').Case[]} */
module.exports = [
	{
		operation: 'message.addNote',
		endpoint: 'message.send',
		reads: ['contact.get'],
		parameters: {
			phone: byId(410001),
			text: 'Asked for a call back',
			additionalFields: { channelId: 812 },
		},
		request: {
			path,
			body: {
				type: 'Note',
				content_type: 'Text',
				phone,
				text: 'Asked for a call back',
				channel_id: 812,
			},
		},
		output: [{}],
	},
	{
		operation: 'message.sendAndWait',
		endpoint: 'message.send',
		waits: true,
		// What executions have left behind is looked for once a minute.
		reads: ['webhook.getAll', 'webhook.create'],
		parameters: {
			phone: fromList(phone),
			message: 'Did your parcel arrive?',
			responseType: 'freeText',
			additionalFields,
		},
		request: {
			path,
			body: { ...of, type: 'Message', content_type: 'Text', text: 'Did your parcel arrive?' },
		},
		// What the execution began with: what comes out then is the answer.
		output: [{}],
	},
	{
		operation: 'message.sendButtons',
		endpoint: 'message.send',
		parameters: {
			phone: fromList(phone),
			text: 'Will you come?',
			buttons: { button: [{ text: 'Yes', payload: 'COURSE_YES' }, { text: ' No ' }] },
			additionalFields: { ...additionalFields, header: 'Course', footer: 'Ceramiche Valdoro' },
		},
		request: {
			path,
			body: {
				...of,
				type: 'Message',
				content_type: 'Interactive',
				text: 'Will you come?',
				header: { format: 'text', text: 'Course' },
				footer: { text: 'Ceramiche Valdoro' },
				buttons: [
					{ button_type: 'quick_reply', text: 'Yes', order: 0, payload: 'COURSE_YES' },
					{ button_type: 'quick_reply', text: 'No', order: 1, payload: 'No' },
				],
			},
		},
		output: [{}],
	},
	{
		operation: 'message.sendList',
		endpoint: 'message.send',
		parameters: {
			phone,
			text: 'Which course?',
			listTitle: 'Choose',
			sections: {
				section: [
					{
						title: 'Wheel',
						rows: {
							row: [
								{ title: 'Beginners', description: 'Saturday, 15:00', payload: 'WHEEL_1' },
								{ title: 'Advanced' },
							],
						},
					},
				],
			},
			additionalFields: { header: 'Courses', footer: 'Ceramiche Valdoro' },
		},
		request: {
			path,
			body: {
				type: 'Message',
				content_type: 'List',
				phone,
				text: 'Which course?',
				header: { format: 'text', text: 'Courses' },
				footer: { text: 'Ceramiche Valdoro' },
				list: {
					title: 'Choose',
					sections: [
						{
							title: 'Wheel',
							rows: [
								{ title: 'Beginners', description: 'Saturday, 15:00', payload: 'WHEEL_1' },
								{ title: 'Advanced', payload: 'Advanced' },
							],
						},
					],
				},
			},
		},
		output: [{}],
	},
	{
		operation: 'message.sendTemplate',
		endpoint: 'message.send',
		reads: ['template.get'],
		parameters: {
			phone: byPhone('0039 0000 000001'),
			templateId: byId('501'),
			templateValues: '{"FIRST_NAME": "Giulia", "LAST_ORDER": 1042}',
			additionalFields: { language: 'it', metadata: '{"order": "CV-1042"}' },
		},
		request: {
			path,
			body: {
				type: 'Template',
				phone,
				template: 501,
				language: 'it',
				first_name: 'Giulia',
				custom_fields: { LAST_ORDER: '1042' },
				metadata: { order: 'CV-1042' },
			},
		},
		output: [{}],
	},
	{
		operation: 'message.sendText',
		endpoint: 'message.send',
		parameters: { phone, text: 'Your order is ready', additionalFields },
		request: {
			path,
			body: { ...of, type: 'Message', content_type: 'Text', text: 'Your order is ready' },
		},
		output: [{}],
	},
];
