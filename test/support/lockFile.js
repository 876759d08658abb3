// @ts-check
const { readFileSync } = require('node:fs');
const path = require('node:path');

const { packages } = JSON.parse(
	readFileSync(path.join(__dirname, '../../package-lock.json'), 'utf8'),
);

/**
 * @typedef {object} Wish one package's wish for another
 * @property {string} of the package's place in the lock file
 * @property {string} name
 * @property {string} range
 * @property {boolean} isOptional whether it may be missing beside the package
 * @property {string | undefined} version what the lock file gives it; undefined for nothing
 */

/** What the packages of the lock file ask of each other. */
module.exports = {
	/** @type {Wish[]} what they bring along, with the binaries of every platform */
	dependencies: Object.keys(packages).flatMap((of) =>
		['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) => wishes(of, kind)),
	),
	/** @type {Wish[]} what they want to find beside them */
	peers: Object.keys(packages).flatMap((of) => wishes(of, 'peerDependencies')),
};

/**
 * @param {string} of
 * @param {string} kind
 * @returns {Wish[]}
 */
function wishes(of, kind) {
	const { [kind]: wanted = {}, peerDependenciesMeta = {} } = packages[of];
	return Object.entries(wanted).map(([name, range]) => ({
		of,
		name,
		range: String(range),
		isOptional: peerDependenciesMeta[name]?.optional === true,
		version: found(of, name),
	}));
}

/**
 * Looks where Node looks: in the package's own folder, then in those around it.
 *
 * @param {string} place
 * @param {string} name
 * @returns {string | undefined}
 */
function found(place, name) {
	const entry = packages[`${place === '' ? '' : `${place}/`}node_modules/${name}`];
	if (entry !== undefined) return entry.version;
	if (place === '') return undefined;
	return found(place.slice(0, place.lastIndexOf('node_modules/')).replace(/\/$/, ''), name);
}
