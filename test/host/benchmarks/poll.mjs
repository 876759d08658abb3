import { arriveMany, idsOf } from '../stage/arrivals.mjs';
import { createTrigger } from '../stage/triggers.mjs';
import { ownSpoki } from './ownSpoki.mjs';
import { median } from './statistics.js';

const burst = 3_000;
const quietPolls = 6;
// The requests of one poll come at once; a busy machine may bring two polls this close together.
const pauseMilliseconds = 1_000;

/** What the Spoki Trigger asks for while nothing happens, and what it does when much happens at once. */
export const poll = { name: 'poll', isAlone: false, measure };

async function measure(stage) {
	const { host, sandbox, credential } = await ownSpoki(stage);
	const parameters = { events: ['contactCreated'] };
	const trigger = await createTrigger({ host, test: stage, credential, sandbox, parameters });
	await trigger.activate(stage);

	await trigger.waitForNextPoll();
	const before = sandbox.requests.length;
	await trigger.waitForPolls(quietPolls);
	// The last of them has only begun.
	const quiet = groupsOf(sandbox.requests.slice(before)).slice(0, -1);
	const perPoll = median(quiet.map(({ length }) => length));
	stage.report(`${perPoll} requests in a quiet poll`);

	const start = performance.now();
	const arrived = arriveMany(sandbox, 'contact', burst);
	await trigger.waitForRecords(burst);
	const seconds = (performance.now() - start) / 1000;
	stage.report(`${burst} records after ${seconds.toFixed(1)} s`);
	await trigger.waitForPolls(2);
	const given = idsOf((await trigger.outputs()).flat());
	const distinct = new Set(given);
	const lost = arrived.filter((id) => !distinct.has(id)).length;

	const exactly = (value) => ({ of: 'figure', is: 'exactly', value });
	return [
		{ what: 'Requests of a poll while nothing happens', figure: perPoll, aim: exactly(1) },
		{ what: `Lost of ${burst} new contacts at once`, figure: lost, aim: exactly(0) },
		{
			what: `Given twice of ${burst} new contacts at once`,
			figure: given.length - distinct.size,
			aim: exactly(0),
		},
		{
			what: `Until all ${burst} are there, polling every 5 s, 60 requests a minute`,
			figure: seconds,
			unit: 's',
		},
	];
}

/** The requests of each poll. */
function groupsOf(requests) {
	const groups = [];
	for (const [index, request] of requests.entries()) {
		const isNew = index === 0 || request.at - requests[index - 1].at > pauseMilliseconds;
		if (isNew) groups.push([]);
		groups.at(-1).push(request);
	}
	return groups;
}
