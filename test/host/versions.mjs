/**
 * The releases of n8n that this package is tried on, and how each installs from the npm registry alone.
 *
 * - `before`: npm takes no dependency published after this day. Later publications broke the
 *   release's open version ranges.
 * - `overrides`: npm overrides. n8n 1.123 takes its spreadsheet package from a host outside the registry.
 */
export const supportedVersions = {
	'2.40.5': { before: '2026-09-23', overrides: {} },
	'1.123.81': { before: '2026-09-26', overrides: { xlsx: '0.18.5' } },
};

/** The release that is used when nobody asks for another. */
export const defaultVersion = '2.40.5';

/**
 * The Node that runs every release in the table: 2.40 asks for 24, and the expression engine of
 * 1.123 has no build for Node 20.
 */
export const nodeVersion = '24.21.0';
