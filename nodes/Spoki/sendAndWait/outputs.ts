import type { INodeTypeDescription } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

const main = { type: NodeConnectionTypes.Main };

const WITH_TIMED_OUT = [
	{ ...main, displayName: 'Reply' },
	{ ...main, displayName: 'Timed Out' },
];

/** One output, and a second one where an operation waits and the person wants it. */
export const outputsExpression: INodeTypeDescription['outputs'] = `={{ $parameter["operation"] === "sendAndWait" && ($parameter["options"] || {})["timedOutOutput"] === true ? ${JSON.stringify(WITH_TIMED_OUT)} : ${JSON.stringify([NodeConnectionTypes.Main])} }}`;
