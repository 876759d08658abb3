import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
	NodeOperationError,
} from 'n8n-workflow';
import { NodeConnectionTypes, SEND_AND_WAIT_OPERATION } from 'n8n-workflow';

import { executeAnyAction } from './anyAction/execute';
import { ANY_ACTION, anyActionPanel } from './anyAction/panel';
import { spokiBuilderHint } from './builderHint';
import { CUSTOM_FIELDS_METHOD } from './resources/customField/values';
import { getCustomFields } from './methods/customFields';
import { listSearchMethods } from './methods/listSearch';
import { loadOptionsMethods } from './methods/loadOptions';
import { getTemplateValues } from './methods/templateValues';
import { executeOperation } from './operation/execute';
import { hintsOf } from './operation/hints';
import { isTool } from './operation/isTool';
import { errorItem } from './operation/itemErrors';
import { propertiesOf } from './operation/properties';
import { secretOutputOf } from './operation/secretOutput';
import { subtitleOf } from './operation/subtitle';
import { preset, resources } from './resources';
import { TEMPLATE_VALUES_METHOD } from './resources/message/template/values';
import { executeSendAndWait } from './sendAndWait/execute';
import { outputsExpression } from './sendAndWait/outputs';
import { receiveAnswer } from './sendAndWait/receive';
import { waitWebhooks } from './sendAndWait/webhooks';

/** An agent would read an empty text, and wonder. */
const NOTHING_FOUND = { json: { result: 'Nothing was found' } };

/** In the editor, while an execution waits. */
const WAITING_TOOLTIP = "Waits until the contact answers, or until 'Wait at Most' is over";

export class Spoki implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Spoki',
		name: 'spoki',
		icon: { light: 'file:spoki.svg', dark: 'file:spoki.dark.svg' },
		group: [],
		version: 1,
		subtitle: subtitleOf([...resources, anyActionPanel(resources)]),
		// n8n's list shows the trigger's description for both.
		description:
			'Send WhatsApp messages and templates with Spoki, and manage contacts, campaigns and tickets',
		defaults: { name: 'Spoki' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: outputsExpression,
		webhooks: waitWebhooks,
		waitingNodeTooltip: WAITING_TOOLTIP,
		credentials: [{ name: 'spokiApi', required: true }],
		hints: hintsOf(resources),
		...secretOutputOf(resources),
		...spokiBuilderHint,
		properties: propertiesOf(resources, preset, [anyActionPanel(resources)]),
	};

	methods = {
		listSearch: listSearchMethods(resources),
		loadOptions: loadOptionsMethods(resources),
		resourceMapping: {
			[CUSTOM_FIELDS_METHOD]: getCustomFields,
			[TEMPLATE_VALUES_METHOD]: getTemplateValues,
		},
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const items = await wayOf(this)(this, resources).catch((error) => {
			if (!isTool(this)) throw error as NodeOperationError;
			return [errorItem(error, 'spoki', 0)];
		});
		return [isTool(this) && items.length === 0 ? [NOTHING_FOUND] : items];
	}

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receiveAnswer(this);
	}
}

/** How the chosen operation is carried out. */
function wayOf(context: IExecuteFunctions): typeof executeOperation {
	if (context.getNodeParameter('resource', 0, '') === ANY_ACTION) return executeAnyAction;
	const isWaiting = context.getNodeParameter('operation', 0, '') === SEND_AND_WAIT_OPERATION;
	return isWaiting ? executeSendAndWait : executeOperation;
}
