/**
 * Is run in the page: looks for texts that are cut off, ended with three dots or clamped to some lines.
 *
 * @param {{ x: number, y: number, width: number, height: number }} within
 * @returns {string[]}
 */
export function cutOffTexts(within) {
	const canvas = document.createElement('canvas').getContext('2d');
	const isInside = (element) => {
		const { x, y, width, height } = element.getBoundingClientRect();
		const [middle, center] = [x + width / 2, y + height / 2];
		const isWithin =
			middle > within.x &&
			middle < within.x + within.width &&
			center > within.y &&
			center < within.y + within.height;
		if (!isWithin || width === 0 || height === 0) return false;
		// The canvas lies behind.
		const top = document.elementFromPoint(middle, center);
		return top !== null && (element.contains(top) || top.contains(element));
	};
	const isCut = (element) => {
		const style = getComputedStyle(element);
		const isEllipsis =
			style.textOverflow === 'ellipsis' && element.scrollWidth > element.clientWidth;
		const isClamped =
			style.webkitLineClamp !== 'none' && element.scrollHeight > element.clientHeight + 1;
		return isEllipsis || isClamped;
	};
	const isPlaceholderCut = (input) => {
		if (input.value !== '' || input.tagName !== 'INPUT') return false;
		const style = getComputedStyle(input);
		canvas.font = `${style.fontSize} ${style.fontFamily}`;
		const room = input.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
		return canvas.measureText(input.placeholder).width > room + 1;
	};
	const cut = [...document.querySelectorAll('body *')].filter(isInside).filter(isCut);
	const placeholders = [...document.querySelectorAll('[placeholder]')]
		.filter(isInside)
		.filter(isPlaceholderCut);
	const texts = [
		...cut.map((element) => element.textContent.trim() || element.value || ''),
		...placeholders.map(({ placeholder }) => placeholder),
	];
	return [...new Set(texts.filter(Boolean))];
}
