import { startSandbox } from '../sandbox';

const whole = /^whsec_[0-9a-f]{32}$/;
const part = /^whsec_..\*{8}$/;

describe.each([
	['always', whole, whole],
	['atRotation', undefined, whole],
	['masked', part, part],
	['never', undefined, undefined],
] as const)(
	'a Spoki that shows the secret of a webhook: %s',
	(showsWebhookSecret, made, rotated) => {
		test('in these answers and in no other', async () => {
			const sandbox = await startSandbox({ showsWebhookSecret, bareArrays: ['webhook'] });
			const ask = async (method: string, path = '', body?: object) => {
				const response = await fetch(`${sandbox.url}/api/1/external-webhooks/${path}`, {
					method,
					headers: { 'X-Spoki-Api-Key': 'sandbox-key', 'content-type': 'application/json' },
					...(body ? { body: JSON.stringify(body) } : {}),
				});
				return (await response.json()) as { id: number; secret: string };
			};
			const webhook = { event: 'message.inbound', version: 2, url: 'http://localhost/webhook' };
			const created = await ask('POST', '', webhook);
			const anew = await ask('POST', `${created.id}/rotate_secret/`);
			for (const [{ secret }, form] of [
				[created, made],
				[anew, rotated],
			] as const) {
				if (form === undefined) expect(secret).toBeUndefined();
				else expect(secret).toMatch(form);
			}
			const later = [await ask('GET'), await ask('GET', `${created.id}/`)];
			expect(later[0]).toContainEqual(later[1]);
			expect(JSON.stringify(later)).not.toContain('secret');
			// Whatever is shown, it is there and signs.
			expect(sandbox.data.webhookSecrets.get(created.id)).toMatch(whole);
			await sandbox.close();
		});
	},
);
