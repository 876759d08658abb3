import { describedAs, recordLocator, recordReference } from '../../fields/locators';

const resource = { value: 'tag', name: 'Tag' };

export const tagId = recordLocator(
	resource,
	describedAs('A mark that contacts carry', 'by its name in Spoki'),
);

/** For what can be found by one of its tags. */
export const tagFilter = recordReference(resource, {
	displayName: 'Tag',
	name: 'tag',
	description: 'Only contacts that carry this tag',
});
