'use strict';

const { newRole } = require('./role');

/** Who works at the studio that resells Spoki. */
function seedPartnerRoles() {
	const marta = { email: 'marta.leone@example.com', firstname: 'Marta', surname: 'Leone' };
	const nico = { email: 'nico.bassi@example.com', firstname: 'Nico', surname: 'Bassi' };
	const olga = { email: 'olga.villa@example.com', firstname: 'Olga', surname: 'Villa' };
	return [
		newRole(651, 'Administrator', marta),
		newRole(652, 'Chat Operator Manager', nico),
		newRole(653, 'Chat Operator', olga),
	];
}

module.exports = { seedPartnerRoles };
