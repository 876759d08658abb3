import { cutOffTexts } from './cutOff.mjs';

const pollMilliseconds = 150;
const steadyPolls = 3;
const steadyMilliseconds = 120_000;
const marginPixels = 12;
// What n8n keeps free below a panel: its own link, and a strip of the canvas.
const roomBelowPixels = 120;
// Its form is as high as most of the window.
const credentialHeight = 1000;

// A panel that is higher makes the window grow: nothing is to be scrolled.
export const viewport = { width: 1280, height: 1600 };

/**
 * @typedef {object} Picture
 * @property {string} caption
 * @property {Buffer} png
 * @property {string[]} cutOff texts of which only a part can be read
 */

/**
 * @param {import('../editor.mjs').Editor} editor
 * @param {string} node name of one on the canvas
 * @returns {Promise<Picture>} its parameters from the first to the last
 */
export async function pictureOfPanel(editor, node) {
	await editor.openPanel(node);
	const picture = await pictureOf(editor, node, panelRectangle);
	await editor.closePanel();
	return picture;
}

/**
 * @param {import('../editor.mjs').Editor} editor
 * @param {string} node name of one on the canvas
 * @param {string} parameter that has a drop-down
 * @returns {Promise<Picture>} all that its drop-down offers
 */
export async function pictureOfDropDown(editor, node, parameter) {
	const { page } = editor;
	await editor.openPanel(node);
	await steady(editor, panelRectangle);
	const style = await page.addStyleTag({
		content: '.el-select-dropdown__wrap { max-height: none !important; }',
	});
	await page.locator(`[data-test-id="parameter-input-${parameter}"]`).first().click();
	const picture = await pictureOf(
		editor,
		`The drop-down of ${parameter.replace(/s?$/, 's')}`,
		dropDownRectangle,
	);
	await style.evaluate((element) => element.remove());
	await page.keyboard.press('Escape');
	await editor.closePanel();
	return picture;
}

/**
 * @param {import('../editor.mjs').Editor} editor
 * @param {string} node name of one on the canvas, without a credential
 * @returns {Promise<Picture>} the form of a new credential
 */
export async function pictureOfCredential(editor, node) {
	const { page } = editor;
	await page.setViewportSize({ ...viewport, height: credentialHeight });
	await editor.openPanel(node);
	await editor.openNewCredential();
	const picture = await pictureOf(editor, 'A new credential', credentialRectangle);
	await page.setViewportSize(viewport);
	return picture;
}

/**
 * @param {import('../editor.mjs').Editor} editor
 * @param {string} caption
 * @param {() => object | null} rectangle finds in the page what is wanted
 * @returns {Promise<Picture>}
 */
async function pictureOf(editor, caption, rectangle) {
	const { page } = editor;
	// Under the pointer things are highlighted.
	await page.mouse.move(0, 0);
	const clip = await steady(editor, rectangle);
	const bottom = Math.ceil(clip.y + clip.height) + roomBelowPixels;
	const { width, height } = page.viewportSize();
	if (bottom > height) {
		await page.setViewportSize({ width, height: bottom });
		return await pictureOf(editor, caption, rectangle);
	}
	const png = await page.screenshot({ clip });
	const cutOff = await page.evaluate(cutOffTexts, clip);
	return { caption, png, cutOff };
}

/** Waits until all has been loaded and laid out: until nothing has moved for a while. */
async function steady(editor, rectangle) {
	const deadline = Date.now() + steadyMilliseconds;
	let last;
	for (let polls = 0; polls < steadyPolls; ) {
		if (Date.now() > deadline) throw new Error('The editor does not come to rest.');
		await editor.page.waitForTimeout(pollMilliseconds);
		const now = editor.isLoading ? null : await editor.page.evaluate(rectangle, marginPixels);
		polls = now !== null && JSON.stringify(now) === JSON.stringify(last) ? polls + 1 : 0;
		last = now;
	}
	return last;
}

/* What follows is run in the page. */

function panelRectangle(margin) {
	const panel = document.querySelector('[data-test-id="node-parameters"]');
	if (!panel) return null;
	const { x, y, width } = panel.getBoundingClientRect();
	const ends = [...panel.querySelectorAll('.parameter-input-list-wrapper')].map(
		(list) => list.getBoundingClientRect().bottom,
	);
	return { x, y, width, height: Math.max(...ends) + margin - y };
}

function dropDownRectangle() {
	const open = [...document.querySelectorAll('.el-select__popper')].find(
		(popper) => popper.getBoundingClientRect().height > 0,
	);
	if (!open) return null;
	const { x, y, width, height } = open.getBoundingClientRect();
	return { x, y, width, height };
}

function credentialRectangle() {
	const form = document.querySelector('[data-test-id="editCredential-modal"]');
	if (!form) return null;
	const { x, y, width, height } = form.getBoundingClientRect();
	return { x, y, width, height };
}
