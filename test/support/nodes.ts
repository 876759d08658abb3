import { Spoki } from '../../nodes/Spoki/Spoki.node';
import { SpokiTrigger } from '../../nodes/SpokiTrigger/SpokiTrigger.node';
import { SpokiWebhookTrigger } from '../../nodes/SpokiWebhookTrigger/SpokiWebhookTrigger.node';

/** Every node of the package by its name, each made anew. `unit/discovery` proves that none is missing. */
export const nodes = {
	Spoki: () => new Spoki(),
	'Spoki Trigger': () => new SpokiTrigger(),
	'Spoki Webhook Trigger': () => new SpokiWebhookTrigger(),
};

/** The parameters of each. */
export const nodeProperties = Object.entries(nodes).map(([name, make]) => ({
	name,
	properties: make().description.properties,
}));
