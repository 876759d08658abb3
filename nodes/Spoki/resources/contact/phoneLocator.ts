import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import { Completion } from '../../description/Completion';
import type { Field, ListedRecords, Read } from '../../description/Operation';
import { readChosen } from '../../description/readChosen';
import { rulesOf } from '../../description/rules';
import { idMode, idOf, listMode } from '../../fields/locators';
import { defaultCountry, isWrittenInternationally, phoneOf } from '../../fields/phone';
import { get } from './get';
import { byPhone, contactResource } from './modes';

const NOTHING = 'Nothing was sent';

/** The contacts that have a phone number, which the list gives as the value: it needs no look-up. */
const withPhone: ListedRecords = {
	method: 'searchContactPhone',
	resource: contactResource.value,
	isListed: (record) => phoneIn(record) !== undefined,
	asValue: (record) => phoneIn(record) as string,
};

/**
 * A contact where Spoki takes its phone number: by that, which needs no request, from the list or by
 * ID. A bare value is a phone number, and one with a + is never an ID, wherever an expression or an
 * agent puts it.
 *
 * @param property its name is Spoki's name of the phone number
 */
export function contactByPhone(
	property: Pick<Field['property'], 'description' | 'name' | 'required'>,
): Field {
	const label = contactResource.name;
	return {
		listedRecords: withPhone,
		addsOptions: [defaultCountry],
		read: (value, context) =>
			context.mode !== 'id' || isWrittenInternationally(value, label)
				? phoneOf(value, label, context)
				: phoneOfContact(idOf(value, label)),
		property: {
			displayName: label,
			type: 'resourceLocator',
			default: { mode: byPhone.name, value: '' },
			...property,
			modes: [
				byPhone,
				listMode({ ...contactResource, listedRecords: withPhone }),
				idMode('Takes one more request, which finds the phone number'),
			],
		},
	};
}

function phoneOfContact(id: string): Completion {
	return new Completion(async (read) => {
		const phone = phoneIn(await readContact(id, read));
		if (phone !== undefined) return phone;
		throw new UserError(`${contactResource.name} ${id} has no phone number`, {
			description: `${NOTHING}. Give the contact a phone number in Spoki, or choose another one.`,
		});
	});
}

function readContact(id: string, read: Read): Promise<IDataObject> {
	const request = { method: get.method, path: get.path, ids: { contactId: id } };
	return readChosen(read, request, rulesOf(contactResource, get), { word: 'contact', id }, NOTHING);
}

/** Spoki writes a number with or without the +; undefined where the contact has none. */
function phoneIn({ phone }: IDataObject): string | undefined {
	const digits = String(phone ?? '')
		.replace(/\D/g, '')
		.replace(/^00/, '');
	return digits === '' ? undefined : `+${digits}`;
}
