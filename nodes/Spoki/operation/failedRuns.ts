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

/** So long somebody may still want to run it again, in milliseconds. */
const KEPT_MILLISECONDS = 24 * 3_600_000;

/** In the static data. */
const KEY = 'failedRuns';

/**
 * By node, then by execution. n8n keeps static data of production executions only, and only of those
 * it may write; this knows of the manual ones too, and which are settled.
 */
const known = new Map<string, Map<string, FailedRun>>();

/** The node's failed runs of the last day, the latest first. */
export function failedRunsOf(context: IExecuteFunctions): FailedRun[] {
	const runs = runsOf(context);
	for (const { execution, at, sent, uncertain } of storedRuns(context)) {
		if (runs.has(execution)) continue;
		// Copied, because n8n watches what it stores.
		const copy = { execution, at, sent: [...sent], uncertain: [...uncertain] };
		runs.set(execution, { ...copy, records: sent.map(() => undefined) });
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

/** Fingerprints tell nothing of the person, so nothing personal stays in n8n's database. */
function store(context: IExecuteFunctions): void {
	context.getWorkflowStaticData('node')[KEY] = failedRunsOf(context)
		.filter(({ sent, uncertain }) => sent.length + uncertain.length > 0)
		.map(({ execution, at, sent, uncertain }) => ({ execution, at, sent, uncertain }));
}

function runsOf(context: IExecuteFunctions): Map<string, FailedRun> {
	const node = `${context.getWorkflow().id} ${context.getNode().id}`;
	const runs = known.get(node) ?? new Map<string, FailedRun>();
	known.set(node, runs);
	return runs;
}

function storedRuns(context: IExecuteFunctions): Array<Omit<FailedRun, 'records'>> {
	const stored = context.getWorkflowStaticData('node')[KEY];
	return Array.isArray(stored) ? (stored as Array<Omit<FailedRun, 'records'>>) : [];
}
