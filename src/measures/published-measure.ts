import { ArgumentError } from "../issues/argument-error.js";
import { crudeFigures } from "./crude-figures.js";
import type { MeasureDefinition } from "./definition.js";
import { mentalHealthActDefinitions } from "./mental-health-act/definitions.js";
import type { PublishedFigures } from "./published-figures.js";
import type { PublishedGroup } from "./published-group.js";
import { inCodeListOrder } from "./published-order.js";
import { populationsBeyondDetail } from "./published-populations.js";
import { printedRatio, publishedRates } from "./published-rates.js";
import type { GroupResult, MeasureResult, Quantity } from "./result.js";

/**
 * Published figures as a result: every crude rate is computed again from the printed count and population and set beside
 * the printed one, rounded to as many decimals, halves away from zero. Standardised rates stay as printed, since what
 * they are made of is not published; their ratio to the comparator follows from the printed rates and half-widths.
 *
 * Groups come in code-list order, each upper group followed by its detail. A group is not compared with one that holds
 * it. Where the printed populations of the detailed groups do not add up to their upper group, a restriction says so.
 *
 * @param figures - what a reader of a published file returns.
 * @param options.comparator - label of the group that the others are compared with; null for none.
 * @param options.confidence - of the limits we compute, above 0 and not above 1; 0.95 if left out.
 * @returns one result with `origin: "published"`. Rates and ratios are undefined, with the reason, where the publisher
 * left a number blank.
 * @throws {@link ArgumentError} for a measure name we do not know, a comparator that is not in the figures, or
 * populations that no denominator describes.
 *
 * @example
 * ```ts
 * import { measurePublished, mentalHealthActAnnualDenominator } from "pcref/measures";
 *
 * const row = (label: string, count: number, population: number, crude: number) => ({
 * 	group: { scheme: "nhs-upper-mha-annual", code: label },
 * 	label,
 * 	level: "upper" as const,
 * 	count,
 * 	population,
 * 	crudeRate: { value: crude, decimals: 1 },
 * 	standardisedRate: null,
 * 	halfWidth: null,
 * });
 * const result = measurePublished(
 * 	{
 * 		measure: "All detentions",
 * 		period: { start: "2023-04-01", end: "2024-03-31" },
 * 		subject: { kind: "country", code: "E92000001", name: "England" },
 * 		classification: { id: "nhs-upper-mha-annual", title: "Mental Health Act annual statistics, high-level groups" },
 * 		rows: [
 * 			row("White", 31_735, 45_684_263, 69.5),
 * 			row("Black or Black British", 5_693, 2_381_724, 239.0),
 * 		],
 * 		denominator: mentalHealthActAnnualDenominator,
 * 		restrictions: [],
 * 		provenance: { status: "official", source: "NHS England, Mental Health Act Statistics, Annual Figures 2023-24" },
 * 		synthetic: false,
 * 	},
 * 	{ comparator: "White" },
 * );
 * result.groups[1]?.published[0]?.recomputed; // => { status: "matches", value: 239 }
 * result.groups[1]?.rateRatio.status; // => "ok"
 * ```
 */
export function measurePublished(
	figures: PublishedFigures,
	{ comparator, confidence = 0.95 }: { readonly comparator: string | null; readonly confidence?: number },
): MeasureResult {
	const definition = definitionOf(figures);
	if (figures.denominator === null && figures.rows.some(({ population }) => population !== null)) {
		throw new ArgumentError("figures.denominator", "must say whom the printed populations count");
	}
	const groups = inCodeListOrder(figures).map(
		(row): PublishedGroup => ({ ...row, count: printed(row.count), population: printed(row.population) }),
	);
	const reference = groups.find(({ label }) => label === comparator) ?? null;
	if (comparator !== null && reference === null) {
		const labels = groups.map(({ label }) => label).join(", ");
		throw new ArgumentError("comparator", `must be one of ${labels}, but is ${comparator}`);
	}
	const { period, subject, classification, denominator, provenance, synthetic } = figures;
	return {
		definition,
		period,
		subject,
		classification,
		comparator,
		denominator,
		groups: groups.map((row): GroupResult => {
			const { group, label, level, count, population } = row;
			const crude = crudeFigures({ group: row, comparator: reference, per: definition.per, confidence });
			return {
				group,
				label,
				level,
				count,
				population,
				...crude,
				standardisedRates: [],
				standardisedRatio: printedRatio({ group: row, comparator: reference, confidence }),
				published: publishedRates(row, crude.crudeRate),
			};
		}),
		completeness: [],
		restrictions: [...figures.restrictions, ...populationsBeyondDetail(groups)],
		origin: "published",
		provenance,
		synthetic,
	};
}

function definitionOf({ measure }: PublishedFigures): MeasureDefinition {
	if (typeof measure !== "string") return measure;
	const known = mentalHealthActDefinitions.find(({ officialId }) => officialId === measure);
	if (known !== undefined) return known;
	const names = mentalHealthActDefinitions.map(({ officialId }) => officialId).join(", ");
	throw new ArgumentError(
		"figures.measure",
		`must be a definition or one of the names ${names}, but is ${measure}`,
	);
}

function printed(value: number | null): Quantity {
	return value === null ? { status: "undefined", reason: "not published" } : { status: "ok", value };
}
