import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

/** A run that ended before its last item. */
export interface FailedRun {
	execution: string;
	/** When it ended, in milliseconds since 1970. */
	at: number;
	/** What it sent, by fingerprint. */
	sent: string[];
	/** What it may have sent, by fingerprint. */
	uncertain: string[];
	/** What came out for each that was sent; not known any more after a restart of n8n. */
	records: Array<IDataObject[] | undefined>;
}

/** What n8n stores of it. */
type StoredRun = Omit<FailedRun, 'records'>;

/** So long somebody may still want to run it again, in milliseconds. */
const KEPT_MILLISECONDS = 24 * 3_600_000;

/** In the static data, and in what n8n keeps of the execution. */
const KEY = 'failedRuns';

/**
 * By node, then by execution. n8n keeps static data of production executions only, and only of those
 * it may write; this knows of the manual ones too, and which are settled.
 */
const known = new Map<string, Map<string, FailedRun>>();

/** The node's failed runs of the last day, the latest first. */
export function failedRunsOf(context: IExecuteFunctions): FailedRun[] {
	const runs = runsOf(context);
	for (const stored of storedRuns(context)) {
		if (runs.has(stored.execution)) continue;
		const records = stored.sent.map(() => undefined);
		runs.set(stored.execution, { ...storedForm(stored), records });
	}
	for (const [execution, { at }] of Array.from(runs)) {
		if (at < Date.now() - KEPT_MILLISECONDS) runs.delete(execution);
	}
	return Array.from(runs.values()).sort((a, b) => b.at - a.at);
}

/** Keeps a failed run, beside what is left of the same execution where n8n began it anew. */
export function keepFailedRun(context: IExecuteFunctions, run: FailedRun): void {
	if (run.sent.length + run.uncertain.length === 0) return;
	const left = runsOf(context).get(run.execution);
	runsOf(context).set(run.execution, {
		...run,
		sent: [...run.sent, ...(left?.sent ?? [])],
		uncertain: [...run.uncertain, ...(left?.uncertain ?? [])],
		records: [...run.records, ...(left?.records ?? [])],
	});
	store(context);
}

/** Nothing of it needs to be left out any more. */
export function settleFailedRun(context: IExecuteFunctions, run: FailedRun): void {
	runsOf(context).set(run.execution, { ...run, sent: [], uncertain: [], records: [] });
	store(context);
}

/**
 * Fingerprints tell nothing of the person, so nothing personal stays in n8n's database. What is kept
 * of the execution comes back with Retry, in whichever process.
 */
function store(context: IExecuteFunctions): void {
	const runs = failedRunsOf(context)
		.filter(({ sent, uncertain }) => sent.length + uncertain.length > 0)
		.map(storedForm);
	context.getContext('node')[KEY] = runs;
	if (ownsStaticData(context)) context.getWorkflowStaticData('node')[KEY] = runs;
}

/**
 * A worker of n8n's queue mode runs a copy of the workflow, inactive, to which n8n gives no static data
 * or old ones; what it writes there replaces those of all nodes, also what a trigger remembers.
 */
function ownsStaticData(context: IExecuteFunctions): boolean {
	return context.getWorkflow().active;
}

/** Copied, because n8n watches what it stores. */
function storedForm({ execution, at, sent, uncertain }: StoredRun): StoredRun {
	return { execution, at, sent: [...sent], uncertain: [...uncertain] };
}

function runsOf(context: IExecuteFunctions): Map<string, FailedRun> {
	const node = `${context.getWorkflow().id} ${context.getNode().id}`;
	const runs = known.get(node) ?? new Map<string, FailedRun>();
	known.set(node, runs);
	return runs;
}

function storedRuns(context: IExecuteFunctions): StoredRun[] {
	const places = [context.getContext('node'), context.getWorkflowStaticData('node')];
	return places.flatMap(({ [KEY]: stored }) =>
		Array.isArray(stored) ? (stored as StoredRun[]) : [],
	);
}
