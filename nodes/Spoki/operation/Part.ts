import type { IDataObject } from 'n8n-workflow';

import type { ItemValues } from '../description/Operation';
import type { SelectedOperation } from './select';
import type { ParameterContext } from './values';

/** Some items of the node, and the operation that is carried out for them. */
export interface Part {
	selected: SelectedOperation;
	/** Gives the operation's parameters of these items. */
	parameters: ParameterContext;
	/** The numbers of the items, in their order. */
	items: number[];
	/**
	 * The very last step before an item's request: what is different at each run, such as an address,
	 * goes into its body. Whatever it throws, nothing was sent.
	 */
	finish?: (body: IDataObject, values: ItemValues) => Promise<IDataObject>;
}
