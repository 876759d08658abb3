import type { IDataObject } from 'n8n-workflow';

import type { ItemValues } from '../../description/Operation';
import { parsedAnswer } from '../../fields/answeredValue';
import { isRecord, recordOf } from '../../transport/answers';
import { aboutWebhook } from './record';

/** Where an answer has the secret: observed where a webhook is created, assumed where it is rotated. */
const SECRET_KEYS = ['secret', 'new_secret', 'webhook_secret', 'signing_secret'];

/** A secret that is the whole answer: no sentence, and no JSON that was cut off. */
const BARE_SECRET = /^\s*[^\s{}[\]"<>]+\s*$/;

/** A webhook's secret in the answer to its creation or rotation; undefined where it says none. */
export function secretOf(answer: unknown): string | undefined {
	const { secret } = withSecret(answer);
	return isText(secret) ? secret : undefined;
}

/**
 * The answer to the creation or rotation of a webhook as a record with its `secret`: a bare text, an
 * object that holds it, the webhook itself, or what any of these is wrapped in. Without a secret it
 * comes through whole.
 */
export function withSecret(answer: unknown): IDataObject {
	const given = parsedAnswer(answer);
	if (isText(given) && BARE_SECRET.test(given)) return { secret: given.trim() };
	if (Array.isArray(given) && given.length === 1) return withSecret(given[0]);
	if (!isRecord(given)) return recordOf(given);
	const wrapped = Object.values(given).find((inner) => isRecord(inner) && keyIn(inner));
	const key = keyIn(given);
	if (key === undefined) return wrapped === undefined ? recordOf(given) : withSecret(wrapped);
	const { [key]: secret, ...others } = given;
	return { ...recordOf(others), secret: String(secret).trim() };
}

/** Likewise with the ID of the webhook that was asked about. */
export function rotatedSecret(answer: unknown, values: ItemValues): IDataObject[] {
	return [aboutWebhook(values, withSecret(answer))];
}

function keyIn(record: IDataObject): string | undefined {
	return SECRET_KEYS.find((key) => isText(record[key]));
}

function isText(value: unknown): value is string {
	return typeof value === 'string' && value.trim() !== '';
}
