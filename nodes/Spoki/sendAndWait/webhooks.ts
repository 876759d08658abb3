import type { IWebhookDescription } from 'n8n-workflow';

/**
 * Where an answer reaches a waiting execution: n8n's own form of it. The page of a link is opened by
 * GET; only a POST answers. Nothing is registered when a workflow is switched on.
 */
export const waitWebhooks: IWebhookDescription[] = (['GET', 'POST'] as const).map((httpMethod) => ({
	name: 'default',
	httpMethod,
	responseMode: 'onReceived',
	responseData: '',
	path: '={{ $nodeId }}',
	restartWebhook: true,
	isFullPath: true,
}));
