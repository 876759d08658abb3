/**
 * The nodes beside our own that the examples may use: the type versions that n8n 1.123.81 and 2.40.5
 * have both, as their lists of node types say.
 */
export const knownNodes: Record<string, number[]> = {
	'@n8n/n8n-nodes-langchain.agent': [3],
	'@n8n/n8n-nodes-langchain.chainLlm': [1.7],
	'@n8n/n8n-nodes-langchain.lmChatOpenAi': [1.2],
	'@n8n/n8n-nodes-langchain.memoryBufferWindow': [1.3],
	'n8n-nodes-base.convertToFile': [1.1],
	'n8n-nodes-base.extractFromFile': [1, 1.1],
	'n8n-nodes-base.filter': [2.2],
	'n8n-nodes-base.formTrigger': [2.2, 2.3],
	'n8n-nodes-base.googleSheets': [4.5, 4.6, 4.7],
	'n8n-nodes-base.hubspot': [2.2],
	'n8n-nodes-base.httpRequest': [4.2],
	'n8n-nodes-base.if': [2.2],
	'n8n-nodes-base.manualTrigger': [1],
	'n8n-nodes-base.merge': [3, 3.1, 3.2],
	'n8n-nodes-base.noOp': [1],
	'n8n-nodes-base.removeDuplicates': [2],
	'n8n-nodes-base.scheduleTrigger': [1.2],
	'n8n-nodes-base.set': [3.4],
	'n8n-nodes-base.slack': [2.3],
	'n8n-nodes-base.sort': [1],
	'n8n-nodes-base.splitInBatches': [3],
	'n8n-nodes-base.stickyNote': [1],
	'n8n-nodes-base.stopAndError': [1],
	'n8n-nodes-base.summarize': [1.1],
	'n8n-nodes-base.switch': [3.2],
	'n8n-nodes-base.wait': [1.1],
	'n8n-nodes-base.wooCommerceTrigger': [1],
};
