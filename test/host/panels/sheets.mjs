import {
	linesOf,
	spokiNode,
	triggerWorkflow,
	webhookTriggerWorkflow,
} from '../stage/workflows.mjs';
import { pictureOfCredential, pictureOfDropDown, pictureOfPanel } from './pictures.mjs';
import { arrangedSubjects, resourcesOf, subjectsOf } from './subjects.mjs';

/**
 * @typedef {object} Sheet
 * @property {string} name of its file
 * @property {string} title
 * @property {(stage: import('../withEditor.mjs').Stage) => Promise<import('./pictures.mjs').Picture[]>} take
 */

/**
 * @param {any[]} nodeTypes that n8n has loaded
 * @returns {Sheet[]} together every panel of the package
 */
export function sheetsOf(nodeTypes) {
	const typeOf = (name) => nodeTypes.find((one) => one.name === `n8n-nodes-spoki.${name}`);
	const node = typeOf('spoki');
	const trigger = typeOf('spokiTrigger');
	const webhookTrigger = typeOf('spokiWebhookTrigger');
	return [
		{
			name: 'credential-and-trigger',
			title: 'Credential and Trigger',
			take: (stage) => picturesOfBasics(stage, { node, trigger }),
		},
		{
			name: 'webhook-trigger',
			title: 'Webhook Trigger',
			take: (stage) => picturesOfWebhookTrigger(stage, webhookTrigger),
		},
		...resourcesOf(node).map(({ name, value }) => ({
			name: value,
			title: name,
			take: (stage) => picturesOfResource(stage, { node, resource: value }),
		})),
	];
}

async function picturesOfBasics({ editor, host, credential }, { node, trigger }) {
	// How often it asks is n8n's own, and of many kinds.
	const pollTimes = trigger.properties.find(({ name }) => name === 'pollTimes').default;
	const subjects = arrangedSubjects('Spoki Trigger', trigger.properties, { pollTimes });
	const nodes = subjects.map(({ name, parameters }, index) => {
		const [one] = triggerWorkflow({ name, credential, parameters }).nodes;
		return { ...one, name, position: [0, index * 220] };
	});
	const triggers = { ...triggerWorkflow({ name: 'Triggers', credential }), nodes };
	await editor.openWorkflow(await host.createWorkflow(triggers));
	const panels = [];
	for (const { name } of nodes) panels.push(await pictureOfPanel(editor, name));

	const [{ value: resource }] = resourcesOf(node);
	const operation = `${resource}.getAll`;
	const [one, another] = ['Resource', 'New Credential'];
	const lines = [
		[spokiNode({ name: one, credential, operation })],
		[spokiNode({ name: another, operation })],
	];
	await editor.openWorkflow(await host.createWorkflow(linesOf('Basics', lines)));
	const resources = await pictureOfDropDown(editor, one, 'resource');
	return [await pictureOfCredential(editor, another), ...panels, resources];
}

async function picturesOfWebhookTrigger({ editor, host, credential }, { properties }) {
	const subjects = arrangedSubjects('Spoki Webhook Trigger', properties);
	const nodes = subjects.map(({ name, parameters }, index) => {
		const [one] = webhookTriggerWorkflow({ name, credential, parameters }).nodes;
		return { ...one, name, position: [0, index * 220] };
	});
	const triggers = { ...webhookTriggerWorkflow({ name: 'Webhook triggers', credential }), nodes };
	await editor.openWorkflow(await host.createWorkflow(triggers));
	const panels = [];
	for (const { name } of nodes) panels.push(await pictureOfPanel(editor, name));
	const [{ name }] = nodes;
	return [await pictureOfDropDown(editor, name, 'events'), ...panels];
}

async function picturesOfResource({ editor, host, credential }, { node, resource }) {
	const subjects = await subjectsOf({ nodeType: node, resource, host, credential });
	const lines = subjects.map(({ name, parameters }) => [
		spokiNode({ name, credential, operation: `${resource}.${parameters.operation}`, parameters }),
	]);
	await editor.openWorkflow(await host.createWorkflow(linesOf(resource, lines)));
	const [first] = subjects;
	const pictures = [await pictureOfDropDown(editor, first.name, 'operation')];
	for (const { name } of subjects) pictures.push(await pictureOfPanel(editor, name));
	return pictures;
}
