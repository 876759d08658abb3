import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';

import { Spoki } from '../../nodes/Spoki/Spoki.node';

const panelOf = (operation: string) =>
	new Spoki().description.properties.filter(({ displayOptions: { show = {} } = {} }) =>
		[show.resource, show.operation].every((values = [], index) =>
			values.includes(['template', operation][index]),
		),
	);
const labels = (properties: INodeProperties[]) => properties.map(({ displayName }) => displayName);
const collection = (operation: string, name: string) => {
	const found = panelOf(operation).find((property) => property.name === name);
	return { ...found, fields: (found?.options ?? []) as INodeProperties[] };
};

const MESSAGE = [
	...['Header Format', 'Header Text', 'Header Media', 'Body', 'Footer', 'Buttons'],
	'Examples for Variables',
];

describe('U7: Update keeps the texts of one language apart from the template itself', () => {
	test('in the order of a message', () => {
		expect(labels(collection('update', 'texts').fields)).toEqual(MESSAGE);
		expect(labels(panelOf('create')).filter((label) => MESSAGE.includes(label))).toEqual(MESSAGE);
	});

	test('beside what belongs to the whole template', () => {
		const fields = labels(collection('update', 'updateFields').fields);
		expect(fields).toEqual(expect.arrayContaining(['Name', 'Category', 'Template Groups']));
		expect(fields.filter((label) => MESSAGE.includes(label))).toEqual([]);
	});

	test('behind the language that they are in', () => {
		const panel = labels(panelOf('update'));
		expect(panel.slice(panel.indexOf('Define Texts'))).toEqual([
			...['Define Texts', 'Language', 'Texts (JSON)'],
			...panel.slice(panel.indexOf('Texts (JSON)') + 1, panel.indexOf('Texts')),
			...['Texts', 'Update Fields', 'Options'],
		]);
	});

	test('and shows no form where they come as JSON', () => {
		const show = (name: string) =>
			panelOf('update').find((property) => property.name === name)?.displayOptions?.show;
		expect(show('texts')).toMatchObject({ localizationMode: ['form'] });
		expect(show('templatelocalizationSet')).toMatchObject({ localizationMode: ['json'] });
		expect(show('updateFields')).not.toHaveProperty('localizationMode');
	});
});

test('the limits of WhatsApp stand below the texts', () => {
	const hintsOf = (properties: INodeProperties[]): Array<[string, string]> =>
		properties.flatMap(({ displayName, hint, type, options = [] }) => [
			...(hint === undefined ? [] : [[displayName, hint] as [string, string]]),
			...(type === 'fixedCollection'
				? (options as INodePropertyCollection[]).flatMap(({ values }) => hintsOf(values))
				: []),
		]);
	const limits = {
		Body: 'Up to 1,024 characters',
		Footer: 'Up to 60 characters, without variables',
		'Header Text': 'Up to 60 characters on one line, with one variable at most',
		Text: 'Up to 25 characters',
	};
	for (const hints of [hintsOf(panelOf('create')), hintsOf(collection('update', 'texts').fields)])
		expect(Object.fromEntries(hints)).toMatchObject(limits);
});

test('M6: Force Delete says below its switch what it does to automations', () => {
	const [field] = collection('delete', 'options').fields;
	expect(field).toMatchObject({
		displayName: 'Force Delete',
		hint: 'Automations that use the template can then no longer send it',
	});
});
