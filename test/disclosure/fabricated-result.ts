import { detentionsDefinition } from "../../src/measures/mental-health-act/definitions.js";
import type { EthnicityCompleteness, GroupResult, MeasureResult } from "../../src/measures/result.js";
import { crudeRate } from "../../src/statistics/crude-rate.js";
import type { Estimate } from "../../src/statistics/estimate.js";
import { proportion } from "../../src/statistics/proportion.js";
import { rateDifference } from "../../src/statistics/rate-difference.js";
import { rateRatio } from "../../src/statistics/rate-ratio.js";
import { ratioOfPublishedRates } from "../../src/statistics/ratio-of-published-rates.js";

/** One row of a fabricated result. The population null stands for unknown ethnicity. */
export interface FabricatedRow {
	readonly label: string;
	readonly count: number;
	readonly population: number | null;
	readonly level?: GroupResult["level"];
	readonly scheme?: string;
	readonly code?: string;
	/** A standardised rate is made up as this many times the crude rate; none where it is left out. */
	readonly standardisedBy?: number;
}

const undefinedEstimate = (reason: string, method: string): Estimate => ({
	status: "undefined",
	reason,
	method,
});

/** Completeness with its share, from five counts. */
export function fabricatedCompleteness(
	of: string,
	[known, declined, notKnown, missing, invalid]: readonly [number, number, number, number, number],
): EthnicityCompleteness {
	const total = known + declined + notKnown + missing + invalid;
	return {
		of,
		total,
		known,
		declined,
		notKnown,
		missing,
		invalid,
		knownShare: proportion({ count: known, denominator: total }),
	};
}

/** A result of the shape that a measure returns, about an invented provider. */
export function fabricatedResult({
	rows,
	comparator = "White",
	...overrides
}: {
	readonly rows: readonly FabricatedRow[];
} & Partial<Omit<MeasureResult, "groups">>): MeasureResult {
	const per = detentionsDefinition.per;
	const reference = rows.find(({ label }) => label === comparator);
	const standardised = ({ count, population, standardisedBy }: FabricatedRow): readonly Estimate[] => {
		if (population === null || standardisedBy === undefined) return [];
		const crude = crudeRate({ count, population, per, method: "byar" });
		if (crude.status === "undefined") return [crude];
		const times = (value: number | null) => (value === null ? null : value * standardisedBy);
		const annual = { ...crude, method: "mha-annual", value: crude.value * standardisedBy };
		const halfWidth = (1.96 * annual.value) / Math.sqrt(Math.max(count, 1));
		return [
			{ ...annual, lower: annual.value - halfWidth, upper: annual.value + halfWidth },
			count < 10
				? undefinedEstimate("there are fewer than 10 events", "dobson")
				: { ...annual, method: "dobson", lower: times(crude.lower), upper: times(crude.upper) },
		];
	};
	const groups = rows.map((row): GroupResult => {
		const { label, count, population, level = "upper", scheme = "nhs-upper-mha-annual", code = label } = row;
		const why =
			population === null
				? "people of unknown ethnicity have no population"
				: label === comparator
					? "is the comparator"
					: level === "total"
						? "the total includes the comparator"
						: "no comparator was chosen";
		const compared =
			population === null || label === comparator || level === "total" || !reference?.population
				? null
				: { count, population, referenceCount: reference.count, referencePopulation: reference.population };
		const rates = standardised(row);
		const [rate, referenceRate] = [
			rates[0],
			reference === undefined ? undefined : standardised(reference)[0],
		];
		return {
			group: { scheme, code },
			label,
			level,
			count: { status: "ok", value: count },
			population:
				population === null
					? { status: "undefined", reason: "the population holds nobody of unknown ethnicity" }
					: { status: "ok", value: population },
			crudeRate: population === null ? undefinedEstimate(why, "byar") : crudeRate({ count, population, per }),
			standardisedRates: rates,
			rateRatio: compared === null ? undefinedEstimate(why, "log") : rateRatio(compared),
			rateDifference:
				compared === null ? undefinedEstimate(why, "mover-exact") : rateDifference({ ...compared, per }),
			standardisedRatio:
				compared === null || rate?.status !== "ok" || referenceRate?.status !== "ok"
					? undefinedEstimate(compared === null ? why : "there is no standardised rate", "log")
					: ratioOfPublishedRates({
							value: rate.value,
							halfWidth: rate.value - (rate.lower ?? rate.value),
							referenceValue: referenceRate.value,
							referenceHalfWidth: referenceRate.value - (referenceRate.lower ?? referenceRate.value),
						}),
			published: [],
		};
	});
	return {
		definition: detentionsDefinition,
		period: { start: "2024-05-01", end: "2024-05-31" },
		subject: { kind: "provider", code: "ZSYN0", name: "Mereford and Vale Mental Health Trust (fictional)" },
		classification: { id: "nhs-upper-mha-annual", title: "Broad groups of the annual statistics" },
		denominator: {
			basis: "resident-population",
			title: "Residents of Mereford and Vale (fictional)",
			vintage: "Census 2021",
			scheme: "nhs-ethnic-category-2001",
			caveats: ["Invented for demonstration."],
			provenance: { status: "unverified", source: "Invented" },
		},
		completeness: [],
		restrictions: [],
		origin: "computed",
		provenance: { status: "derived", source: "Records of provider ZSYN0" },
		synthetic: true,
		...overrides,
		comparator,
		groups,
	};
}
