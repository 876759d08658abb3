'use strict';

/** The agency that looks after the shop. */
function seedAgencies() {
	return [{ id: 51, account: 7302 }];
}

module.exports = { seedAgencies };
