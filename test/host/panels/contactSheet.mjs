import { shrinkPng } from './shrinkPng.mjs';

const columnsAtMost = 4;
const gapPixels = 8;

/**
 * Puts pictures beside and below each other, each under its caption.
 *
 * @param {any} page of playwright, that has nothing else to show
 * @param {{ caption: string, png: Buffer }[]} pictures
 * @returns {Promise<Buffer>} a small PNG
 */
export async function contactSheet(page, pictures) {
	const columns = Math.min(columnsAtMost, pictures.length);
	await page.setContent(`<style>
		body { margin: 0; background: #777; font: 600 13px/20px sans-serif; color: white; }
		main { display: flex; gap: ${gapPixels}px; padding: ${gapPixels}px; width: max-content; }
		figure { margin: 0 0 ${gapPixels}px; }
		figcaption { width: min-content; min-width: 100%; }
		img { display: block; }
	</style><main>${'<section></section>'.repeat(columns)}</main>`);
	const sources = pictures.map(({ caption, png }) => ({
		caption,
		source: `data:image/png;base64,${png.toString('base64')}`,
	}));
	await page.evaluate(fillColumns, sources);
	const png = await page.locator('main').screenshot();
	return await shrinkPng(page, png);
}

/* What follows is run in the page. */

async function fillColumns(pictures) {
	const columns = [...document.querySelectorAll('section')];
	const figures = pictures.map(({ caption, source }) => {
		const figure = document.createElement('figure');
		const image = document.createElement('img');
		const text = document.createElement('figcaption');
		text.textContent = caption;
		image.src = source;
		figure.append(text, image);
		return figure;
	});
	columns[0].append(...figures);
	await Promise.all(figures.map((figure) => figure.lastElementChild.decode()));

	// From column to column in order, each as high as the lowest sheet that takes them all.
	const heights = figures.map((figure) => figure.offsetHeight);
	const columnsUpTo = (most) => {
		let column = 0;
		let filled = 0;
		return heights.map((height) => {
			if (filled > 0 && filled + height > most) {
				column += 1;
				filled = 0;
			}
			filled += height;
			return column;
		});
	};
	let most = Math.max(...heights);
	while (columnsUpTo(most).at(-1) >= columns.length) most += 1;
	columnsUpTo(most).forEach((column, index) => columns[column].append(figures[index]));
}
