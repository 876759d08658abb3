import type { IDataObject } from 'n8n-workflow';

import { isRecord } from '../transport/answers';

/** A file that came with a message. */
export interface MediaFile {
	url: string | null;
	type: string | null;
	title: string | null;
	/** Where it stands among the item's binary data, once it is downloaded. */
	binaryField?: string;
	/** Why it could not be downloaded. */
	downloadError?: string;
}

/** The files of a message; one without any, such as a picture that Spoki no longer has, has an empty list. */
export function mediaOf({ mediamessage_set: elements }: IDataObject): MediaFile[] {
	if (!Array.isArray(elements)) return [];
	return elements.filter(isRecord).map(({ media, url, content_type, title }) => ({
		url: textOrNull(media ?? url),
		type: textOrNull(content_type),
		title: textOrNull(title),
	}));
}

function textOrNull(value: unknown): string | null {
	return typeof value === 'string' && value !== '' ? value : null;
}
