import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { crudeRates } from "../src/statistics/columns/crude-rates.js";
import { directlyStandardisedRates } from "../src/statistics/columns/directly-standardised-rates.js";
import type { EstimateColumns } from "../src/statistics/columns/estimate-columns.js";
import { proportions } from "../src/statistics/columns/proportions.js";
import { riskDifferences, riskRatios } from "../src/statistics/columns/two-by-two.js";
import type { Fields } from "./case.js";
import { compare } from "./compare.js";
import type { Verdict } from "./judge.js";

/** A row of a bulk file, answered and judged. */
export interface BulkCase {
	readonly file: string;
	readonly id: string;
	readonly method: string;
	readonly got: Fields;
	readonly verdict: Verdict;
}

/** A row as its file has it: `NaN` and `Inf` as R prints them, nothing where missing. */
type Row = Readonly<Record<string, string>>;

/** Runs the bulk files that a folder has, each through the column form of its family. */
export function bulkCases(folder: string): readonly BulkCase[] {
	const rowsOf = (file: string) => (existsSync(join(folder, file)) ? readRows(join(folder, file)) : []);
	return [
		...judged("bulk-rates.csv", "bulk.rates", answeredRates(rowsOf("bulk-rates.csv"))),
		...judged(
			"bulk-proportions.csv",
			"bulk.proportions",
			answeredProportions(rowsOf("bulk-proportions.csv")),
		),
		...judged(
			"bulk-dsr-expected.csv",
			"bulk.dsr",
			answeredStandardisedRates(rowsOf("bulk-dsr-input.csv"), rowsOf("bulk-dsr-expected.csv")),
		),
		...judged("bulk-2x2.csv", "bulk.2x2", answeredTables(rowsOf("bulk-2x2.csv"))),
	];
}

/** A row with its answer. */
interface Answered {
	readonly row: Row;
	readonly got: Fields;
}

const iterative = /^(koopman|mn)_/;

function judged(file: string, method: string, answered: readonly Answered[]): readonly BulkCase[] {
	return answered.map(({ row, got }, index) => {
		const fields = Object.keys(got);
		const compared = [
			fields.filter((field) => !iterative.test(field)),
			fields.filter((field) => iterative.test(field)),
		].map((some, part) =>
			compare({
				want: Object.fromEntries(some.map((field) => [field, wanted(row[field] ?? "")])),
				got,
				tolerance: { relative: part === 0 ? 1e-9 : 1e-7, absolute: 1e-12 },
			}),
		);
		return {
			file,
			id: `${file} row ${index + 1}`,
			method,
			got,
			verdict: {
				wrong: compared.flatMap(({ differences }) => differences),
				worst: Math.max(...compared.map(({ worst }) => worst)),
			},
		};
	});
}

function answeredRates(rows: readonly Row[]): readonly Answered[] {
	return inGroups(rows, ["confidence", "multiplier"]).flatMap((group) => {
		const columns = crudeRates({
			count: column(group, "count"),
			population: column(group, "denominator"),
			...levelOf(group),
			per: numberOf(group[0]?.multiplier),
		});
		return group.map((row, index) => ({
			row,
			got: { ...at(columns, index), ci_method: numberOf(row.count) < 10 ? "exact" : "byar" },
		}));
	});
}

function answeredProportions(rows: readonly Row[]): readonly Answered[] {
	return inGroups(rows, ["confidence"]).flatMap((group) => {
		const columns = proportions({
			count: column(group, "count"),
			denominator: column(group, "denominator"),
			...levelOf(group),
		});
		return group.map((row, index) => ({ row, got: at(columns, index) }));
	});
}

/** The rates of the input in the order of their groups; every group has the same bands and the same standard. */
function answeredStandardisedRates(input: readonly Row[], expected: readonly Row[]): readonly Answered[] {
	const groups = inGroups(input, ["group"]);
	const sorted = groups.flat();
	const options = {
		count: column(sorted, "count"),
		population: column(sorted, "population"),
		standardPopulation: column(groups[0] ?? [], "standard"),
		per: 100_000,
	};
	if (input.length === 0) return [];
	const at95 = directlyStandardisedRates(options);
	const at998 = directlyStandardisedRates({ ...options, confidence: 0.998 });
	const positions = new Map(groups.map((group, index) => [group[0]?.group, index]));
	return expected.map((row) => {
		const index = positions.get(row.group) ?? -1;
		const first = at(at95, index);
		const second = at(at998, index);
		const total = (name: string) =>
			(groups[index] ?? []).reduce((sum, band) => sum + numberOf(band[name]), 0);
		return {
			row,
			got: {
				total_count: total("count"),
				total_pop: total("population"),
				value: missingIfNaN(first.value),
				lower_95: missingIfNaN(first.lower),
				upper_95: missingIfNaN(first.upper),
				lower_998: missingIfNaN(second.lower),
				upper_998: missingIfNaN(second.upper),
			},
		};
	});
}

function answeredTables(rows: readonly Row[]): readonly Answered[] {
	const tables = {
		count: column(rows, "group_count"),
		total: column(rows, "group_total"),
		referenceCount: column(rows, "reference_count"),
		referenceTotal: column(rows, "reference_total"),
	};
	const katz = riskRatios({ ...tables, method: "katz" });
	const koopman = riskRatios({ ...tables, method: "koopman" });
	const newcombe = riskDifferences({ ...tables, method: "newcombe" });
	const score = riskDifferences({ ...tables, method: "miettinen-nurminen" });
	return rows.map((row, index) => {
		const count = tables.count[index] ?? 0;
		const referenceCount = tables.referenceCount[index] ?? 0;
		const value = koopman.value[index] ?? Number.NaN;
		// Where there is no ratio or limit the file has what the division gives, and no limits by Katz with a count of 0.
		const noKatz = count === 0 || referenceCount === 0;
		return {
			row,
			got: {
				risk_ratio: Number.isNaN(value) ? count / referenceCount : value,
				katz_lower: noKatz ? Number.NaN : katz.lower[index],
				katz_upper: noKatz ? Number.NaN : katz.upper[index],
				koopman_lower: zeroIfNaN(koopman.lower[index]),
				koopman_upper: infiniteIfNaN(koopman.upper[index]),
				risk_difference: newcombe.value[index],
				newcombe_lower: newcombe.lower[index],
				newcombe_upper: newcombe.upper[index],
				mn_lower: score.lower[index],
				mn_upper: score.upper[index],
			},
		};
	});
}

function readRows(path: string): readonly Row[] {
	const [header = "", ...lines] = readFileSync(path, "utf8").trimEnd().split(/\r?\n/);
	const names = header.split(",");
	return lines.map((line) => {
		const cells = line.split(",");
		return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ""]));
	});
}

/** Rows that agree in some columns, together; the order within them stays. */
function inGroups(rows: readonly Row[], by: readonly string[]): readonly (readonly Row[])[] {
	const groups = new Map<string, Row[]>();
	for (const row of rows) {
		const key = by.map((name) => row[name]).join(",");
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [row]);
		else group.push(row);
	}
	return [...groups.values()];
}

function column(rows: readonly Row[], name: string): Float64Array {
	return Float64Array.from(rows, (row) => numberOf(row[name]));
}

function levelOf([row]: readonly Row[]): { readonly confidence: number } {
	return { confidence: numberOf(row?.confidence) };
}

function numberOf(text: string | undefined): number {
	return text === undefined || text === "" ? Number.NaN : Number(text);
}

function at({ value, lower, upper }: EstimateColumns, index: number): Fields {
	return { value: value[index], lower: lower[index], upper: upper[index] };
}

function wanted(text: string): unknown {
	if (text === "") return null;
	const written = text.replace("Inf", "Infinity");
	if (/^(NaN|-?Infinity)$/.test(written)) return written;
	return Number.isNaN(Number(text)) ? text : Number(text);
}

function missingIfNaN(value: unknown): unknown {
	return Number.isNaN(value) ? null : value;
}

function zeroIfNaN(value: number | undefined): number {
	return value === undefined || Number.isNaN(value) ? 0 : value;
}

function infiniteIfNaN(value: number | undefined): number {
	return value === undefined || Number.isNaN(value) ? Number.POSITIVE_INFINITY : value;
}
