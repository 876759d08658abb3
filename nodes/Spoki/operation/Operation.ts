import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { SpokiRequest } from '../transport/request';

/** What an operation does to the world: decides warnings, and what its texts must say. */
export type Effect = 'destroy' | 'read' | 'send' | 'write';

/** What comes back: decides the shape of the output items. */
export type Returns = 'collection' | 'record';

/** What a field may look at while it checks its value. */
export interface FieldContext {
	/** The operation's options of the same item, already checked. */
	options: IDataObject;
}

/** One parameter of an operation: how it looks, and how its value is checked and sent. */
export interface Field {
	/** In n8n's own format; where it is shown is derived from the operation. */
	property: Omit<INodeProperties, 'displayOptions'>;
	/** The name in Spoki's API; by default the parameter's name in snake_case. */
	key?: string;
	/** Set for a parameter that steers the node and is not sent. */
	local?: true;
	/**
	 * Turns a filled-in value into what is sent. By default the property's type decides.
	 *
	 * @throws UserError that names the parameter and says what to do
	 */
	read?: (value: unknown, context: FieldContext) => unknown;
}

/** Many items become one request: what such an operation says in addition. */
export interface Bulk {
	/** Elements per request at most (documented). */
	maxElements: number;
	/** Elements with the same value here are merged, later fields winning. */
	mergeBy: string;
	/** The body of one request from its elements. */
	body: (elements: IDataObject[]) => SpokiRequest['body'];
}

/**
 * Everything about one operation. The node's fields, the request, pacing, repetition, the output,
 * the documentation and the tests derive from it.
 */
export interface Operation {
	/** The half behind the dot of its name in the endpoint table. */
	value: string;
	/** In the drop-down, such as `Create or Update`. */
	name: string;
	/** The sentence in the node list and for an AI agent: effect and key rule. */
	action: string;
	description: string;
	effect: Effect;
	/** Whether sending it twice leaves Spoki as sending it once. The verb does not tell. */
	repeatable: boolean;
	/** Request starts per minute; null where there is no limit. */
	requestsPerMinute: number | null;
	method: SpokiRequest['method'];
	/** A `{name}` stands for the field of that name. */
	path: string;
	returns: Returns;
	/** Shown at the top: what the API requires. */
	fields?: Field[];
	/** Optional values of a new record. */
	additionalFields?: Field[];
	/** Optional query of a collection. */
	filters?: Field[];
	/** How the node behaves; never sent. */
	options?: Field[];
	bulk?: Bulk;
}

export interface Resource {
	/** The half before the dot, such as `contact`. */
	value: string;
	/** Singular, such as `Contact`. */
	name: string;
	description: string;
	/** In the order of the drop-down: alphabetical by name. */
	operations: Operation[];
}
