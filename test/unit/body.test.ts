import { isMarkup, readBody } from '../../nodes/Spoki/transport/body';

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

test.each<[string, unknown, unknown]>([
	['nothing', '', undefined],
	['spaces', ' \r\n', undefined],
	['OK', 'OK', undefined],
	['ok with a full stop', ' ok.\n', undefined],
	['OK as JSON', '"OK"', undefined],
	['null', 'null', null],
	['a number', '5', 5],
	['a list', '[1]', [1]],
	['an object behind a byte order mark', '\ufeff{"a":1}', { a: 1 }],
	['100 levels', nested(100), JSON.parse(nested(100))],
])('%s can be read', (_, text, body) => {
	expect(readBody(text, 'text/html')).toEqual({ body });
});

test.each([
	['cut off', '{"id": 12, "phone": "+39', 'application/json', 'text'],
	['a sentence', 'upstream connect error', undefined, 'text'],
	['two objects', '{}{}', 'application/json', 'text'],
	['far too deep', nested(20_000), 'application/json', 'text'],
	['a page', '<!DOCTYPE html><html></html>', undefined, 'webPage'],
	['a page that begins with a comment', '<!-- maintenance --><html>', undefined, 'webPage'],
	['a piece of a page', '<p>We are down</p>', 'text/plain', 'webPage'],
	['XML', '<?xml version="1.0"?><Error/>', 'application/xml', 'webPage'],
	['a sentence as HTML', 'We are down', 'text/html; charset=utf-8', 'webPage'],
])('%s cannot be read', (_, text, contentType, unreadable) => {
	expect(readBody(text, contentType)).toEqual({ body: text, unreadable });
});

test.each([
	['<!doctype html>', true],
	['  <HTML lang="it">', true],
	['<?xml version="1.0"?>', true],
	['<!-- down --><html>', true],
	['a < b', false],
	['< 5', false],
])('%p is markup: %p', (text, expected) => {
	expect(isMarkup(text)).toBe(expected);
});
