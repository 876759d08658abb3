import readme from '../support/readme';

test('it names the test commands, which .ci/run calls', () => {
	expect(readme).toMatch(/^npm test\b/m);
	expect(readme).toMatch(/^npm run test:host\b/m);
});

test('it stays short: what is exact stands in docs', () => {
	expect(readme.split(/\s+/).length).toBeLessThan(1_300);
});
