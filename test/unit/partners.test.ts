import { resources } from '../../nodes/Spoki/resources';
import sources from '../support/sources';

/** Where Spoki's documentation speaks of agencies and partners. */
const PATH = /^\/api\/1\/(agencies|partner)/;

const ofPartners = resources.filter(({ operations }) =>
	operations.some(({ path }) => PATH.test(path)),
);

test('these are the resources of agencies and partners', () => {
	expect(ofPartners.map(({ value }) => value).sort()).toEqual([
		...['agency', 'partner', 'partnerInvitation', 'partnerRole'],
	]);
});

test.each(ofPartners)('$value says for whom it is as far as is known, and no more', (resource) => {
	expect(resource.description).toMatch(
		/\. Answers for agencies and partners, as far as is known\.$/,
	);
	for (const { path, advice = {} } of resource.operations) {
		expect(path).toMatch(PATH);
		for (const status of ['401', '403']) {
			expect(advice[status]).toContain('it may be wrong or not approved yet');
			expect(advice[status]).toContain('As far as is known');
		}
	}
});

test('no text says that something needs the key of a partner, which nobody knows', () => {
	expect(Object.keys(sources).length).toBeGreaterThan(200);
	for (const [file, text] of Object.entries(sources)) {
		// A text may go on in the next line.
		const plain = text.replace(/['"`]\s*\+\s*['"`]|\s+/g, ' ');
		expect({ file, claims: /needs?\b[^.;:]{0,30}\bpartner('s)? key/i.exec(plain)?.[0] }).toEqual({
			file,
		});
		expect({
			file,
			claims: /partner('s)? key,? which [^.]{0,60}\bneeds?\b/i.exec(plain)?.[0],
		}).toEqual({ file });
	}
});
