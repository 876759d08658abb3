import { randomUUID } from 'node:crypto';

import { asked as phone, question } from '../support/answers';
import { byId, startHarness, type Harness } from '../support/harness';

/** A template with two buttons. */
const ofTemplate = {
	sendAs: 'template',
	templateId: byId(502),
	templateValues: '{"FIRST_NAME": "Giulia", "button1Payload": "yes", "button2Payload": "no"}',
	approveLabel: 'Ci sarò',
	declineLabel: 'Non posso',
};

let harness: Harness;
beforeAll(async () => {
	harness = await startHarness();
});
beforeEach(() => harness.sandbox.reset());
afterAll(() => harness.sandbox.close());

/** Asks, in an execution of its own where no other is named. */
async function ask(parameters: object, executionId: string = randomUUID()) {
	const { waiting } = await harness.wait({
		parameters: { ...question, ...parameters },
		executionId,
	});
	const [approve] = harness.sandbox.data.sentMessages.at(-1)?.buttons ?? [];
	const tap = async ({ payload }: { payload: string }) => {
		const tapped = { from_phone: phone, text: 'Ci sarò', payload };
		await harness.sandbox.deliver('message.inbound', tapped, { send: waiting.receive });
	};
	return { waiting, payload: String(approve?.payload), tap };
}

test.each([
	['a message', {}],
	['a template', ofTemplate],
])(
	'a tap on the button of %s names its question, and a reminder is the same one',
	async (_, as) => {
		const other = await ask(as);
		const first = await ask(as);
		expect(first.payload).not.toBe(other.payload);
		await first.waiting.beginAgain({ isLoop: true });
		const payloads = harness.sandbox.data.sentMessages.map(({ buttons }) => buttons[0].payload);
		expect(payloads).toEqual([other.payload, first.payload, first.payload]);

		await first.tap(other);
		expect(first.waiting.resumed).toEqual([]);
		await first.tap(first);
		const [[{ json }]] = first.waiting.resumed;
		expect(json).toMatchObject({
			approved: true,
			buttonPayload: first.payload.replace(/#[0-9a-f]{8}$/, ''),
		});
	},
);

test('another question in the same execution has other buttons', async () => {
	const one = await ask({}, 'the same');
	const other = await ask({ message: 'Shall we send another one?' }, 'the same');
	expect(other.payload).not.toBe(one.payload);
});
