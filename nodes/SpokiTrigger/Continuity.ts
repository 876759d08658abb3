/**
 * How long a poll that gave items may take to be stored, in milliseconds: n8n stores its state together
 * with the execution that it begins.
 */
const STORING_MILLISECONDS = 30_000;

/** What the last poll of a trigger left behind in this process. */
interface Latest<State> {
	/** The state that it began with, as n8n had stored it. */
	basis: string;
	id: string;
	state: State;
	hasGiven: boolean;
	/** When it ended, on our clock. */
	at: number;
}

/**
 * What this process knows of triggers beyond what n8n has stored. n8n does not always store what a
 * poll without items finds out, and can begin a poll with a state that is about to be replaced: both
 * were seen with its durable scheduler. States are told apart by an ID that each poll makes anew.
 */
export class Continuity<State> {
	private readonly latest = new Map<string, Latest<State>>();

	constructor(private readonly now: () => number = () => Date.now()) {}

	/**
	 * What a poll is to begin with.
	 *
	 * @param id of the state that n8n gives it; '' where there is none
	 * @returns `stored` for that state, `wait` where the last poll gave items and is not stored yet, or
	 *   the state of a poll that gave nothing and was not stored
	 */
	begin(trigger: string, id: string): 'stored' | 'wait' | { state: State } {
		const latest = this.latest.get(trigger);
		// Another ID than these two means that somebody else has polled since: that state is the newer one.
		if (latest === undefined || latest.id === id || latest.basis !== id) return 'stored';
		if (!latest.hasGiven) return { state: latest.state };
		// What is not stored by then never will be: its items came out nowhere.
		return this.now() - latest.at < STORING_MILLISECONDS ? 'wait' : 'stored';
	}

	/**
	 * Takes note of how a poll ended.
	 *
	 * @param basis the ID that it was begun with
	 * @param id of the state that it wrote
	 */
	end(trigger: string, basis: string, id: string, state: State, hasGiven: boolean): void {
		this.latest.set(trigger, { basis, id, state, hasGiven, at: this.now() });
	}
}
