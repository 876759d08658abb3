import type { SelectedOperation } from './select';
import type { ParameterContext } from './values';

/** Some items of the node, and the operation that is carried out for them. */
export interface Part {
	selected: SelectedOperation;
	/** Gives the operation's parameters of these items. */
	parameters: ParameterContext;
	/** The numbers of the items, in their order. */
	items: number[];
}
