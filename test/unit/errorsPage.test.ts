import { CONNECTIONS, SPOKI_CODES, WHATSAPP_CODES } from '../../scripts/errorCases';
import { withErrorTables } from '../../scripts/errorsTable';
import { documentNamed } from '../support/documents';
import sources from '../support/sources';

const page = documentNamed('errors.md');
const code = Object.values(sources).join('\n');

test('its tables are what the node says (npm run readme writes them)', () => {
	expect(page).toBe(withErrorTables(page));
});

test('the words that it explains are words of the node', () => {
	const [, section] = page.split('## By its words\n');
	const messages = section.split('\n## ')[0].match(/^\| `.+?` \|/gm) ?? [];
	expect(messages.length).toBeGreaterThan(25);
	const parts = messages.flatMap((message) => message.slice(3, -3).split(/ ?… ?/));
	expect(parts.filter((part) => !code.includes(part))).toEqual([]);
});

test('it knows each code that the node knows, and no other', () => {
	expect([...SPOKI_CODES]).toEqual([...new Set(code.match(/spoki::\d+(?=')/g))]);
	const meanings = sources['nodes/Spoki/webhooks/errorMeanings.ts'];
	const codes = Array.from(meanings.matchAll(/^\t\['(\d+)'/gm), ([, number]) => number);
	expect([...WHATSAPP_CODES]).toEqual(codes);
});

test('it shows each way in which no connection comes about', () => {
	const shown = CONNECTIONS.flatMap(({ codes }) => codes);
	const connections = sources['nodes/Spoki/transport/connection.ts'];
	const known = Array.from(connections.matchAll(/^\t(E[A-Z_]+): '/gm), ([, name]) => name);
	expect(known.length).toBeGreaterThan(5);
	expect(known.filter((name) => !shown.includes(name))).toEqual([]);
});
