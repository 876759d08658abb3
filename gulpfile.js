const { dest, src } = require('gulp');

/** What the compiler leaves behind: icons (binary-safe) and the codex beside each node. */
function assets() {
	return src(['nodes/**/*.svg', 'nodes/**/*.node.json'], { base: '.', encoding: false }).pipe(
		dest('dist'),
	);
}

exports.default = assets;
