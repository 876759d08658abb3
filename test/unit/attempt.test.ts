import { attempt, type SpokiContext, withCredential } from '../../nodes/Spoki/transport/attempt';

/** What n8n's helper does with the context that it is called on: it waits until its signal ends it. */
function contextOf(stop: AbortController) {
	const seen: AbortSignal[] = [];
	async function httpRequestWithAuthentication(this: {
		getExecutionCancelSignal: () => AbortSignal;
	}) {
		const signal = this.getExecutionCancelSignal();
		seen.push(signal);
		await new Promise((_, reject) =>
			signal.addEventListener('abort', () => reject(new Error('canceled'))),
		);
	}
	const context = {
		getExecutionCancelSignal: () => stop.signal,
		helpers: { httpRequestWithAuthentication },
	};
	return { context: context as unknown as SpokiContext, seen };
}

const send = (context: SpokiContext) =>
	attempt(context, withCredential, 'https://api.spoki.com/', { method: 'GET', path: '/' }, 1_000);

test("n8n's helper is ended when the time is over", async () => {
	const time = new AbortController();
	jest.spyOn(AbortSignal, 'timeout').mockReturnValue(time.signal);
	const { context, seen } = contextOf(new AbortController());
	const outcome = send(context);
	expect(seen.map(({ aborted }) => aborted)).toEqual([false]);
	time.abort();
	expect(seen.map(({ aborted }) => aborted)).toEqual([true]);
	expect(await outcome).toMatchObject({ neverArrived: false, cause: 'no answer within 1 second' });
});

test("n8n's helper is ended by Stop, and that is no time-out", async () => {
	const stop = new AbortController();
	const { context, seen } = contextOf(stop);
	const outcome = send(context);
	stop.abort();
	expect(seen.map(({ aborted }) => aborted)).toEqual([true]);
	expect(await outcome).toMatchObject({ cause: 'canceled' });
});
