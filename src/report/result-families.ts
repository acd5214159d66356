import type { ReleasedResult } from "../disclosure/released.js";
import { monthsIn } from "../measures/comparisons/period-length.js";
import type { MeasureDefinition } from "../measures/definition.js";
import { groupBy } from "../measures/group-by.js";

/** Results of one measure, organisation, classification and part: that to show, and the same over time. */
export interface ResultFamily {
	/** Of the last period; of several that end with it the longest. */
	readonly main: ReleasedResult;
	/** Results of periods of one length in time order, two or more; empty where there is one period alone. */
	readonly series: readonly ReleasedResult[];
}

const dimensions: readonly MeasureDefinition["dimension"][] = [
	"access",
	"experience",
	"outcome",
	"workforce",
	"feedback",
	"data",
];

/** Gathers results into families, in the order of the dimensions and otherwise as given. */
export function resultFamilies(results: readonly ReleasedResult[]): readonly ResultFamily[] {
	const families = [...groupBy(results, keyOf).values()].flatMap(familiesOf);
	return dimensions.flatMap((dimension) =>
		families.filter(({ main }) => main.definition.dimension === dimension),
	);
}

function keyOf({ definition, subject, classification, slice, denominator }: ReleasedResult): string {
	return JSON.stringify([
		definition.id,
		subject.kind,
		subject.code,
		classification.id,
		slice?.by.id,
		slice?.group,
		slice?.level,
		denominator?.basis,
		denominator?.basis === "records" ? denominator.title : null,
	]);
}

/** One family; where two results are of one period, they are no series and each is a family of its own. */
function familiesOf(results: readonly ReleasedResult[]): readonly ResultFamily[] {
	const periods = results.map(({ period }) => `${period.start} ${period.end}`);
	if (new Set(periods).size < periods.length) return results.map((main) => ({ main, series: [] }));
	const ordered = results.toSorted((a, b) =>
		a.period.end === b.period.end
			? monthsIn(a.period) - monthsIn(b.period)
			: a.period.end < b.period.end
				? -1
				: 1,
	);
	const main = ordered.at(-1);
	if (main === undefined) return [];
	const shortest = Math.min(...ordered.map(({ period }) => monthsIn(period)));
	const series = ordered.filter(({ period }) => monthsIn(period) === shortest);
	return [{ main, series: series.length > 1 ? series : [] }];
}
