import { UserError } from 'n8n-workflow';
import type { IDataObject } from 'n8n-workflow';

import { isRecord } from '../transport/answers';
import { pageOf } from '../transport/pagination';
import type { RequestRules, SpokiRequest } from '../transport/request';
import { shown } from '../transport/shown';
import { notKnown } from '../transport/unknown';
import type { Read } from './Operation';

/**
 * Reads a record that the person chose, on the way to what is done with it; once per run.
 *
 * @param record the word for it, such as `template`, and its ID
 * @param nothing what has not happened yet, such as `Nothing was sent`
 * @throws UserError that names the record where Spoki has none with this ID, or sends something else
 */
export async function readChosen(
	read: Read,
	request: SpokiRequest,
	rules: RequestRules,
	record: { word: string; id: unknown },
	nothing: string,
): Promise<IDataObject> {
	const answer = await read(request, rules, { oncePerRun: true }).catch(
		(error: { httpCode?: unknown }) => {
			if (error.httpCode !== '404') throw error;
			throw new UserError(notKnown(record), {
				description: `${nothing}. Choose the ${record.word} from the list, or check the ID and that it belongs to the API key's account.`,
			});
		},
	);
	const [found, ...others] = pageOf(answer).records;
	const isIt = isRecord(found) && others.length === 0 && Boolean(found.id ?? found.name);
	if (isIt) return found;
	throw new UserError(`Spoki's answer about the ${record.word} cannot be read`, {
		description: `${nothing}. Look at the ${record.word} with the ID ${String(record.id)} in Spoki, and run the workflow again later.`,
	});
}

/** What to call a record that was read: by its name, where it has one, and its ID. */
export function chosenName({ name }: IDataObject, id: unknown): string {
	return typeof name === 'string'
		? `'${shown(name)}' (ID ${String(id)})`
		: `with the ID ${String(id)}`;
}
