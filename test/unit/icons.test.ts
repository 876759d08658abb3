import { SpokiApi } from '../../credentials/SpokiApi.credentials';
import { nodes } from '../support/nodes';
import projectTexts from '../support/projectTexts';

/** What n8n asks of an icon, which is what WCAG asks of a graphic. */
const LEAST_CONTRAST = 3;

/** What an icon lies on in n8n 1.123 and 2.40: the canvas, a node on it, the list of nodes. */
const BACKGROUNDS = {
	light: ['#ffffff', '#fcfcfc', '#fbfbfb', '#f5f5f5'],
	dark: ['#2b2b2b', '#262626', '#212121', '#171717'],
};

const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];

const icons = [
	...Object.values(nodes).map((make) => make().description.icon),
	new SpokiApi().icon,
] as Array<Record<Theme, string>>;

/** The one that nodes and credential share. */
function svg(theme: Theme): string {
	const [file, ...others] = new Set(icons.map((icon) => icon[theme].replace(/^.*[/:]/, '')));
	expect(others).toEqual([]);
	return projectTexts[`nodes/Spoki/${file}`];
}

/** How bright a colour such as `#099268` is, from 0 to 1, as WCAG 2 reckons it. */
function luminance(colour: string): number {
	const [red, green, blue] = [1, 3, 5].map((start) => {
		const value = parseInt(colour.slice(start, start + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
	const [dark, bright] = [luminance(one), luminance(other)].sort((left, right) => left - right);
	return (bright + 0.05) / (dark + 0.05);
}

test('contrast is reckoned as WCAG does', () => {
	expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
	expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

test.each(themes)('the icon for the %s theme stands out from every background of it', (theme) => {
	const text = svg(theme);
	const [surface] = text.match(/(?<=fill=")#[0-9a-f]{6}/g) ?? [];
	const tooClose = BACKGROUNDS[theme].filter(
		(background) => contrast(String(surface), background) < LEAST_CONTRAST,
	);
	expect(tooClose).toEqual([]);
});

test.each(themes)('its letter stands out from its surface in the %s theme', (theme) => {
	const text = svg(theme);
	const colours: string[] = text.match(/#[0-9a-f]{6}/g) ?? [];
	expect(colours).toHaveLength(2);
	expect(contrast(colours[0] ?? '', colours[1] ?? '')).toBeGreaterThanOrEqual(LEAST_CONTRAST);
});

test('they have no other colours, and no fixed ones by name', () => {
	for (const theme of themes) {
		expect(svg(theme).match(/(?:fill|stroke)="(?!#|none)[^"]*"/g)).toBeNull();
	}
});
