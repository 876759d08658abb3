module.exports = {
	testMatch: ['<rootDir>/test/unit/**/*.test.ts', '<rootDir>/test/contract/**/*.test.ts'],
	transform: { '\\.ts$': ['@swc/jest', { jsc: { target: 'es2022' }, sourceMaps: 'inline' }] },
	setupFiles: ['<rootDir>/test/support/environment.js'],
	testTimeout: 30_000,
	// By default one processor is left free; the longest files wait more than they reckon.
	maxWorkers: '100%',
};
