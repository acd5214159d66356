// `npm run bench -- validation`, `-- measures` and `-- statistics` measure; `-- profile` says where the time goes; `npm run bench -- smoke` only shows that
// every bench runs. Peers do the same work on the same input in the same run, so that the ratios mean something on any
// machine.
//
//   --rows N       other than the usual number of records
//   --repeats N    how often each is measured; the median counts
//   --only A,B     only these shapes of file
//   --write FILE   put the table between the marks of this bench in a page
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measures } from "./measures.mjs";
import { profile } from "./profile.mjs";
import { statistics } from "./statistics.mjs";
import { asTable, sharesAsTable, writeInto } from "./table.mjs";
import { validation } from "./validation.mjs";

const million = 1_000_000;
const sizes = {
	smoke: {
		rows: 2000,
		repeats: 1,
		memoryRows: [2000],
		only: ["clean", "one-in-a-hundred-wrong", "quoted", "submission", "memory"],
		benches: [validation, measures, statistics],
	},
	validation: {
		rows: 2 * million,
		repeats: 5,
		memoryRows: [million, 5 * million, 10 * million],
		benches: [validation],
	},
	profile: { rows: 2 * million },
	measures: { rows: 5 * million, repeats: 3, benches: [measures] },
	statistics: { rows: 100_000, repeats: 5, benches: [statistics] },
};

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		rows: { type: "string" },
		repeats: { type: "string" },
		only: { type: "string" },
		write: { type: "string" },
	},
});
const [name = "validation"] = positionals;
const size = sizes[name];
if (size === undefined) {
	console.error(`There is no bench ${name}. Benches: ${Object.keys(sizes).join(", ")}`);
	process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), "pcref-bench-"));
const clear = () => rmSync(folder, { recursive: true, force: true });
process.on("exit", clear);
process.on("SIGINT", () => process.exit(130));
process.on("SIGTERM", () => process.exit(143));

const rows = Number(values.rows ?? size.rows);
const options = {
	folder,
	rows,
	...(size.repeats === undefined ? {} : { repeats: Number(values.repeats ?? size.repeats) }),
	memoryRows: values.rows === undefined ? size.memoryRows : [rows, 2 * rows],
	only: values.only?.split(",") ?? size.only,
};
const table = name === "profile" ? sharesAsTable(await profile(options)) : asTable(await measured());
console.log(table);
if (name === "smoke") console.log("Too few rows to measure anything: this shows that the benches run.");
if (values.write !== undefined) writeInto(values.write, name, options, table);

async function measured() {
	const rows = [];
	for (const bench of size.benches) rows.push(...(await bench(options)));
	return rows;
}
