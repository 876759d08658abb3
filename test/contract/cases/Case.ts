/** What one operation must do: the proof of its description, by enumeration. */
export interface Case {
	/** Resource and operation value, as in the endpoint table. */
	operation: string;
	/** The node's parameters, without the two selectors. */
	parameters: Record<string, unknown>;
	/** The input items; one empty item by default. */
	items?: Array<Record<string, unknown>>;
	/** The one request that must arrive, exactly. */
	request: {
		path: string;
		query?: Record<string, string>;
		body?: unknown;
	};
	/** What each output item must hold at least. */
	output: Array<Record<string, unknown>>;
}
