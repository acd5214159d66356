import type { Provenance } from "../reference/standing.js";
import type { ReportingPeriod } from "../tables/validated-submission.js";
import type { Classification } from "./breakdowns/classification.js";
import type { CountableDefinition, RecordDenominator } from "./countable-measure.js";
import type { Counts } from "./counts.js";
import { ownFigures } from "./own-figures.js";
import { type OwnGroupFigures, ownGroupFigures } from "./own-group-figures.js";
import type { GroupResult, MeasureResult } from "./result.js";

/** What was counted of a measure, of all records together. */
export interface CountedTogether {
	readonly counts: Counts;
	/** The people whom the events are of, where they stand beside the figures. */
	readonly people: Counts | undefined;
	/** Why there are no counts, null where there are. */
	readonly notCounted: string | null;
}

/** The figures of a measure that is divided by something counted in the same records. None is standardised. */
export function recordFigures({
	definition,
	counted: { counts, people, notCounted },
	denominator,
	among,
	classification,
	comparator,
	confidence,
	period,
	provenance,
}: {
	readonly definition: CountableDefinition;
	readonly counted: CountedTogether;
	readonly denominator: RecordDenominator;
	readonly among: Counts;
	readonly classification: Classification;
	readonly comparator: string | null;
	readonly confidence: number;
	readonly period: ReportingPeriod;
	readonly provenance: Provenance;
}): Pick<MeasureResult, "groups" | "denominator" | "restrictions"> {
	const { per, statistic } = definition;
	const figures = ownGroupFigures({ counts, among, people, notCounted, classification });
	const reference = figures.find(({ label }) => label === comparator) ?? null;
	const compare = (group: OwnGroupFigures): GroupResult => {
		const { measured: _, ...identity } = group;
		return {
			...identity,
			...ownFigures({ statistic, group, comparator: reference, per, confidence }),
			standardisedRates: [],
			standardisedRatio: {
				status: "undefined",
				reason: "figures divided by records are not standardised",
				method: "log",
			},
			published: [],
		};
	};
	const { start, end } = period;
	return {
		groups: figures.map(compare),
		denominator: {
			...denominator,
			vintage: `${start} to ${end}`,
			scheme: classification.id,
			caveats: [],
			provenance,
		},
		restrictions: [],
	};
}
