import type { IDataObject, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import { internationalPhone } from '../Spoki/fields/phone';
import { shown } from '../Spoki/transport/shown';
import { OTHER_EVENT } from './events';
import { DEFAULT_MAX_FILE_SIZE, DEFAULT_STATUSES } from './properties';

/** What the user wants of the trigger. */
export interface Settings {
	/** By Spoki's names, each once. */
	events: string[];
	filters: {
		/** What became of messages, one of the words of `STATUSES`. */
		statuses: string[];
		contentTypes: string[];
		direction?: string;
		/** In international form. */
		phones: string[];
		/** Undefined where every message starts the workflow. */
		onlyFirstInMinutes?: number;
	};
	isSimplified: boolean;
	/** In megabytes; undefined where files are not downloaded. */
	downloadUpTo?: number;
}

/**
 * Reads the trigger's parameters.
 *
 * @throws UserError that names the parameter and says what to do
 */
export function readSettings(context: IHookFunctions | IWebhookFunctions): Settings {
	const filters = context.getNodeParameter('filters', {}) as IDataObject;
	const options = context.getNodeParameter('options', {}) as IDataObject;
	return {
		events: eventsIn(context),
		filters: {
			statuses: textsIn(context.getNodeParameter('statuses', DEFAULT_STATUSES)),
			contentTypes: textsIn(filters.contentTypes),
			direction: textsIn(filters.direction)[0],
			phones: textsIn(filters.phone).map((phone) => internationalPhone(phone, 'Phone')),
			onlyFirstInMinutes: positive(filters.onlyFirstInMinutes, 'Only First in Minutes'),
		},
		isSimplified: options.simplify !== false,
		downloadUpTo:
			options.downloadMedia === true
				? (positive(options.maxFileSize, 'Max File Size (MB)') ?? DEFAULT_MAX_FILE_SIZE)
				: undefined,
	};
}

function eventsIn(context: IHookFunctions | IWebhookFunctions): string[] {
	const selected = textsIn(context.getNodeParameter('events', []));
	const others = selected.includes(OTHER_EVENT)
		? textsIn(context.getNodeParameter('otherEvents', ''))
		: [];
	if (selected.includes(OTHER_EVENT) && others.length === 0) {
		throw new UserError("'Other Events' is empty", {
			description: 'Enter the names of the events as Spoki writes them, such as contact.updated.',
		});
	}
	const events = [...selected.filter((event) => event !== OTHER_EVENT), ...others];
	if (events.length > 0) return [...new Set(events)];
	throw new UserError("'Trigger On' is empty", {
		description: 'Choose at least one event that the workflow shall start for.',
	});
}

/** A list, or a text with commas in between. */
function textsIn(value: unknown): string[] {
	const values = Array.isArray(value) ? value : String(value ?? '').split(',');
	return values.map((one) => String(one ?? '').trim()).filter((one) => one !== '');
}

/** @throws UserError for what is no number above zero; nothing and zero are undefined */
function positive(value: unknown, label: string): number | undefined {
	if (value === undefined || value === null || value === '' || Number(value) === 0)
		return undefined;
	const number = Number(value);
	if (Number.isFinite(number) && number > 0) return number;
	throw new UserError(`'${label}' must be a number above 0: ${shown(value)}`, {
		description: 'Enter a number such as 5, or remove the field.',
	});
}
