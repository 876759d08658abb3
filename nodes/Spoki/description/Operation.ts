import type {
	IDataObject,
	INodeListSearchItems,
	INodeProperties,
	INodePropertyOptions,
} from 'n8n-workflow';

import type { RequestRules, SpokiRequest } from '../transport/request';
import type { ValueForm } from './ValueForm';

/** What an operation does to the world: decides warnings, and what its texts must say. */
export type Effect = 'destroy' | 'read' | 'send' | 'write';

/** What comes back: decides the shape of the output items. */
export type Returns = 'collection' | 'deletion' | 'record';

/** What a field may look at while it checks its value. */
export interface FieldContext {
	/** The operation's options of the same item, already checked. */
	options: IDataObject;
	/** The workflow's time zone, such as `Europe/Rome`. */
	timezone: string;
	/** What the credential says for numbers without a country code. */
	defaultCountry?: string;
	/** The data of the item, for what takes its columns by their names. */
	item?: IDataObject;
	/** Whether an AI agent calls the node as its tool. */
	asTool?: boolean;
	/** How a record was chosen in a locator, such as `id`; undefined where an expression gave a bare value. */
	mode?: string;
}

/** A record named by something other than its ID: one request finds it before the actual one. */
export interface LookUp {
	/** Lists the records that may be meant. */
	request: SpokiRequest;
	rules: RequestRules;
	isMeant: (record: IDataObject) => boolean;
	/** What such a record is called in a sentence. */
	word: string;
	/** What to say when there is no such record. */
	missing: string;
}

/** An item's parameters for one operation, checked and sorted by where they go. */
export interface ItemValues {
	/** For the `{name}`s of the path. */
	ids: Record<string, LookUp | string>;
	query: IDataObject;
	body: IDataObject;
	/** What goes into the body and must show nowhere else: in no output, error or log. */
	secrets: Record<string, string>;
	/** Options, Return All, Limit, Simplify: what steers the node. */
	local: IDataObject;
	/** The workflow's time zone, such as `Europe/Rome`. */
	timezone: string;
}

/** Values that a list offers and that are known without asking Spoki. */
export interface ListedChoices {
	/** The name of the method that searches them. */
	method: string;
	options: INodePropertyOptions[];
}

/** Records of a resource in a list of their own, where it does not show all of them or not by ID. */
export interface ListedRecords {
	/** The name of the method that searches them. */
	method: string;
	/** The resource's value. */
	resource: string;
	/** What Spoki itself can filter by. */
	query?: IDataObject;
	isListed: (record: IDataObject) => boolean;
	/** How a record stands in this drop-down, where not as in the others. */
	asChoice?: Resource['asChoice'];
	/** What to say and to do where the list is empty. */
	whenEmpty?: string;
	/** What choosing a record gives, where that is not its ID. */
	asValue?: (record: IDataObject) => number | string;
	/** The way to go on without the list, where it is not `By ID`. */
	otherMode?: string;
}

/** All records of a resource, for a drop-down in which several can be chosen. */
export interface LoadedRecords {
	/** The name of the method that loads them. */
	method: string;
	/** The resource's value. */
	resource: string;
}

/** One parameter of an operation: how it looks, and how its value is checked and sent. */
export interface Field {
	/** In n8n's own format; where it is shown is derived from the operation. */
	property: Omit<INodeProperties, 'displayOptions'>;
	/**
	 * Shown, read and required only while these parameters at the top of the panel have one of these
	 * values. They must be parameters of the same operation.
	 */
	shownWhen?: Record<string, Array<boolean | string>>;
	/**
	 * Shown only once this parameter at the top of the panel has a value: what n8n loads for the field is
	 * then loaded for that value.
	 */
	shownOnce?: string;
	/**
	 * Shown and read only where an AI agent calls the node as its tool; where false, only for people and
	 * their workflows. At the top of the panel such a field stands once for all operations that share it.
	 */
	forTool?: boolean;
	/** Set for those IDs of a mapper that tell something: what stands under them is nobody's value. */
	onlyShown?: (id: string) => boolean;
	/**
	 * The name in Spoki's API; by default the parameter's name in snake_case. In a body a dot leads into
	 * an object: `additional_info.first_name`.
	 */
	key?: string;
	/**
	 * Set where the value is an object whose entries go into the body under their own names, for keys
	 * that the node does not know. What a field of its own says wins.
	 */
	spread?: true;
	/** Set where it stands below the collections although it belongs to no collection: it takes much room. */
	belowGroups?: true;
	/** Set for a parameter that steers the node and is not sent. */
	local?: true;
	/** Set where a value goes into the body and must not be shown. */
	secret?: true;
	/** Set where a value goes into the query although the request has a body or deletes something. */
	inQuery?: true;
	/** Set where the form of its value is not what its property's type says. */
	takes?: ValueForm;
	/** Set where spaces around a text mean nothing. */
	trimmed?: true;
	/** The values that its list offers, where another one may be typed as well. */
	choices?: ListedChoices;
	/** Set where its list shows only some records of a resource, or gives another value than the ID. */
	listedRecords?: ListedRecords;
	/** Set where its drop-down shows all records of a resource at once. */
	loadedRecords?: LoadedRecords;
	/** Set for the end of a period: the name of the field that it must not be before. */
	notBefore?: string;
	/**
	 * Turns a filled-in value into what is sent. By default the property's type decides. Where Spoki has
	 * to be asked first, it is a `Completion`.
	 *
	 * @throws UserError that names the parameter and says what to do
	 */
	read?: (value: unknown, context: FieldContext) => unknown;
	/** Whether an update can set it to nothing. */
	canBeEmptied?: true;
	/** Options that an operation with this field has too. */
	addsOptions?: Field[];
}

/**
 * Reads something of Spoki's on the way to an operation's own request, with its client and patience.
 * `oncePerRun` lets an earlier item's answer to the same request do, which must not be changed;
 * `orRecent` also that of another run of the last 60 seconds, where the rate limit is used up.
 */
export type Read = (
	request: SpokiRequest,
	rules: RequestRules,
	options?: { oncePerRun?: boolean; orRecent?: boolean },
) => Promise<unknown>;

/** Many items become one request: what such an operation says in addition. */
export interface Bulk {
	/** Elements per request at most, as documented or where more are not safe; without it there is no limit. */
	maxElements?: number;
	/** Elements with the same value here are merged, later fields winning. Without it none are. */
	mergeBy?: string;
	/**
	 * The keys of an element whose values name it in an answer: one value, or a list. What several
	 * elements hold names them all.
	 */
	identifiedBy: string[];
	/** The body of one request from its elements, and from what they have in common. */
	body: (elements: IDataObject[], values: ItemValues) => SpokiRequest['body'];
}

/**
 * Everything about one operation. The node's fields, the request, pacing, repetition, the output,
 * the documentation and the tests derive from it. The comment over it says what the call does in
 * Spoki, what it answers, where its limit is from and what it refuses, each with how sure that is.
 *
 * @example <caption>A whole operation file, `resources/list/rename.ts`, if Spoki could do that</caption>
 * import type { Operation } from '../../description/Operation';
 * import { recordName } from '../../fields/recordName';
 * import { required } from '../../fields/required';
 * import { listId } from './locator';
 *
 * /**
 *  * Changes a list's name (documented). The answer is the list (observed). The limit is documented.
 *  * An unknown ID is refused with 404 (documented), a name that is taken as well (assumed).
 *  *\/
 * export const rename: Operation = {
 * 	value: 'rename',
 * 	name: 'Rename',
 * 	action: 'Rename list',
 * 	description: 'Give one contact list a new name; its contacts stay on it',
 * 	effect: 'write',
 * 	repeatable: true,
 * 	requestsPerMinute: 10,
 * 	method: 'PATCH',
 * 	path: '/api/1/lists/{listId}/',
 * 	returns: 'record',
 * 	fields: [listId, required(recordName('list', 'Newsletter'))],
 * };
 */
export interface Operation {
	/** The half behind the dot of its name in the endpoint table. */
	value: string;
	/** In the drop-down, such as `Create or Update`. */
	name: string;
	/** In the node list, and the node's name on the canvas: what it does to what, as `Send text message`. */
	action: string;
	/** Two lines of the drop-down at most, so what warns comes first. */
	description: string;
	/** What a person must know before Execute, above the fields: who is reached, what is gone for good. */
	warning?: string;
	effect: Effect;
	/** Set where it moves money: twice is as bad as a message sent twice. */
	movesMoney?: true;
	/** Whether sending it twice leaves Spoki as sending it once. The verb does not tell. */
	repeatable: boolean;
	/** Request starts per minute; null where there is no limit. */
	requestsPerMinute: number | null;
	/** Set where the request goes out without the API key: it has a secret of its own. */
	withoutKey?: true;
	/** What Spoki counts apart where operations share method and path: the type of a message. */
	limitType?: string;
	/** Set where a parameter of the panel decides what Spoki counts the request as: its name, and by its values. */
	countedBy?: {
		parameter: string;
		kinds: Record<string, Pick<Operation, 'limitType' | 'requestsPerMinute'>>;
	};
	/** Set where the execution then waits for a person's answer: one item at a time, and no agent's tool. */
	waits?: true;
	method: SpokiRequest['method'];
	/** A `{name}` stands for the field of that name. */
	path: string;
	returns: Returns;
	/** Set where Spoki has retired the endpoint: what it does not find there says nothing of the record. */
	retired?: true;
	/** Set where Spoki may answer with a bare text that is no JSON. */
	answersText?: true;
	/** Shown at the top: what the API requires. */
	fields?: Field[];
	/** Optional values of a new record. */
	additionalFields?: Field[];
	/** Texts of an existing record to change, in the order in which they are read. */
	texts?: Field[];
	/** Values of an existing record to change. */
	updateFields?: Field[];
	/** Optional query of a collection. */
	filters?: Field[];
	/** How the node behaves; never sent. */
	options?: Field[];
	bulk?: Bulk;
	/**
	 * Where its output holds a key, a token or a secret, in n8n's notation: `webhook_set[*].secret` is in
	 * each element of a list.
	 */
	secretOutput?: string[];
	/**
	 * Leaves the ten most useful fields of a record that has more. Gives the operation its Simplify
	 * switch, and as a tool its Output.
	 */
	simplify?: (record: IDataObject) => IDataObject;
	/**
	 * Makes records of an answer, or of a collection's elements, that are none, such as a bare text; for
	 * a bulk operation one of the answer and each element.
	 */
	asRecords?: (answer: unknown, values: ItemValues) => IDataObject[];
	/**
	 * What the item's own filter keeps of the collection, where Spoki cannot filter; undefined where the
	 * item asks for no such filter. Applied before the limit.
	 */
	filterOf?: (values: ItemValues) => ((record: IDataObject) => boolean) | undefined;
	/**
	 * Checks an item's values together.
	 *
	 * @throws UserError that says what is missing
	 */
	check?: (values: ItemValues) => void;
	/**
	 * The last step before the request: completes an item's values where more than its fields must be
	 * known, such as the record to change. For a bulk operation before any of its requests.
	 *
	 * @throws UserError, after which the request is not sent
	 */
	prepare?: (values: ItemValues, read: Read) => ItemValues | Promise<ItemValues>;
	/** What to do about a refusal, by the name of the refused field or by status. */
	advice?: RequestRules['advice'];
	/** What to do about a refusal that speaks of something; goes before `advice`. */
	adviceByWords?: RequestRules['adviceByWords'];
}

export interface Resource {
	/** The half before the dot, such as `contact`. */
	value: string;
	/** Singular, such as `Contact`. */
	name: string;
	description: string;
	/** In the order of the drop-down: alphabetical by name. */
	operations: Operation[];
	/** How a record stands in a drop-down; the records come from the operation `getAll`. */
	asChoice?: (record: IDataObject) => INodeListSearchItems;
	/**
	 * Under which keys records of any resource hold values by names that this resource's records give:
	 * each account has its own.
	 */
	namesKeysUnder?: string[];
}
