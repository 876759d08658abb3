import { SpokiApi } from '../../credentials/SpokiApi.credentials';
import { Spoki } from '../../nodes/Spoki/Spoki.node';
import { SpokiTrigger } from '../../nodes/SpokiTrigger/SpokiTrigger.node';
import { startSandbox } from '../sandbox';
import { callAsTool, editorContext, runSpokiNode } from './engine';
import { frozen } from './frozen';
import { pollSpokiTrigger } from './polling';
import { startWaiting } from './waiting';
import { WebhookTrigger } from './webhookTrigger';

type SandboxOptions = NonNullable<Parameters<typeof startSandbox>[0]>;
type TriggerSettings = Parameters<typeof pollSpokiTrigger>[2];
type WebhookTriggerSettings = ConstructorParameters<typeof WebhookTrigger>[0];
type NodeRun = Parameters<typeof runSpokiNode>[2];

/** A key that stands in nothing else, so that any trace of it can be found. */
export const SENTINEL = 'sentinel-7c1f0b9e';

/** As in n8n, every execution uses the one node that was loaded. Nothing may be left behind in it. */
const node = frozen(new Spoki());

/**
 * A Spoki of its own for a test, and the node in n8n's engine connected to it. Its address is its
 * own too, so no other test shares its rate limits.
 *
 * @param defaultCountry of the credential
 */
export async function startHarness(sandboxOptions: SandboxOptions = {}, defaultCountry?: string) {
	const sandbox = await startSandbox({ apiKey: SENTINEL, ...sandboxOptions });
	// A credential that was saved before it had the field lacks it.
	const preset = defaultCountry === undefined ? {} : { defaultCountry };
	const credential = { apiKey: SENTINEL, baseUrl: sandbox.url, ...preset };
	const run = (options: Omit<NodeRun, 'credential'> & Partial<Pick<NodeRun, 'credential'>>) =>
		runSpokiNode(node, new SpokiApi(), {
			credential,
			...options,
		});
	const editor = (parameters = {}) =>
		editorContext(node, new SpokiApi(), {
			parameters,
			credential,
		});
	/** Opens a drop-down in the editor, in a panel with these parameters. */
	const searchIn = (parameters: object) => (method: string, filter?: string, token?: unknown) =>
		node.methods.listSearch[method].call(editor(parameters), filter, token as string);
	/** Opens a record's drop-down in the editor. */
	const search = searchIn({});
	/** Opens a drop-down in which several records can be chosen. */
	const load = (method: string) => node.methods.loadOptions[method].call(editor());
	/** Opens the mapper of the custom fields in the editor. */
	const customFields = () => node.methods.resourceMapping.getCustomFields.call(editor());
	/** Opens the mapper of a template's values in the editor. */
	const templateValues = (
		templateId: unknown,
		additionalFields: object = {},
		values: unknown = { mappingMode: 'defineBelow', value: null },
	) =>
		node.methods.resourceMapping.getTemplateValues.call(
			editor({
				resource: 'message',
				operation: 'sendTemplate',
				templateId,
				additionalFields,
				templateValues: values,
			}),
		);
	/** Lets an AI agent call the node with arguments for its `$fromAI` parameters. */
	const callTool = (
		parameters: Record<string, unknown>,
		toolArguments: Record<string, unknown>,
		times?: number,
	) =>
		callAsTool(node, new SpokiApi(), {
			parameters,
			toolArguments,
			times,
			credential,
		});
	/** A workflow with the trigger, which is polled whenever the test says so. */
	const trigger = (
		parameters: Record<string, unknown>,
		settings: Partial<Omit<TriggerSettings, 'parameters'>> = {},
	) =>
		pollSpokiTrigger(new SpokiTrigger(), new SpokiApi(), {
			parameters,
			credential,
			...settings,
		});
	/** A workflow with the webhook trigger, which is not active yet. */
	const webhookTrigger = (
		parameters: Record<string, unknown>,
		settings: Partial<Omit<WebhookTriggerSettings, 'parameters'>> = {},
	) => new WebhookTrigger({ parameters, credential, ...settings });
	const editing = { search, searchIn, load, customFields, templateValues };
	/** Runs the node until it waits for an answer. */
	const wait = (options: Omit<NodeRun, 'credential'>) =>
		startWaiting(node, new SpokiApi(), { credential, ...options });
	return { sandbox, run, ...editing, callTool, trigger, webhookTrigger, wait };
}

export { byEmail, byId, byPhone } from '../cases/locators';

export type Harness = Awaited<ReturnType<typeof startHarness>>;
