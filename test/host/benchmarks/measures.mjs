import { deliveries } from './deliveries.mjs';
import { load } from './load.mjs';
import { losses } from './losses.mjs';
import { messages } from './messages.mjs';
import { operators } from './operators.mjs';
import { perItem } from './perItem.mjs';
import { poll } from './poll.mjs';
import { processes } from './processes.mjs';
import { returnAll } from './returnAll.mjs';
import { upserts } from './upserts.mjs';
import { volume } from './volume.mjs';
import { waiting } from './waiting.mjs';

/**
 * What a measure works with. Nothing is started before a measure asks for it, and n8n is the same for
 * all of them.
 *
 * @typedef {object} Stage
 * @property {string} name of the measure
 * @property {(text: string) => void} report shows a person how far it is
 * @property {() => Promise<{ tarball: string, bytes: number }>} pack builds and packs the package
 * @property {() => Promise<{ nodeBinary: string, n8nFolder: string }>} obtain gives an installed n8n
 * @property {() => Promise<import('../host.mjs').Host>} host gives a running n8n with the package in it
 * @property {() => Promise<void>} turn settles for one after the other, so that runs which go on side by side
 *   do not all begin with their first burst in the same moment
 * @property {(close: () => Promise<void>) => void} after is told what is to be done when it is over
 */

/**
 * @typedef {object} Measure
 * @property {string} name
 * @property {boolean} isAlone whether it needs the machine for itself; the others mostly wait
 * @property {(stage: Stage) => Promise<import('./findings.js').Finding[]>} measure
 */

/** All measures, in the order of the document. @type {Measure[]} */
export const measures = [
	upserts,
	messages,
	operators,
	losses,
	processes,
	poll,
	returnAll,
	perItem,
	volume,
	load,
	deliveries,
	waiting,
];
