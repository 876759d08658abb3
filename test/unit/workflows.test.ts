import { parse } from 'yaml';

import projectTexts from '../support/projectTexts';

interface Step {
	uses?: string;
	run?: string;
	with?: Record<string, unknown>;
}

interface Job {
	'timeout-minutes'?: number;
	permissions?: Record<string, string>;
	strategy?: { matrix: Record<string, unknown[]> };
	steps: Step[];
}

interface Workflow {
	permissions: object;
	concurrency?: object;
	jobs: Record<string, Job>;
}

const files = Object.keys(projectTexts).filter((file) => file.startsWith('.github/workflows/'));
const workflows = files.map((file) => ({ file, workflow: parse(projectTexts[file]) as Workflow }));
const jobs = workflows.flatMap(({ file, workflow }) =>
	Object.entries(workflow.jobs).map(([name, job]) => ({ name: `${file} ${name}`, job })),
);

test('three workflows are there', () => {
	expect(files.map((file) => file.split('/').pop()).sort()).toEqual([
		'ci.yml',
		'publish.yml',
		'weekly.yml',
	]);
});

test('every action is pinned by its commit, with the release beside it, and everywhere the same', () => {
	const uses = files.flatMap((file) => projectTexts[file].match(/uses: .*$/gm) ?? []);
	expect(uses.length).toBeGreaterThan(10);
	for (const use of uses)
		expect(use).toMatch(/^uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
	const actions = new Set(uses.map((use) => use.replace(/@.*/, '')));
	expect(new Set(uses).size).toBe(actions.size);
});

test.each(workflows)(
	'$file gives nothing away at its top, and no two runs meet',
	({ workflow }) => {
		expect(workflow.permissions).toEqual({});
		expect(workflow.concurrency).toBeDefined();
	},
);

test.each(jobs)('$name has a time limit, and reads at most', ({ name, job }) => {
	expect(job['timeout-minutes']).toEqual(expect.any(Number));
	const publishes = name === '.github/workflows/publish.yml publish';
	expect(job.permissions).toEqual(
		publishes ? { 'id-token': 'write', attestations: 'write' } : { contents: 'read' },
	);
	for (const { uses = '', with: settings } of job.steps) {
		if (uses.startsWith('actions/checkout@')) {
			expect(settings).toEqual({ 'persist-credentials': false });
		}
	}
});

test('nothing of an event is put into a command', () => {
	for (const { job } of jobs) {
		for (const { run = '' } of job.steps) {
			expect(run.replace('${{ matrix.command }}', '')).not.toContain('${{');
		}
	}
});

test('every Node and every n8n that the README names is tried', () => {
	const { test: onNode, host } = parse(projectTexts['.github/workflows/ci.yml']).jobs as Record<
		string,
		Job
	>;
	const versions = projectTexts['test/host/versions.mjs'].match(/^\t'(.+)': \{/gm) ?? [];
	expect(host.strategy?.matrix.n8n).toEqual(versions.map((line) => line.split("'")[1]));
	expect(onNode.strategy?.matrix.node).toEqual([20, 22, 24]);
});

test('what was tried is attested and published, and nothing before the owner’s values are looked at', () => {
	const { test: tried, publish } = parse(projectTexts['.github/workflows/publish.yml']).jobs;
	const commands = tried.steps.flatMap(({ run }: Step) => run ?? []);
	expect(commands).toEqual([
		'node scripts/publishable.mjs "$GITHUB_REF_NAME"',
		'npm ci --ignore-scripts',
		'npm test',
		'npm run test:host -- --keep package',
	]);
	const [, download, attest, published] = publish.steps as Step[];
	expect(tried.steps.at(-1).with).toMatchObject({ name: 'package', path: 'package/*.tgz' });
	expect(download.with).toEqual({ name: 'package', path: 'package' });
	expect(attest.with).toEqual({ 'subject-path': 'package/*.tgz' });
	expect(published.run).toContain('npm publish ./package/*.tgz --provenance');
	expect(publish.needs).toBe('test');
});
