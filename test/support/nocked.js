// @ts-check
/** Answers in the place of servers elsewhere, only in those tests that ask for it. */
const nock = require('nock');

// It begins as soon as it is loaded, also for the files that are tested beside.
nock.restore();

/** For a whole file: what a test prepares is gone after it. */
function useNock() {
	beforeEach(() => nock.activate());
	afterEach(release);
}

function release() {
	nock.cleanAll();
	nock.enableNetConnect();
	nock.restore();
}

module.exports = { nock, release, useNock };
