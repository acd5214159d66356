// `npm run bench -- validation` measures; `npm run bench -- smoke` only shows that every bench runs.
// Peers run in the same process on the same input, so that the ratios mean something on any machine.
import { validation } from "./validation.mjs";

const sizes = {
	smoke: { rows: 2000, repeats: 1 },
	validation: { rows: 200_000, repeats: 3 },
};

const [name = "validation"] = process.argv.slice(2);
const size = sizes[name];
if (size === undefined) {
	console.error(`There is no bench ${name}. Benches: ${Object.keys(sizes).join(", ")}`);
	process.exit(2);
}

const perSecond = (rows, seconds) => Math.round(rows / seconds).toLocaleString("en-GB");
console.table(
	(await validation(size)).map(({ work, peer, rows, ours, theirs, aim }) => ({
		Work: work,
		Peer: peer,
		Rows: rows.toLocaleString("en-GB"),
		"Rows/s": perSecond(rows, ours),
		"Peer rows/s": perSecond(rows, theirs),
		"Times as fast": (theirs / ours).toFixed(2),
		Aim: `at least ${aim}`,
	})),
);
if (name === "smoke") console.log("Too few rows to measure anything: this shows that the benches run.");
