/** Variables that stand for the contact itself, with their own keys in a message. */
export const CONTACT_KEYS = new Map([
	['EMAIL', { key: 'email', label: 'Email' }],
	['FIRST_NAME', { key: 'first_name', label: 'First Name' }],
	['LAST_NAME', { key: 'last_name', label: 'Last Name' }],
]);

/** Variables that Spoki always fills itself: reserved codes that no message has a key for. */
export const FILLED_BY_SPOKI = ['ACCOUNT_NAME', 'LANGUAGE', 'PHONE'];
