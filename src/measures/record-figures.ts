import type { RollUp } from "../reference/ethnicity/roll-up.js";
import type { Provenance } from "../reference/standing.js";
import type { ValidatedSubmission } from "../tables/validated-submission.js";
import type { CountableDefinition, MeasureCounts, RecordDenominator } from "./countable-measure.js";
import type { Counts } from "./counts.js";
import { ownFigures } from "./own-figures.js";
import { type OwnGroupFigures, ownGroupFigures } from "./own-group-figures.js";
import type { GroupResult, MeasureResult } from "./result.js";

/** The figures of a measure that is divided by something counted in the same records. None is standardised. */
export function recordFigures({
	definition,
	counted: { counts, people, notCounted },
	denominator,
	among,
	rollUp,
	comparator,
	confidence,
	submission,
}: {
	readonly definition: CountableDefinition;
	readonly counted: MeasureCounts;
	readonly denominator: RecordDenominator;
	readonly among: Counts;
	readonly rollUp: RollUp;
	readonly comparator: string | null;
	readonly confidence: number;
	readonly submission: ValidatedSubmission;
}): Pick<MeasureResult, "groups" | "denominator" | "restrictions"> {
	const { per, statistic } = definition;
	const figures = ownGroupFigures({ counts, among, people, notCounted, rollUp });
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
	const { start, end } = submission.period;
	return {
		groups: figures.map(compare),
		denominator: {
			...denominator,
			vintage: `${start} to ${end}`,
			scheme: rollUp.id,
			caveats: [],
			provenance: recordsOf(submission),
		},
		restrictions: [],
	};
}

/** Where everything that is counted in a submission comes from. */
export function recordsOf({ provider, period }: ValidatedSubmission): Provenance {
	return {
		status: "derived",
		source: `Records of provider ${provider} accepted by validation, ${period.start} to ${period.end}`,
	};
}
