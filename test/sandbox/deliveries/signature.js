'use strict';

const { createHmac } = require('node:crypto');

/**
 * What stands in `X-Spoki-Signature`.
 *
 * @param {string} secret of the subscription, as Spoki has shown it
 * @param {Buffer} body the bytes that are sent
 * @param {number} seconds since 1970
 */
function signatureOf(secret, body, seconds) {
	const digest = createHmac('sha256', secret).update(`${seconds}.`).update(body).digest('hex');
	return `t=${seconds},v2=${digest}`;
}

module.exports = { signatureOf };
