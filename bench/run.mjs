// `npm run bench -- validation`, `npm run bench -- statistics` and `npm run bench -- start` measure; `npm run bench -- smoke`
// only shows that every bench runs.
// Peers run in the same process on the same input, so that the ratios mean something on any machine.
import { start } from "./start.mjs";
import { statistics } from "./statistics.mjs";
import { validation } from "./validation.mjs";

const sizes = {
	smoke: { rows: 2000, repeats: 1, benches: [validation, statistics] },
	validation: { rows: 200_000, repeats: 3, benches: [validation] },
	statistics: { rows: 100_000, repeats: 5, benches: [statistics] },
};

const [name = "validation"] = process.argv.slice(2);
if (name === "start") {
	start();
	process.exit();
}
const size = sizes[name];
if (size === undefined) {
	console.error(`There is no bench ${name}. Benches: ${[...Object.keys(sizes), "start"].join(", ")}`);
	process.exit(2);
}

const perSecond = (rows, seconds) => Math.round(rows / seconds).toLocaleString("en-GB");
const measured = [];
for (const bench of size.benches) measured.push(...(await bench(size)));
console.table(
	measured.map(({ work, peer, rows, ours, theirs, aim }) => ({
		Work: work,
		Peer: peer,
		Rows: rows.toLocaleString("en-GB"),
		Seconds: ours.toFixed(3),
		"Rows/s": perSecond(rows, ours),
		"Peer rows/s": perSecond(rows, theirs),
		"Times as fast": (theirs / ours).toFixed(2),
		Aim: `at least ${aim}`,
	})),
);
if (name === "smoke") start({ repeats: 1 });
if (name === "smoke") console.log("Too few rows to measure anything: this shows that the benches run.");
