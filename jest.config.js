module.exports = {
	testMatch: ['<rootDir>/test/unit/**/*.test.ts', '<rootDir>/test/contract/**/*.test.ts'],
	transform: { '\\.ts$': ['@swc/jest', { jsc: { target: 'es2022' }, sourceMaps: 'inline' }] },
	setupFiles: ['<rootDir>/test/support/environment.js'],
	testTimeout: 30_000,
};
