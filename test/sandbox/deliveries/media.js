'use strict';

/** @import { Answer } from '../http/answers' */

const { empty, page } = require('../http/answers');
const { jpeg, png } = require('./pictures');

/** More than the trigger downloads where nobody says otherwise. */
const largeBytes = 20_000_000;

const jpegHeaders = { 'content-type': 'image/jpeg' };

/**
 * The files that the sandbox keeps under any token, by name.
 *
 * @type {Record<string, () => Answer>}
 */
const files = {
	'photo.jpg': () => ({ status: 200, headers: jpegHeaders, text: jpeg }),
	'photo.png': () => ({ status: 200, headers: { 'content-type': 'image/png' }, text: png }),
	'large.jpg': () => ({ status: 200, headers: jpegHeaders, text: large() }),
	'large-unannounced.jpg': () => ({
		status: 200,
		headers: { ...jpegHeaders, 'transfer-encoding': 'chunked' },
		text: large(),
	}),
	'moved.jpg': () => empty(302, { location: 'photo.jpg' }),
	'slow.jpg': () => ({ status: 200, headers: jpegHeaders, text: jpeg }),
};

/** How long an answer is held back, in milliseconds: longer than anybody waits. */
const delays = new Map([['slow.jpg', 120_000]]);

/** The picture, and after it so much of nothing that it is as large as it should be. */
function large() {
	return Buffer.concat([jpeg], largeBytes);
}

/**
 * The last part of an address of a file.
 *
 * @param {string} path
 */
function nameIn(path) {
	return /^\/media\/[^/]+\/([^/]+)$/.exec(path)?.[1];
}

/**
 * Serves the files of messages: the token in the address opens them, a key is not asked for.
 *
 * @param {string} method
 * @param {string} path
 * @returns {Answer | undefined} undefined where the path is none of a file
 */
function answerMedia(method, path) {
	const name = nameIn(path);
	if (name === undefined || method !== 'GET') return undefined;
	const file = Object.hasOwn(files, name) ? files[name] : undefined;
	return file?.() ?? page(404, 'Not Found', 'There is no such file.');
}

/**
 * How late a file comes.
 *
 * @param {string} path
 */
function mediaDelay(path) {
	return delays.get(nameIn(path) ?? '');
}

/**
 * An entry of a message's `mediamessage_set`.
 *
 * @param {string} sandboxUrl
 * @param {string} name of the file
 * @param {{ [field: string]: any }} [fields] laid over the entry
 */
function mediaMessage(sandboxUrl, name, fields = {}) {
	return {
		content_type: name.endsWith('.png') ? 'image/png' : 'image/jpeg',
		id: null,
		media: `${sandboxUrl}/media/0f8e7d6c5b4a/${name}`,
		timestamp: Date.now(),
		title: name,
		...fields,
	};
}

module.exports = { answerMedia, mediaDelay, mediaMessage };
