import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { errorItem } from './itemErrors';

/** The output items of a bulk operation, one per input item, in the order of the input. */
export class BulkOutput {
	private readonly items = new Map<number, INodeExecutionData>();

	/**
	 * @param itemCount how many input items there are
	 * @param operation for the error items, such as `list.syncContacts`
	 */
	constructor(
		private readonly itemCount: number,
		private readonly operation: string,
	) {}

	succeed(itemIndexes: number[], json: IDataObject): void {
		for (const item of itemIndexes) this.items.set(item, { json, pairedItem: { item } });
	}

	fail(itemIndexes: number[], error: unknown): void {
		for (const item of itemIndexes) this.items.set(item, errorItem(error, this.operation, item));
	}

	inOrder(): INodeExecutionData[] {
		return Array.from(this.items.entries())
			.sort(([a], [b]) => a - b)
			.map(([, item]) => item);
	}

	/** How far the operation came, for the error that ends it. */
	tally(): string {
		const through = Array.from(this.items.values()).filter(({ json }) => !json.error).length;
		const refused = this.items.size - through;
		const left = this.itemCount - this.items.size;
		return `${through} of ${this.itemCount} items went through, ${refused} refused, ${left} not carried out.`;
	}
}
