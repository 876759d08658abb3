import type { Read } from './Operation';

/** A field's value that is only known after something of Spoki's was read; it takes its place before the request. */
export class Completion {
	/** @param complete throws a UserError, or the error of the reading; the request is not sent then */
	constructor(readonly complete: (read: Read) => Promise<unknown>) {}
}
