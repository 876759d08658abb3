import { UserError } from 'n8n-workflow';

import type { RequestRules, SpokiRequest } from '../transport/request';
import type { Read } from './Operation';

/**
 * Reads a record that the person chose, on the way to what is done with it; once per run.
 *
 * @param record the word for it, such as `template`, and its ID
 * @param nothing what has not happened yet, such as `Nothing was sent`
 * @throws UserError that names the record where Spoki has none with this ID
 */
export async function readChosen(
	read: Read,
	request: SpokiRequest,
	rules: RequestRules,
	record: { word: string; id: unknown },
	nothing: string,
): Promise<unknown> {
	return read(request, rules, { oncePerRun: true }).catch((error: { httpCode?: unknown }) => {
		if (error.httpCode !== '404') throw error;
		throw new UserError(`Spoki has no ${record.word} with the ID ${String(record.id)}`, {
			description: `${nothing}. Choose the ${record.word} from the list, or check the ID and that it belongs to the API key's account.`,
		});
	});
}
