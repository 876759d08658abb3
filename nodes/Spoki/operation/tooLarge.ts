import type { NodeApiError } from 'n8n-workflow';

/** Whether a request was refused for its size, whoever did so on its way. It did nothing. */
export function isTooLarge(error: unknown): error is NodeApiError {
	return (error as Partial<NodeApiError>).httpCode === '413';
}

/**
 * Writes the error for a single element that is too large: the sender of the refusal knows nothing
 * of items.
 */
export function sizeError(error: NodeApiError): NodeApiError {
	error.message = 'This item is too large for a request to Spoki';
	error.description =
		'It was sent alone and refused for its size (status 413). Shorten its texts, custom fields or metadata, or give fewer contacts in one item, and run it again.';
	return error;
}
