import type { Read } from './Operation';

/**
 * A value that the node knows only after it has read something from Spoki. Once complete, it goes
 * into the request.
 */
export class Completion {
	/** @param complete throws a UserError, or the error of the reading; the request is not sent then */
	constructor(readonly complete: (read: Read) => Promise<unknown>) {}
}
