module.exports = {
	testMatch: ['<rootDir>/test/{contract,unit}/**/*.test.ts'],
	transform: { '\\.ts$': ['@swc/jest', { jsc: { target: 'es2022' }, sourceMaps: 'inline' }] },
	setupFiles: ['<rootDir>/test/support/environment.js'],
	setupFilesAfterEnv: ['<rootDir>/test/support/clock.js'],
	// Ends what hangs. What only takes its time on a busy machine is not to be ended.
	testTimeout: 300_000,
	// By default one processor is left free.
	maxWorkers: '100%',
};
