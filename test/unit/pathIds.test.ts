import type { Operation } from '../../nodes/Spoki/description/Operation';
import { required } from '../../nodes/Spoki/fields/required';
import { typedId } from '../../nodes/Spoki/fields/typedId';
import { readValues } from '../../nodes/Spoki/operation/values';
import { resources } from '../../nodes/Spoki/resources';

const [{ operations }] = resources.filter(({ value }) => value === 'tag');
const [get] = operations.filter(({ value }) => value === 'get');

/** Spoki gives no list of shelves, so their ID is typed. */
const getShelf: Operation = {
	...get,
	path: '/api/1/shelves/{shelfId}/',
	fields: [required(typedId({ name: 'shelfId', displayName: 'Shelf ID' }))],
};

test('an ID that a field reads as a number stands in the path as text', () => {
	const context = {
		getNodeParameter: (name: string) => (name === 'shelfId' ? '71' : {}),
		getTimezone: () => 'UTC',
	};
	expect(readValues(context as never, getShelf, 0).ids).toEqual({ shelfId: '71' });
});
