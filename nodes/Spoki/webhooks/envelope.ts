import type { IDataObject } from 'n8n-workflow';

import { isRecord } from '../transport/answers';
import { shortName } from './shortName';

/** The version that the trigger subscribes to. */
export const VERSION = 2;

/** One event as Spoki delivers it. */
export interface Envelope {
	event: string;
	/** Tells a redelivery from another event. Where Spoki gives no name, the same body is the same event. */
	id: string;
	/** As Spoki calls it; undefined where it gave none. */
	givenId?: string;
	/** Everything as it came. */
	whole: IDataObject;
	data: unknown;
}

/**
 * Reads a body that is proven to be Spoki's.
 *
 * @returns undefined for what is no event of this version
 */
export function envelopeIn(body: Buffer): Envelope | undefined {
	const whole = parsed(body.toString('utf8'));
	if (!isRecord(whole)) return undefined;
	const { event, version = VERSION, event_uuid: uuid, data } = whole;
	if (typeof event !== 'string' || event === '' || String(version) !== String(VERSION))
		return undefined;
	const givenId = typeof uuid === 'string' && uuid !== '' ? uuid : undefined;
	return { event, id: shortName(givenId ?? body), givenId, whole, data };
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\ufeff/, ''));
	} catch {
		return undefined;
	}
}
