import type { Operation } from '../../description/Operation';
import { clientAccount } from './clientAccount';
import { countryCode } from './countryCode';

/**
 * What Spoki forecasts for one of a partner's accounts. Query `account_id` and `country_code`
 * (documented); the answer (an array or pages, both are read) is not known. The limit is assumed.
 * An unknown account is refused (assumed).
 */
export const getAccountForecasts: Operation = {
	value: 'getAccountForecasts',
	name: 'Get Account Forecasts',
	action: 'Get account forecasts as partner',
	description: "Retrieve what Spoki forecasts for one of the partner's accounts",
	effect: 'read',
	repeatable: true,
	requestsPerMinute: 60,
	method: 'GET',
	path: '/api/1/partners/get_account_forecasts/',
	returns: 'collection',
	fields: [clientAccount('account_id', 'The account whose forecasts are wanted, listed by name')],
	filters: [countryCode('Only forecasts for this country, by its two letters')],
};
