import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
const startMilliseconds = 30_000;

/**
 * Starts the Chromium at `$CHROMIUM`, by default /usr/bin/chromium, by playwright-core, which is not
 * among this package's dependencies: install it somewhere and name its folder in `$PLAYWRIGHT_CORE`.
 *
 * @returns {Promise<any>} playwright's browser, to be closed
 */
export async function launchChromium() {
	if (!existsSync(chromium)) {
		throw new Error(`There is no Chromium at ${chromium}. Name yours in $CHROMIUM.`);
	}
	const playwright = await importPlaywright();
	return await playwright.chromium.launch({
		executablePath: chromium,
		// Chromium refuses its sandbox to root, who is the usual user of a container.
		args: ['--no-sandbox'],
		timeout: startMilliseconds,
	});
}

async function importPlaywright() {
	const place = process.env.PLAYWRIGHT_CORE ?? 'playwright-core';
	try {
		const file = createRequire(import.meta.url).resolve(place);
		const { default: playwright } = await import(pathToFileURL(file).href);
		return playwright;
	} catch (cause) {
		throw new Error(
			`playwright-core is not at "${place}". Run "npm install playwright-core" in a folder outside ` +
				'this project, and set PLAYWRIGHT_CORE to its node_modules/playwright-core.',
			{ cause },
		);
	}
}
