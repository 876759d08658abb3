const { dest, src } = require('gulp');

/** What the compiler leaves behind: icons (binary-safe), the codex beside each node, its outputs' schemas. */
const left = ['nodes/**/*.svg', 'nodes/**/*.node.json', 'nodes/**/__schema__/**/*.json'];

function assets() {
	return src(left, { base: '.', encoding: false }).pipe(dest('dist'));
}

exports.default = assets;
