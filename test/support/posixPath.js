// @ts-check
/** Paths with slashes on every system; tests themselves import nothing of Node. */
module.exports = require('node:path').posix;
