import type { Field } from '../../description/Operation';
import { email, firstName } from '../../fields/contact';
import { required } from '../../fields/required';
import { wholeNumber } from '../../fields/wholeNumber';
import { countryCode } from './countryCode';

const accountName: Field = {
	property: {
		displayName: 'Account Name',
		name: 'accountName',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. Bottega Digitale',
		description: "What the client's account is called in Spoki",
	},
};

const clientEmail: Field = required({
	...email,
	property: { ...email.property, description: 'The email of the client' },
});

/** What Spoki needs of a new client (documented). */
export const clientFields = [accountName, clientEmail];

const country: Field = {
	property: {
		displayName: 'Country',
		name: 'country',
		type: 'string',
		default: '',
		placeholder: 'e.g. Italia',
		description: 'The country of the client by name',
	},
};

/** What Spoki takes besides (documented; of the VAT only that it is a whole number). */
export const clientDetails = [
	country,
	countryCode('The country of the client by its two letters'),
	firstName,
	wholeNumber({
		displayName: 'VAT Amount',
		name: 'vatAmount',
		description: 'The VAT of the client, as Spoki asks for it: a whole number',
	}),
];
