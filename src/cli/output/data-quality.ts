import { release } from "../../disclosure/release.js";
import type { Released, ReleasedResult } from "../../disclosure/released.js";
import { dataQuality } from "../../measures/data-quality/data-quality.js";
import { countIntegrity, integrity } from "../../measures/data-quality/mental-health-act-integrity.js";
import { tallyQuality } from "../../measures/data-quality/tally-quality.js";
import type { Submission } from "../../submission/validate-submission.js";
import { dataSets } from "../../tables/data-sets.js";
import { textTable } from "./text-table.js";

/** The data quality of the accepted records, for internal use. */
export interface DataQuality {
	readonly columns: Released;
	readonly mentalHealthAct: Released;
}

/** Counts the accepted records of a submission by the quality of their values; null where none was accepted. */
export async function dataQualityOf(submission: Submission): Promise<DataQuality | null> {
	const tables = dataSets[submission.dataSet];
	const columns = dataQuality(await tallyQuality(submission, { tables }), { tables });
	if (columns.length === 0) return null;
	const periods = await countIntegrity(submission);
	return {
		columns: release(columns, { audience: "internal" }),
		mentalHealthAct: release(periods.records === 0 ? [] : integrity([periods]), { audience: "internal" }),
	};
}

/** What the JSON output says of it: one entry for each column and each integrity measure. */
export function dataQualityForJson({ columns, mentalHealthAct }: DataQuality) {
	return {
		stamp: columns.disclosure.stamp,
		columns: columns.results.map((result) => ({
			column: columnOf(result),
			...(result.definition.officialId === undefined ? {} : { measure: result.definition.officialId }),
			status: result.definition.provenance.status,
			records: countIn(result, "All"),
			classes: Object.fromEntries(
				result.groups
					.filter(({ level }) => level !== "total")
					.map(({ group }) => [group.code, countIn(result, group.code)]),
			),
		})),
		mentalHealthAct: mentalHealthAct.results.map((result) => ({
			measure: result.definition.officialId,
			title: result.definition.title,
			status: result.definition.provenance.status,
			records: recordsIn(result),
			found: countIn(result, "All"),
		})),
	};
}

/** A table of the columns that a national measure classifies, and how many more there are. */
export function renderDataQuality({ columns, mentalHealthAct }: DataQuality): string {
	const official = columns.results.filter(({ definition }) => definition.provenance.status === "official");
	const rows = [...official].sort((left, right) => Number(isEthnicity(right)) - Number(isEthnicity(left)));
	const others = columns.results.length - official.length;
	const number = (title: string, code: string) => ({
		title,
		align: "right" as const,
		value: (result: ReleasedResult) => shown(countIn(result, code)),
	});
	return [
		`Data quality of the accepted records. ${columns.disclosure.stamp}\n\n`,
		...(rows.length === 0
			? []
			: [
					textTable(
						[
							{ title: "Column", value: columnOf },
							number("Records", "All"),
							number("Valid", "valid"),
							{ title: "Valid %", align: "right", value: validShare },
							number("Other", "other"),
							number("Default", "default"),
							number("Invalid", "invalid"),
							number("Missing", "missing"),
						],
						rows,
					),
				]),
		...mentalHealthAct.results
			.filter((result) => countIn(result, "All") !== null)
			.map(
				(result) =>
					`${result.definition.title} (${result.definition.officialId}): ${shown(countIn(result, "All"))} of ${shown(recordsIn(result))}.\n`,
			),
		others === 0 ? "" : `${shown(others)} more columns of codes are in --format json.\n`,
	].join("");
}

/** Share of the accepted people with a valid ethnic category, in per cent; a dash where nothing is known of it. */
export function ethnicityIn(quality: DataQuality | null): string {
	const result = quality?.columns.results.find(isEthnicity);
	return result === undefined ? "-" : validShare(result);
}

function isEthnicity({ definition }: ReleasedResult): boolean {
	return definition.officialId === "MHS-DQM05";
}

function columnOf({ definition }: ReleasedResult): string {
	return definition.id.replace(/^data-quality\./, "");
}

function countIn({ groups }: ReleasedResult, code: string): number | null {
	const count = groups.find(({ group }) => group.code === code)?.count;
	return count?.status === "ok" ? count.value : null;
}

function recordsIn({ groups: [all] }: ReleasedResult): number | null {
	return all?.population.status === "ok" ? all.population.value : null;
}

function validShare({ groups }: ReleasedResult): string {
	const share = groups.find(({ group }) => group.code === "valid")?.crudeRate;
	return share?.status === "ok" ? `${share.value.toFixed(1)}` : "-";
}

function shown(count: number | null): string {
	return count === null ? "-" : count.toLocaleString("en-GB");
}
