import type { Field } from '../description/Operation';
import { choiceOf } from './choice';
import { several } from './lists';
import { required } from './required';
import { textOf } from './text';

/** What a tool answers with where its Output says nothing else. */
export const SIMPLIFIED = 'simplified';

export const RAW = 'raw';

export const SELECTED_FIELDS = 'selectedFields';

/**
 * How much of a record an AI agent reads, as n8n's guidelines for tools want it: in place of Simplify,
 * for what reads and what writes. A tool that was saved without it answers simplified.
 */
export const toolOutput: Field = {
	...choiceOf({
		displayName: 'Output',
		name: 'output',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Raw', value: RAW, description: 'All fields, as Spoki gives them' },
			{
				name: 'Selected Fields',
				value: SELECTED_FIELDS,
				description: 'The fields that you name, and the ID',
			},
			{ name: 'Simplified', value: SIMPLIFIED, description: 'The fields that are needed most' },
		],
		default: SIMPLIFIED,
		description: 'How much of each record the agent gets. It pays for every field that it reads.',
	}),
	local: true,
	forTool: true,
};

/** The fields by their names in the raw record. */
export const fieldsToInclude: Field = {
	...required(
		several(
			{
				displayName: 'Fields to Include',
				name: 'fieldsToInclude',
				placeholder: 'e.g. title, status, contact.phone',
				description:
					'Their names in the raw output, with commas in between. A dot leads into a field. The ID is always there.',
			},
			(value, label) => textOf(value, `'${label}'`).trim(),
		),
	),
	local: true,
	forTool: true,
	shownWhen: { output: [SELECTED_FIELDS] },
};
