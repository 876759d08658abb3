/** Spoki's own addresses, the old one and that of its web pages included. */
const SPOKI = /(^|\.)spoki\.(app|com|it)$/;

/** Names and addresses of this machine or a local network, which lead nowhere from outside. */
const PRIVATE = [
	/^[^.:]+$/,
	/\.(home\.arpa|internal|lan|local|localhost|localdomain|test)$/,
	/^(0|10|127)\.[\d.]+$/,
	/^169\.254\.[\d.]+$/,
	/^172\.(1[6-9]|2\d|3[01])\.[\d.]+$/,
	/^192\.168\.[\d.]+$/,
	/^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.[\d.]+$/,
	/^\[(::1?\]|::ffff:(7f..|a..|a9fe|ac1.|c0a8):|f[cd]|fe[89ab])/,
];

/**
 * Whether a host is this machine or in a local network.
 *
 * @param hostname as `URL` gives it: in lower case, an address of version 6 in brackets
 */
export function isPrivateHost(hostname: string): boolean {
	const host = hostname.replace(/\.$/, '');
	return PRIVATE.some((form) => form.test(host));
}

/** Whether a host is one of Spoki's. */
export function isSpokiHost(hostname: string): boolean {
	return SPOKI.test(hostname);
}
