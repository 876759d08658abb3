import { byPhone, startHarness, type Harness } from '../support/harness';

const phone = '+390000000001';
const panel = {
	resource: 'message',
	operation: 'sendAndWait',
	phone: byPhone(phone),
	message: 'May we refund 49 euros?',
};

let harness: Harness;
beforeAll(async () => {
	harness = await startHarness();
});
beforeEach(() => harness.sandbox.reset());
afterAll(() => harness.sandbox.close());

/** Delivers a message of the contact to the waiting execution. */
async function reply(
	{ waiting }: Awaited<ReturnType<Harness['wait']>>,
	fields: object = {},
	options: object = {},
) {
	const { answers } = await harness.sandbox.deliver(
		'message.inbound',
		{ from_phone: phone, ...fields },
		{ send: waiting.receive, ...options },
	);
	return answers[0];
}

test('asks, waits, and the tap on the button resumes', async () => {
	const run = await harness.wait({ parameters: panel });
	expect(run.error).toBeUndefined();
	expect(run.status).toBe('waiting');
	const [sent] = harness.sandbox.data.sentMessages;
	console.log(sent, run.waiting.waitsUntil, run.waiting.timedOut, run.waiting.stored.length);
	const [approve] = sent.buttons;
	const answer = await reply(run, { text: 'Approve', payload: approve.payload });
	console.log(answer, run.waiting.logs, JSON.stringify(run.waiting.resumed, null, 1));
	console.log(harness.sandbox.requests.map(({ operation }) => operation));
});
