import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEachN8n } from './stage/hosts.mjs';
import { itemsOf, runLine } from './stage/runs.mjs';
import { openSpoki } from './stage/spoki.mjs';
import { editFieldsNode, inputItems, inputName, spokiNode } from './stage/workflows.mjs';

onEachN8n('Pairing', ({ host }) => {
	for (const filter of ['search', 'phone']) {
		test(`results lead back to their items, found by ${filter}, whether none, one or many`, async (test) => {
			const { sandbox, credential } = await openSpoki({ host, test });
			const asked = filter === 'search' ? searches(sandbox) : phones(sandbox);
			const execution = await runLine(host, `Pairing by ${filter}`, [
				...inputItems(asked.map(({ label, value }) => ({ label, value }))),
				spokiNode({
					credential,
					operation: 'contact.getAll',
					parameters: { returnAll: true, filters: { [filter]: '={{ $json.value }}' } },
				}),
				editFieldsNode('Where from', { label: `={{ $('${inputName}').item.json.label }}` }),
			]);

			assert.equal(execution.status, 'success');
			const found = itemsOf(execution, 'Where from').map(({ json }) => `${json.label}: ${json.id}`);
			const expected = asked.flatMap(({ label, ids }) => ids.map((id) => `${label}: ${id}`));
			assert.deepEqual(found, expected);
			assert.equal(sandbox.requests.length, asked.length);
		});
	}
});

/** Searches that find none, one and many contacts, in this order. */
function searches({ data }) {
	const contacts = [...data.contact.values()];
	const [single] = contacts;
	// The newest first, as the sandbox puts them out.
	const many = contacts.filter(({ first_name: name }) => name === 'Giulia').reverse();
	assert.ok(many.length > 1);
	return [
		{ label: 'none', value: 'nobody is called this', ids: [] },
		{ label: 'one', value: single.phone, ids: [single.id] },
		{ label: 'many', value: 'Giulia', ids: many.map(({ id }) => id) },
	];
}

/** Numbers that nobody and somebody has; two contacts never share one. */
function phones({ data }) {
	const [single, other] = data.contact.values();
	return [
		{ label: 'none', value: '+390000999999', ids: [] },
		{ label: 'one', value: single.phone, ids: [single.id] },
		{ label: 'another', value: other.phone, ids: [other.id] },
	];
}
