import type { INodePropertyOptions } from 'n8n-workflow';

import type { Field } from '../../description/Operation';
import { recordReference } from '../../fields/locators';

/**
 * The selector of what a campaign does for each contact, and the two fields of which it shows one.
 *
 * @param unchanged a further option, chosen at first, where it need do neither
 */
function contentFields(unchanged?: INodePropertyOptions): Field[] {
	const selector: Field['property'] = {
		displayName: 'What to Send',
		name: 'whatToSend',
		type: 'options',
		noDataExpression: true,
		options: [],
		default: 'template',
	};
	const property =
		unchanged === undefined
			? { ...selector, options: KINDS }
			: { ...selector, options: [...KINDS, unchanged], default: unchanged.value };
	return [{ local: true, property }, automation, template];
}

const KINDS: INodePropertyOptions[] = [
	{
		name: 'Automation',
		value: 'automation',
		description: 'Start an automation for each contact of the lists',
	},
	{
		name: 'Template',
		value: 'template',
		description: 'Send a message template to each contact of the lists',
	},
];

const automation: Field = {
	...recordReference(
		{ value: 'automation', name: 'Automation' },
		{
			displayName: 'Automation',
			name: 'automation',
			required: true,
			description: 'The automation that the campaign starts for each contact',
		},
	),
	shownWhen: { whatToSend: ['automation'] },
};

const template: Field = {
	...recordReference(
		{ value: 'template', name: 'Template' },
		{
			displayName: 'Template',
			name: 'template',
			required: true,
			description: 'The message template that the campaign sends',
		},
	),
	shownWhen: { whatToSend: ['template'] },
};

/** What a new campaign sends. */
export const newContent = contentFields();

/** Likewise where a campaign is there already, and may go on with what it sends. */
export const changedContent = contentFields({
	name: 'Unchanged',
	value: 'unchanged',
	description: 'Leave the automation or the template of the campaign as it is',
});
