import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import type { Field, ItemValues, Read } from '../../../description/Operation';
import { chosenName, readChosen } from '../../../description/readChosen';
import { rulesOf } from '../../../description/rules';
import { recordLocator } from '../../../fields/locators';
import { get } from '../get';
import { startLink, startSecret } from './link';
import { isStartable, startWebhookOf } from './webhook';

const resource = { value: 'automation', name: 'Automation' };

const startBy: Field = {
	local: true,
	property: {
		displayName: 'Start By',
		name: 'startBy',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Automation',
				value: 'automation',
				description: 'Choose it: the node finds its start link and secret itself',
			},
			{
				name: 'Start Link',
				value: 'link',
				description: 'Enter the start link and the secret that Spoki shows',
			},
		],
		default: 'automation',
	},
};

const startable = recordLocator(
	{
		...resource,
		listedRecords: {
			method: 'searchStartableAutomation',
			resource: resource.value,
			query: { is_active: true },
			isListed: isStartable,
			// All of them are on.
			asChoice: ({ id, name }) => ({ name: String(name), value: id as number }),
			whenEmpty:
				"No automation can be started from here. Switch one on in Spoki and give it the start 'API', then open this list again.",
		},
	},
	'The automation to start, which must be switched on and have a start link',
);

const automationId: Field = {
	...startable,
	property: {
		...startable.property,
		hint: "Lists only what is switched on and has the start 'API'. Is one missing? Switch both on in Spoki.",
	},
	local: true,
	shownWhen: { startBy: ['automation'] },
};

/** Which automation starts, in the order of the panel. */
export const startTarget: Field[] = [startBy, automationId, startLink, startSecret];

/**
 * Adds the ID and the secret of the start link to an item's values: those that were entered, or
 * those of the chosen automation, which is read once per run.
 *
 * @throws UserError that names an automation that cannot be started
 */
export async function withTarget(values: ItemValues, read: Read): Promise<ItemValues> {
	const { startBy: by, startLink: uuid, automationId: id } = values.local;
	if (by === 'link') return { ...values, ids: { uuid: uuid as string } };
	const automation = await readAutomation(String(id), read);
	const name = chosenName(automation, id);
	if (automation.is_active === false) {
		throw new UserError(`The automation ${name} is stopped`, {
			description: 'Nothing was started. Switch the automation on in Spoki, then run this again.',
		});
	}
	const webhook = startWebhookOf(automation);
	if (webhook === undefined) {
		throw new UserError(`The automation ${name} has no start link`, {
			description:
				"Nothing was started. Give it the start 'API' in Spoki and switch that on, or choose another automation.",
		});
	}
	// For the output, whose readers know an automation by its name.
	const named = typeof automation.name === 'string' ? { automationName: automation.name } : {};
	const local = { ...values.local, ...named };
	return { ...values, ids: { uuid: webhook.uuid }, secrets: { secret: webhook.secret }, local };
}

async function readAutomation(id: string, read: Read): Promise<IDataObject> {
	const request = { method: get.method, path: get.path, ids: { automationId: id } };
	const record = { word: 'automation', id };
	return readChosen(read, request, rulesOf(resource, get), record, 'Nothing was started');
}
