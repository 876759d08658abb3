'use strict';

/** @import { SpokiRecord } from './index' */

const { hexOf } = require('./identifiers');

/**
 * @param {number} id
 * @param {string} role
 * @param {{ email: string, firstname: string, surname?: string, is_service?: boolean }} user
 * @returns {SpokiRecord}
 */
function newRole(id, role, user) {
	return {
		id,
		role,
		user: {
			id: id + 4000,
			uid: hexOf(`user ${id}`).slice(0, 28),
			surname: '',
			image: null,
			is_service: false,
			...user,
		},
	};
}

/** Who works in the shop. There is one administrator, whom nobody can delete. */
function seedRoles() {
	const anna = { email: 'anna.fabbri@example.com', firstname: 'Anna', surname: 'Fabbri' };
	const bruno = { email: 'bruno.galli@example.com', firstname: 'Bruno', surname: 'Galli' };
	const carla = { email: 'carla.neri@example.com', firstname: 'Carla', surname: 'Neri' };
	const service = { email: 'gestionale@example.com', firstname: 'Gestionale', is_service: true };
	return [
		newRole(601, 'Administrator', anna),
		newRole(602, 'Chat Operator Manager', bruno),
		newRole(603, 'Chat Operator', carla),
		newRole(604, 'Chat Operator', service),
	];
}

module.exports = { newRole, seedRoles };
