import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";

const number = (value, digits = 0) =>
	value.toLocaleString("en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits });

const heading = [
	"Work",
	"Compared with",
	"Records",
	"Ours",
	"Theirs",
	"Ours, records/s",
	"Times as fast",
	"Processor",
	"Aim",
];

/** Seconds are compared as how many times as fast we are; memory stands for itself. */
function cellsOf({ work, peer, rows, unit = "s", ours, theirs, processor, aim }) {
	const inSeconds = unit === "s";
	const digits = inSeconds ? 3 : 0;
	const aimed = aim === undefined ? "" : inSeconds ? `at least ${number(aim, 2)}` : `at most ${aim} ${unit}`;
	return [
		work,
		peer,
		number(rows),
		`${number(ours, digits)} ${unit}`,
		`${number(theirs, digits)} ${unit}`,
		inSeconds ? number(rows / ours) : "",
		inSeconds ? number(theirs / ours, 2) : "",
		processor === undefined ? "" : `${number(processor.ours, 2)} to ${number(processor.theirs, 2)} s`,
		aimed,
	];
}

/** Rows as a Markdown table, padded to be read as it stands. */
export function asTable(measured) {
	return padded([heading, ...measured.map(cellsOf)]);
}

/** Shares of one whole as such a table. */
export function sharesAsTable(shares) {
	return padded([["Work", "Share"], ...shares.map(({ work, share }) => [work, `${number(100 * share)} %`])]);
}

function padded(rows) {
	const widths = rows[0].map((_, column) => Math.max(...rows.map((cells) => cells[column].length)));
	const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(" | ")} |`;
	const [first, ...others] = rows.map(line);
	return [first, `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`, ...others].join("\n");
}

/**
 * Replaces what stands between `<!-- bench NAME -->` and `<!-- /bench NAME -->` in a page by the table, the machine and
 * the command.
 *
 * @throws Error where the page has no such marks.
 */
export function writeInto(path, name, { rows, repeats, only }, table) {
	const page = readFileSync(path, "utf8");
	const [start, end] = [`<!-- bench ${name} -->`, `<!-- /bench ${name} -->`];
	const [before, rest] = page.split(start);
	const after = rest?.split(end)[1];
	if (after === undefined) throw new Error(`${path} has no ${start} and ${end}`);
	const [{ model }] = cpus();
	const often = repeats === undefined ? "" : ` --repeats ${repeats}`;
	const command = `npm run bench -- ${name} --rows ${rows}${often}${only === undefined ? "" : ` --only ${only.join(",")}`}`;
	const about = [
		`\`${command}\`, ${new Date().toISOString().slice(0, 10)}`,
		`${cpus().length} processors (${model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB of memory, ${process.platform}`,
		`Node ${process.versions.node}, ${versions()}`,
	];
	const block = `${about.map((line) => `- ${line}`).join("\n")}\n\n${table}`;
	writeFileSync(path, `${before}${start}\n${block}\n${end}${after}`);
}

function versions() {
	const { devDependencies } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
	const peers = { DuckDB: "@duckdb/node-api", papaparse: "papaparse", zod: "zod" };
	return Object.entries(peers)
		.map(([name, dependency]) => `${name} ${devDependencies[dependency]}`)
		.join(", ");
}
