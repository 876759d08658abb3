'use strict';

const { hexOf } = require('./identifiers');

/** The one user who has a private key from the start signs in from other programs. */
function seedPrivateKeys() {
	return new Map([[601, hexOf('private key 601')]]);
}

module.exports = { seedPrivateKeys };
