import { readFileSync } from "node:fs";
import type { RandomNumbers } from "../../../src/cli/demonstration/random-numbers.js";
import { isRejecting } from "../../../src/issues/severity.js";
import { readMentalHealthActAnnual } from "../../../src/submission/figures/read-mental-health-act-annual.js";
import { readPopulation } from "../../../src/submission/figures/read-population.js";
import { readPublishedFigures } from "../../../src/submission/figures/read-published-figures.js";
import type { IssueGroup } from "../../../src/submission/validation/issue-tally.js";
import { csvRecord } from "../../../src/tables/csv-text.js";
import { expectedRecords } from "../expected-records.js";
import { type FuzzInput, sourcesOf } from "../fuzz-input.js";
import { type Kind, must } from "../kind.js";
import { cuts, encoded, mutatedBytes, mutatedText } from "../mutations.js";
import { demonstration } from "../seed-tables.js";

const linesOf = (text: string) => text.split(/\r?\n/).filter((line) => line !== "");
const published = linesOf(readFileSync("examples/published/mental-health-act-2023-24.csv", "utf8"));
const population = linesOf(demonstration.find(({ path }) => path === "population.csv")?.text ?? "");
const groups = [
	"White",
	"African",
	"Black or Black British",
	"All",
	"Unknown",
	"Not stated",
	"Ethnicity",
	"",
];
const annual = [
	"Year,Measure,measureSubcategory,Demographic,DemographicBreakdown,OrganisationBreakdown,Datasource,OrgID,OrgName,MHSDS_Count,Acute_Count,Total_Count,CrudeRate,StdRate,Confidence_interval",
	...groups.map((group) =>
		csvRecord([
			"2023/24",
			"All detentions",
			"All",
			"Ethnicity",
			group,
			"All submissions",
			"MHSDS",
			"All prov",
			"All providers",
			"2556",
			"0",
			"2556",
			"174.1",
			"172.6",
			"8.4",
		]).trim(),
	),
];

function fileOf(random: RandomNumbers, name: string, [header = "", ...rows]: readonly string[]): FuzzInput {
	const some = Array.from({ length: random.whole(0, 3) }, () => rows[random.whole(0, rows.length - 1)] ?? "");
	let text = [header, ...some, ""].join(random.oneOf(["\n", "\r\n"]));
	for (let count = random.whole(0, 3); count > 0; count--) text = mutatedText(random, text);
	const bytes = encoded(random, text);
	return {
		files: [{ name, bytes: random.chance(0.2) ? mutatedBytes(random, bytes) : bytes }],
		pieces: cuts(random),
	};
}

const isRefused = (issues: readonly IssueGroup[]) => issues.some(({ severity }) => isRejecting(severity));

/** Records of a file that is read, the header left out. */
function recordsIn({ files: [file] }: FuzzInput): number | null {
	const { refused, records } = expectedRecords(file?.bytes ?? new Uint8Array(0));
	if (refused === "another form") return null;
	must(refused === null, () => `read, but should be refused: ${refused}`);
	return records.length - 1;
}

const figures: Kind = {
	name: "published figures",
	share: 3,
	make: (random) => fileOf(random, "figures.csv", published),
	async check(input) {
		const [source] = sourcesOf(input);
		if (source === undefined) return;
		const { value, issues } = await readPublishedFigures(source);
		must(value !== null || isRefused(issues), () => "refused without a reason");
		if (value === null) return;
		const records = recordsIn(input);
		const rows = value.reduce((sum, table) => sum + table.rows.length, 0);
		must(records === null || rows <= records, () => `${rows} rows of ${records} records`);
		must(rows > 0 || records === 0 || issues.length > 0, () => "rows are left out without a reason");
		finite(value);
	},
};

const annualFigures: Kind = {
	name: "annual figures",
	share: 3,
	make: (random) => fileOf(random, "annual.csv", annual),
	async check(input) {
		const [source] = sourcesOf(input);
		if (source === undefined) return;
		const { value, issues } = await readMentalHealthActAnnual(source);
		must(value !== null || isRefused(issues), () => "refused without a reason");
		if (value === null) return;
		const records = recordsIn(input);
		const rows = value.reduce((sum, table) => sum + table.rows.length, 0);
		must(records === null || rows <= records, () => `${rows} rows of ${records} records`);
		finite(value);
	},
};

const populations: Kind = {
	name: "populations",
	share: 3,
	make: (random) => fileOf(random, "population.csv", population),
	async check(input) {
		const [source] = sourcesOf(input);
		if (source === undefined) return;
		const { value, issues } = await readPopulation(source);
		must(value !== null || isRefused(issues), () => "refused without a reason");
		if (value === null) return;
		const records = recordsIn(input);
		const blank = issues.find(({ code }) => code === "PCREF-RECORD-BLANK")?.count ?? 0;
		must(
			records === null || value.cells.length === records - blank,
			() => `${value.cells.length} cells of ${records} records`,
		);
		finite(value);
	},
};

/** No number that is read may be none. */
function finite(value: unknown): void {
	JSON.stringify(value, (key, part) => {
		must(typeof part !== "number" || Number.isFinite(part), () => `${key} is ${part}`);
		return part;
	});
}

export const figureKinds: readonly Kind[] = [figures, annualFigures, populations];
