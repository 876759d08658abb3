import type { Field } from '../description/Operation';
import { instead, readReachableUrl, refusedUrl } from './reachableUrl';
import { shareLinkIn } from './shareLinks';

const ANYONE_CAN_OPEN =
	'Enter an address that anyone can open in a browser without signing in, such as https://example.com/photo.jpg, with %20 for a space.';

const FILE_ITSELF =
	'Open the file there, choose to download it, and give an address under which anyone gets the file itself.';

/** The address of a file that Spoki itself fetches: https, and reachable from the Internet. */
export function publicUrl(
	property: Pick<
		Field['property'],
		'description' | 'displayName' | 'name' | 'placeholder' | 'required'
	>,
): Field {
	return {
		property: { ...property, type: 'string', default: '' },
		read: (value) => readPublicUrl(value, property.displayName),
	};
}

/**
 * Such an address as text: as it was given, or percent-encoded where it holds letters that no address
 * may hold.
 *
 * @param label of the field that it was entered in
 * @throws UserError that names the field and what is wrong with the address
 */
export function readPublicUrl(value: unknown, label: string): string {
	const address = readReachableUrl(value, label, ANYONE_CAN_OPEN);
	const link = shareLinkIn(new URL(address));
	if (link === undefined) return address;
	const what = `is a page of ${link.service} that shows a file, not the file itself`;
	const wayOut = link.direct === undefined ? FILE_ITSELF : instead(link.direct);
	throw refusedUrl(label, what, String(value).trim(), wayOut);
}
