/**
 * What a contact costs where no limit holds anybody up: the Spoki node beside the HTTP Request node
 * with the same credential, in the same n8n, taking turns.
 *
 *   node test/host/benchmarks/throughput.mjs [--n8n <version>]      about 3 minutes
 */
import { runBenchmark } from './bench.mjs';
import { contestants, upsert } from './upserts.mjs';

const count = 1_000;
// Even, so that each node comes first equally often: what follows another run tends to be faster.
const rounds = 10;
const options = { pacing: 'onlyWhenRefused' };

await runBenchmark({ enforceLimits: false }, async (stage) => {
	const names = Object.keys(contestants);
	const millisecondsPerItem = Object.fromEntries(names.map((name) => [name, []]));
	// Round 0 only warms up. The order changes with each round.
	for (let round = 0; round <= rounds; round++) {
		for (const name of round % 2 === 0 ? names : names.toReversed()) {
			const { milliseconds, arrived } = await upsert(stage, name, count, options);
			if (arrived !== count) throw new Error(`${name} lost ${count - arrived} contacts.`);
			stage.report(`${round === 0 ? 'Warming up' : `Round ${round}`}: ${name} ${milliseconds} ms`);
			if (round > 0) millisecondsPerItem[name].push(milliseconds / count);
		}
	}

	console.log(`\nn8n ${stage.host.version}, ${count} contacts, ${rounds} rounds, ms per contact\n`);
	console.table(
		Object.fromEntries(names.map((name) => [name, summary(millisecondsPerItem[name])])),
	);
	const [spoki, httpRequest] = names.map((name) => millisecondsPerItem[name]);
	const ofMedians = median(spoki) / median(httpRequest);
	// What else the machine does meanwhile hits both nodes of a round alike.
	const ofRounds = median(spoki.map((value, round) => value / httpRequest[round]));
	console.log(`Spoki : HTTP Request, ratio of the medians        ${ofMedians.toFixed(2)} : 1`);
	console.log(`Spoki : HTTP Request, median of the rounds' ratios ${ofRounds.toFixed(2)} : 1\n`);
});

function summary(values) {
	const [least, middle, most] = [Math.min(...values), median(values), Math.max(...values)];
	const rounded = (value) => Number(value.toFixed(2));
	return { least: rounded(least), median: rounded(middle), most: rounded(most) };
}

function median(values) {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length / 2;
	return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle) - 1]) / 2;
}
