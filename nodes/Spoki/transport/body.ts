/** How deep an answer may be nested: Spoki's own are a handful, and a walk through far more ends the process. */
const DEEPEST = 100;

/** What came behind the head of an answer. */
export interface Body {
	/** What the JSON stands for; undefined where nothing came, the text where it is no JSON. */
	body: unknown;
	/** Set where something came that is no JSON. */
	unreadable?: 'text' | 'webPage';
}

/**
 * Reads what came as text. Nothing, and a bare `OK`, say that it was done and nothing else; anything
 * else must be JSON, whatever its content type says: servers and proxies name it in many ways.
 */
export function readBody(text: unknown, contentType: unknown): Body {
	if (typeof text !== 'string') return { body: text };
	const trimmed = text.replace(/^\ufeff/, '').trim();
	if (/^("?ok"?[.!]?)?$/i.test(trimmed)) return { body: undefined };
	const body = parsed(trimmed);
	if (body !== undefined) return { body };
	const isPage = isMarkup(trimmed) || /\bhtml\b/i.test(String(contentType ?? ''));
	return { body: text, unreadable: isPage ? 'webPage' : 'text' };
}

/** Whether a text is a web page, or another page of markup, instead of data. */
export function isMarkup(text: string): boolean {
	return /^\s*<[!?a-z]/i.test(text);
}

function parsed(text: string): unknown {
	try {
		const value: unknown = JSON.parse(text);
		return isDeeperThan(DEEPEST, value) ? undefined : value;
	} catch {
		return undefined;
	}
}

/** Level by level, because a call for each level would be what it guards against. */
function isDeeperThan(depth: number, value: unknown): boolean {
	let level = [value];
	for (let left = depth; level.length > 0; left--) {
		if (left < 0) return true;
		level = level.flatMap((one) =>
			typeof one === 'object' && one !== null ? Object.values(one) : [],
		);
	}
	return false;
}
