import type {
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	IPollFunctions,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { listSearchMethods } from '../Spoki/methods/listSearch';
import { asNodeError } from '../Spoki/operation/itemErrors';
import { tag } from '../Spoki/resources/tag';
import { triggerBuilderHint } from './builderHint';
import { events } from './events';
import { poll } from './poll';
import { triggerProperties } from './properties';
import { subtitleOf } from './subtitle';
import { fetchTestEvent } from './testEvent';

export class SpokiTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Spoki Trigger',
		name: 'spokiTrigger',
		icon: { light: 'file:../Spoki/spoki.svg', dark: 'file:../Spoki/spoki.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: subtitleOf(events),
		// n8n's list shows Spoki once, with this description for node and trigger.
		description:
			'Send WhatsApp messages and templates with Spoki, or start a workflow for every new contact and ticket',
		defaults: { name: 'Spoki Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'spokiApi', required: true }],
		...triggerBuilderHint,
		properties: triggerProperties(),
	};

	methods = { listSearch: listSearchMethods([tag]) };

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		const answer = this.getMode() === 'manual' ? fetchTestEvent(this) : poll(this);
		return await answer.catch((error) => {
			throw asNodeError(this.getNode(), error);
		});
	}
}
