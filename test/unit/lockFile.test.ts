import { satisfies, validRange } from 'semver';

import { dependencies, peers } from '../support/lockFile';

/**
 * `npm ci` refuses a lock file with a gap. npm 11.19 overlooks an optional peer that is there in a
 * version that does not fit; the versions of npm that come with Node 20, 22 and 24 do not. So write
 * the lock file with the oldest of them: `npx npm@10.8.2 install --package-lock-only`.
 */
type Wish = (typeof peers)[number];

const told = ({ of, name, range, version }: Wish) => `${of}: ${name} ${range}, is ${version}`;

function doesNotFit({ range, version }: Wish): boolean {
	if (version === undefined || validRange(range) === null) return false;
	return !satisfies(version, range, { includePrerelease: true });
}

test('every package that another one brings along is in the lock file, also for other platforms', () => {
	expect(dependencies.length).toBeGreaterThan(1_000);
	expect(dependencies.filter(({ version }) => version === undefined).map(told)).toEqual([]);
});

test('every package that another one must find beside it is there', () => {
	const missing = peers.filter(({ version, isOptional }) => version === undefined && !isOptional);
	expect(missing.map(told)).toEqual([]);
});

test('what is there fits, optional or not', () => {
	expect([...dependencies, ...peers].filter(doesNotFit).map(told)).toEqual([]);
});
