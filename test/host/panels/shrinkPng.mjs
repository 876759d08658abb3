import { crc32, deflateSync } from 'node:zlib';

const paletteSize = 64;
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * Reduces a picture of an editor, which has few colors, to a palette: about a third of its bytes.
 *
 * @param {any} page of playwright, in which the picture is read
 * @param {Buffer} png
 * @returns {Promise<Buffer>}
 */
export async function shrinkPng(page, png) {
	const { width, height, palette, pixels } = await page.evaluate(reduceColors, {
		source: `data:image/png;base64,${png.toString('base64')}`,
		paletteSize,
	});
	const indices = Buffer.from(pixels, 'base64');
	// Each row begins with the number of its filter: none.
	const rows = Buffer.alloc((width + 1) * height);
	for (let row = 0; row < height; row += 1) {
		indices.copy(rows, row * (width + 1) + 1, row * width, (row + 1) * width);
	}
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	// 8 bits for each pixel, which is an index into the palette.
	header.set([8, 3, 0, 0, 0], 8);
	return Buffer.concat([
		signature,
		chunk('IHDR', header),
		chunk('PLTE', Buffer.from(palette.flat())),
		chunk('IDAT', deflateSync(rows, { level: 9 })),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

function chunk(type, data) {
	const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const length = Buffer.alloc(4);
	length.writeUInt32BE(data.length);
	const checksum = Buffer.alloc(4);
	checksum.writeUInt32BE(crc32(named));
	return Buffer.concat([length, named, checksum]);
}

/* Is run in the page. */
async function reduceColors({ source, paletteSize: most }) {
	const leastDistance = 12;
	const image = new Image();
	image.src = source;
	await image.decode();
	const { width, height } = image;
	const context = new OffscreenCanvas(width, height).getContext('2d');
	context.drawImage(image, 0, 0);
	const { data } = context.getImageData(0, 0, width, height);

	const counts = new Map();
	const colorAt = (at) => (data[at] << 16) | (data[at + 1] << 8) | data[at + 2];
	for (let at = 0; at < data.length; at += 4) {
		counts.set(colorAt(at), (counts.get(colorAt(at)) ?? 0) + 1);
	}
	const channels = (color) => [color >> 16, (color >> 8) & 255, color & 255];
	const distance = (one, other) =>
		one.reduce((sum, channel, index) => sum + Math.abs(channel - other[index]), 0);

	// The most frequent ones, but none that hardly differs from one already taken.
	const palette = [];
	const byCount = [...counts].sort((left, right) => right[1] - left[1]);
	for (const [color] of byCount) {
		if (palette.length === most) break;
		const isNew = palette.every((taken) => distance(taken, channels(color)) >= leastDistance);
		if (isNew) palette.push(channels(color));
	}
	const nearest = new Map();
	for (const [color] of byCount) {
		const distances = palette.map((taken) => distance(taken, channels(color)));
		nearest.set(color, distances.indexOf(Math.min(...distances)));
	}
	const indices = new Uint8Array(width * height);
	for (let pixel = 0; pixel < indices.length; pixel += 1) {
		indices[pixel] = nearest.get(colorAt(pixel * 4));
	}
	const url = await new Promise((resolve) => {
		const reader = new FileReader();
		reader.onload = () => resolve(reader.result);
		reader.readAsDataURL(new Blob([indices]));
	});
	return { width, height, palette, pixels: url.slice(url.indexOf(',') + 1) };
}
