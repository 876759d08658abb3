import { createHmac, randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';

const { signatureOf } = createRequire(import.meta.url)('../../sandbox/deliveries/signature.js');

export const hourMilliseconds = 3_600_000;
const seconds = () => Math.floor(Date.now() / 1000);

/** Signs other bytes than the sandbox would, with the right secret. */
export function signed(bytes, headers = {}) {
	return ({ secret }) => ({
		options: {
			bytes: () => Buffer.from(bytes),
			signature: signatureOf(secret, Buffer.from(bytes), seconds()),
			headers,
		},
	});
}

/** Goes to the address with a change. */
export function sentTo(change) {
	return ({ url, other }) => {
		const address = new URL(url);
		change(address.searchParams, address, other);
		return { options: { url: address.href } };
	};
}

/** The right answer as Spoki tells of it, with changes. */
function told(event, fields) {
	return ({ phone, yes }) => {
		const data = { uuid: randomUUID(), direction: 'Inbound', from_phone: phone, ...yes, ...fields };
		return JSON.stringify({ version: 2, event, event_uuid: randomUUID(), data });
	};
}

/** An event that Spoki signed, about something else. */
export function about(event, fields) {
	return (known) => signed(told(event, fields)(known))(known);
}

/** The right answer with the proof that a trigger and a waiting node have for each other. */
export function handedOver(keyIn) {
	return (known) => {
		const bytes = Buffer.from(told('message.inbound', {})(known));
		const purpose = 'replies for waiting executions';
		const key = createHmac('sha256', keyIn(known)).update(purpose).digest('hex');
		const headers = { 'x-spoki-waiting': signatureOf(key, bytes, seconds()) };
		return { options: { signature: null, bytes: () => bytes, headers } };
	};
}
