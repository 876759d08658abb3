import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

import { derivedKey } from '../transport/derivedKey';
import type { SpokiContext } from '../transport/attempt';

const CIPHER = 'aes-256-gcm';
const PURPOSE = 'secrets of waiting executions';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Makes a secret unreadable for whoever reads what n8n keeps of an execution. */
export async function sealed(context: SpokiContext, secret: string): Promise<string> {
	const nonce = randomBytes(NONCE_BYTES);
	const cipher = createCipheriv(CIPHER, await keyOf(context), nonce);
	const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
	return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64');
}

/** @throws Error where the credential has another key by now */
export async function unsealed(context: SpokiContext, text: string): Promise<string> {
	const bytes = Buffer.from(text, 'base64');
	const decipher = createDecipheriv(CIPHER, await keyOf(context), bytes.subarray(0, NONCE_BYTES));
	decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
	const secret = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
	return Buffer.concat([secret, decipher.final()]).toString('utf8');
}

async function keyOf(context: SpokiContext): Promise<Buffer> {
	return Buffer.from(await derivedKey(context, PURPOSE), 'hex');
}
