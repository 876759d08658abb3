import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { errorItem } from './itemErrors';
import { listed } from './listed';

/** What became of each input item, in the order of the input. */
export class Output {
	private readonly items = new Map<number, INodeExecutionData[]>();

	private readonly doubts = new Set<number>();

	/**
	 * @param itemCount how many input items there are
	 * @param operationOf for the error item of an item, such as `list.syncContacts`
	 */
	constructor(
		private readonly itemCount: number,
		private readonly operationOf: (item: number) => string,
	) {}

	succeed(item: number, records: IDataObject[]): void {
		this.doubts.delete(item);
		this.items.set(
			item,
			records.map((json) => ({ json, pairedItem: { item } })),
		);
	}

	fail(item: number, error: unknown): void {
		this.items.set(item, [errorItem(error, this.operationOf(item), item)]);
	}

	/** What became of these items is not known, unless they succeed. */
	doubt(items: number[]): void {
		for (const item of items) this.doubts.add(item);
	}

	doubtful(): number[] {
		return Array.from(this.doubts);
	}

	inOrder(): INodeExecutionData[] {
		return Array.from(this.items.entries())
			.sort(([a], [b]) => a - b)
			.flatMap(([, item]) => item);
	}

	/** The records of each item that went through. */
	succeeded(): Map<number, IDataObject[]> {
		const through = Array.from(this.items.entries()).filter(([, [first]]) => !first?.json.error);
		return new Map(through.map(([item, output]) => [item, output.map(({ json }) => json)]));
	}

	/**
	 * How far the operation came, for the error that ends it.
	 *
	 * @param culprit the item that ended it
	 * @returns nothing where there was only one item
	 */
	tally(culprit: number | undefined): string {
		if (this.itemCount < 2) return '';
		const through = Array.from(this.succeeded().keys()).sort((a, b) => a - b);
		const refused = this.items.size - through.length;
		const others = Array.from({ length: this.itemCount }, (_, item) => item).filter(
			(item) => item !== culprit && !this.items.has(item),
		);
		const uncertain = others.filter((item) => this.doubts.has(item));
		const left = others.filter((item) => !this.doubts.has(item));
		if (through.length + this.doubts.size === 0)
			return `None of the ${this.itemCount} items was carried out.`;
		const parts = [
			`${through.length} of ${this.itemCount} items went through${namedIfMixed(through)}`,
			...(refused > 0 ? [`${refused} refused`] : []),
			...(uncertain.length > 0 ? [`uncertain: ${listed(uncertain)}`] : []),
			...(left.length > 0 ? [`not carried out: ${listed(left)}`] : []),
		];
		return `${parts.join(', ')}.`;
	}
}

/** Which they are, where it is not the first ones. */
function namedIfMixed(items: number[]): string {
	const areFirst = items.every((item, place) => item === place);
	return areFirst ? '' : ` (${listed(items)})`;
}
