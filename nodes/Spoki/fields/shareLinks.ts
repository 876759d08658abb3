/** A link that opens a page about a file in the place of the file. */
export interface ShareLink {
	/** Whose page it is, such as `Google Drive`. */
	service: string;
	/** The address of the file itself; undefined where there is none. */
	direct?: string;
}

/** An ID in the links of Google; a single letter in its place leads to something published. */
const GOOGLE_ID = '([\\w-]{2,100})';

const DRIVE_FILE = new RegExp(`/file/(?:u/\\d+/)?d/${GOOGLE_ID}`);
const DRIVE_FOLDER = /\/folders\//;
const DOCUMENT = new RegExp(
	`^/(document|presentation|spreadsheets)/(?:u/\\d+/)?d/${GOOGLE_ID}(/export)?`,
);

/** What a share link of Google Drive or Dropbox leads to; undefined for any other address. */
export function shareLinkIn(url: URL): ShareLink | undefined {
	const host = url.hostname.replace(/\.$/, '').replace(/^www\./, '');
	if (host === 'drive.google.com' || host === 'docs.google.com') return ofGoogle(url);
	if (host === 'dropbox.com') return ofDropbox(url);
	return undefined;
}

function ofGoogle({ pathname, searchParams }: URL): ShareLink | undefined {
	const service = 'Google Drive';
	const [, kind, document, isExport] = DOCUMENT.exec(pathname) ?? [];
	if (document !== undefined && isExport === undefined) {
		const form = kind === 'presentation' ? 'export/pdf' : 'export?format=pdf';
		return { service, direct: `https://docs.google.com/${kind}/d/${document}/${form}` };
	}
	const isOpen = /\/open$/.test(pathname);
	const id = DRIVE_FILE.exec(pathname)?.[1] ?? (isOpen ? searchParams.get('id') : null);
	if (id === null) {
		return isOpen || DRIVE_FOLDER.test(pathname) ? { service } : undefined;
	}
	const key = searchParams.get('resourcekey');
	const query = new URLSearchParams({
		export: 'download',
		id,
		...(key ? { resourcekey: key } : {}),
	});
	return { service, direct: `https://drive.google.com/uc?${query.toString()}` };
}

/** Dropbox gives the file where the address asks for it, and else a page that shows it. */
function ofDropbox(url: URL): ShareLink | undefined {
	const isShared = /^\/(s|sc|scl|sh)\//.test(url.pathname);
	const isDirect = url.searchParams.get('dl') === '1' || url.searchParams.get('raw') === '1';
	if (!isShared || isDirect) return undefined;
	const direct = new URL(url.href);
	direct.searchParams.delete('raw');
	direct.searchParams.set('dl', '1');
	return { service: 'Dropbox', direct: direct.href };
}
