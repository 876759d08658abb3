import type { IDataObject } from 'n8n-workflow';

/** One call to Spoki as plain data: what an operation makes and the transport carries out. */
export interface SpokiRequest {
	method: 'DELETE' | 'GET' | 'PATCH' | 'POST';
	/** The documented path pattern, such as `/api/1/lists/{listId}/`. */
	path: string;
	/** A value for each `{name}` of the path, not yet encoded. */
	ids?: Record<string, string>;
	query?: IDataObject;
	body?: IDataObject | IDataObject[];
	/** Texts of the body that are masked in everything that comes back. */
	secrets?: string[];
}

/** What the transport must know of an operation to carry out its requests. */
export interface RequestRules {
	/** Resource and operation value, such as `contact.upsert`. */
	operation: string;
	/** What a person calls it, such as `Contact: Create or Update`. */
	label: string;
	/** Request starts per minute that Spoki allows; null where there is no limit. */
	requestsPerMinute: number | null;
	/** What shares this limit: method and path pattern and, for a message, its type. */
	limitGroup: string;
	/** Set where the request goes out without the API key. */
	withoutKey?: true;
	/** Whether sending it again after an uncertain answer leaves Spoki as one request would. */
	repeatable: boolean;
	/** Whether it changes something at Spoki, as opposed to reading it. */
	changes: boolean;
	/** What the records of its path are called, such as `Contact`, by the names of their places. */
	records?: Record<string, string>;
	/** Set where Spoki may answer with a bare text that is no JSON. */
	answersText?: true;
	/** What to do about a refusal, by the name of the refused field or by status. */
	advice?: Record<string, string>;
	/** What to do about a refusal (not of the key) whose reason speaks of something. */
	adviceByWords?: Array<{ words: RegExp; advice: string }>;
}

/** How patient a node is with Spoki's limits. */
export interface WaitingPolicy {
	/** Whether the documented limits are kept before Spoki has to refuse. */
	keepDocumentedLimits: boolean;
	/** The longest that one request may wait, for pacing and refusals together, in milliseconds. */
	maxWaitMilliseconds: number;
	/** How long Spoki may take for one answer, in milliseconds. */
	answerMilliseconds: number;
	/** How many requests may be under way together; as many as the limit needs where it is not said. */
	requestsAtOnce?: number;
	/** Asked before a request starts: whether anybody still wants its answer. */
	isNeeded?: () => boolean;
	/** Set where the caller itself is the better repetition: a person, or the next poll. */
	isSentOnce?: true;
	/** For a person who looks at the screen: the longest that it may take altogether, in milliseconds. */
	overallMilliseconds?: number;
}
