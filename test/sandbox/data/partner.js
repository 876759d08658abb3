'use strict';

/** The accounts that a partner key sees. */
function seedPartners() {
	return [
		{ id: 31, name: 'Studio Fornace', account: 7302, is_active: true },
		{ id: 32, name: 'Bottega Digitale', account: 7310, is_active: false },
	];
}

module.exports = { seedPartners };
