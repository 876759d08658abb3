import { executionError, nodeOutputs } from './nodeOutputs.mjs';

const expectedItems = {
	'Create list': 1,
	'New customers': 6,
	'Upsert contacts': 6,
	'Sync to list': 6,
	'Read contacts back': 6,
};
const comparedFields = ['first_name', 'last_name', 'email', 'language'];

/**
 * Compares a run of the demo workflow with what it is to achieve, in what n8n shows and in what the
 * sandbox holds.
 *
 * @param {object} run
 * @param {{ status: string, message: string }} run.credentialTest n8n's answer to it
 * @param {any} run.execution as a Host returns it
 * @param {object[]} run.spokiContacts the contacts that the sandbox holds, in the API's form
 * @returns {string[]} what is wrong, a sentence each, without what is only a consequence of it;
 *   empty when all is right
 */
export function demoFaults({ credentialTest, execution, spokiContacts }) {
	const outputs = nodeOutputs(execution);
	const itemsOf = (name) => outputs.find((output) => output.name === name)?.items ?? [];
	const [list] = itemsOf('Create list');

	const stages = [
		() => credentialFaults(credentialTest),
		() => executionFaults(execution),
		() => outputs.flatMap(statusFaults),
		() =>
			Object.entries(expectedItems).flatMap(([name, count]) =>
				countFaults(name, itemsOf(name).length, count),
			),
		() =>
			itemsOf('New customers').flatMap((customer) => [
				...contactFaults(
					'n8n\'s "Read contacts back"',
					itemsOf('Read contacts back'),
					customer,
					list,
				),
				...contactFaults('the sandbox', spokiContacts, customer, list),
			]),
	];
	for (const findFaults of stages) {
		const faults = findFaults();
		if (faults.length > 0) return faults;
	}
	return [];
}

function credentialFaults({ status, message }) {
	return status === 'OK' ? [] : [`The credential test failed: ${message}`];
}

function executionFaults(execution) {
	if (execution.status === 'success') return [];
	const reason = executionError(execution) ?? 'n8n gives no reason';
	return [`The execution ended with "${execution.status}". ${reason}`];
}

function statusFaults({ name, status, error }) {
	if (status === 'success') return [];
	return [`Node "${name}" ended with "${status}"${error ? `: ${error}` : ''}`];
}

function countFaults(name, count, expected) {
	return count === expected
		? []
		: [`Node "${name}" put out ${count} items instead of ${expected}.`];
}

function contactFaults(place, contacts, customer, list) {
	const found = contacts.filter(({ phone }) => phone === customer.phone);
	if (found.length !== 1) {
		return [
			`${customer.phone} is ${found.length} times among the contacts of ${place} instead of once.`,
		];
	}
	const [contact] = found;
	const faults = comparedFields
		.filter((field) => contact[field] !== customer[field])
		.map(
			(field) =>
				`${customer.phone} has ${field} "${contact[field]}" in ${place} instead of "${customer[field]}".`,
		);
	// The node simplifies a contact by default, and then its lists are their names.
	const isOnList =
		contact.lists?.includes(list?.name) ?? contact.list_set?.some(({ id }) => id === list?.id);
	if (!isOnList) faults.push(`${customer.phone} is not on list ${list?.id} in ${place}.`);
	return faults;
}
