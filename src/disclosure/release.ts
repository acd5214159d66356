import { ArgumentError } from "../issues/argument-error.js";
import { groupBy } from "../measures/group-by.js";
import type { GroupResult, MeasureResult } from "../measures/result.js";
import { admit } from "./admit.js";
import { type CountSystem, countSystem } from "./count-system.js";
import { hideCounts } from "./hide-counts.js";
import { type PublicRule, type PublicRuleId, publicRules } from "./public-rule.js";
import { releaseCompleteness } from "./release-completeness.js";
import { releaseDocuments } from "./release-documents.js";
import { releaseGroup } from "./release-group.js";
import { exactQuantity, releaseUnrounded } from "./release-unrounded.js";
import type { Released, ReleasedQuantity, ReleasedResult } from "./released.js";

/** Printed on everything that holds unrounded counts. */
export const internalStamp = "Contains small numbers: not for publication";

/** Who will see the results. The public sees them by a named rule. */
export type ReleaseOptions =
	| { readonly audience: "public"; readonly rule: PublicRuleId }
	| { readonly audience: "internal" };

/**
 * Makes results fit to be shown: the only way, with {@link alreadyPublic}, to what a report takes.
 *
 * For the public, by `mhsds-under-5-nearest-5`: counts under 5 are hidden, zero too; others are rounded to the nearest
 * 5; every rate (1 decimal), ratio (2), difference (1) and share (whole per cent) is worked out again from the printed
 * counts, limits included. Standardised rates are scaled to the printed count and printed to 2 significant figures, as
 * is their ratio; both are hidden where the printed count, or the comparator's, is under 10.
 * A share of records is a whole per cent of the printed denominator; a median is a whole number, hidden with its count
 * and where it is of fewer than 5 people.
 * A rate per bed days is hidden where the events are of fewer than 5 people or the bed days fewer than 100, as in the
 * national figures of restrictive interventions.
 * Counts of an organisation's own documents, such as actions of a plan, are no counts of people and stay as they are.
 * Then further counts are hidden until no count under 5 can be narrowed down by adding and subtracting, in and across
 * all results given here of one period and organisation, slices of crossed tables with both their margins; days in
 * hospital are hidden with the people whose they are. Detentions are not held against the people detained more than
 * once. Release together what is published together: results released apart, of overlapping periods or of organisations
 * within one another, are not held against each
 * other. Adding and subtracting is all that is checked: a standardised rate is protected by being coarse. Of random
 * groups of 8 to 12 events over 12 public strata, each with one rate and its limits printed, every number from 8 to 12
 * stayed possible where the strata were alike, for about 97 in 100 groups where they differed up to 4-fold and for about
 * 89 in 100 where they differed up to 10-fold; for the rest some of these numbers could be ruled out, and no group of
 * these came down to one. Rates by several methods, or by several roll-ups, tell more together than apart. The guarantee
 * of hidden counts is against a reader who knows the rule, every printed number, every sum and which counts are
 * small. One who runs this program on every table that could have been may sometimes learn more from what was hidden
 * where groups stand within groups: most often that a small count is not 0. Within the organisation, nothing is rounded
 * or hidden, and the stamp says so.
 *
 * @param results What a measure returned, or several of them.
 * @param options The audience, and for the public the rule.
 * @returns A frozen copy. What is hidden is not in it.
 * @throws {@link ArgumentError} for an unknown audience or rule.
 *
 * Source: NHS England, code of the annual Mental Health Act statistics and of the MHSDS monthly statistics; the
 * protection against subtraction is this package's own.
 *
 * @example
 * ```ts
 * import { release } from "pcref/disclosure";
 *
 * const released = release([], { audience: "public", rule: "mhsds-under-5-nearest-5" });
 * released.disclosure.rule; // => "mhsds-under-5-nearest-5"
 * released.disclosure.stamp; // => null
 * ```
 */
export function release(
	results: MeasureResult | readonly MeasureResult[],
	options: ReleaseOptions,
): Released {
	const all = "definition" in results ? [results] : results;
	switch (options.audience) {
		case "internal":
			return admit({
				disclosure: {
					audience: "internal",
					rule: "none",
					text: "These figures are not rounded and no small number is hidden. They are for use within the organisation only.",
					provenance: { status: "derived", source: "this report" },
					stamp: internalStamp,
				},
				results: all.map(releaseUnrounded),
			});
		case "public": {
			const rule = Object.hasOwn(publicRules, options.rule) ? publicRules[options.rule] : undefined;
			if (rule === undefined)
				throw new ArgumentError("options.rule", `must be one of ${Object.keys(publicRules).join(", ")}`);
			return admit({
				disclosure: {
					audience: "public",
					rule: rule.id,
					text: rule.text,
					provenance: rule.provenance,
					stamp: null,
				},
				results: releaseByRule(all, rule),
			});
		}
		default:
			throw new ArgumentError("options.audience", "must be public or internal");
	}
}

function releaseByRule(results: readonly MeasureResult[], rule: PublicRule): readonly ReleasedResult[] {
	const aboutPeople = results.filter(({ denominator }) => denominator?.basis !== "documents");
	const together = groupBy(aboutPeople, ({ period, subject }) =>
		JSON.stringify([period.start, period.end, subject.kind, subject.code]),
	);
	const released = new Map<MeasureResult, ReleasedResult>();
	for (const alike of together.values()) {
		const system = countSystem(alike);
		const showings = hideCounts(system, rule);
		for (const result of alike) released.set(result, releaseResult({ result, system, showings }));
	}
	return results.map((result) => released.get(result) ?? releaseDocuments(result));
}

function releaseResult({
	result,
	system,
	showings,
}: {
	readonly result: MeasureResult;
	readonly system: CountSystem;
	readonly showings: ReadonlyMap<string, ReleasedQuantity>;
}): ReleasedResult {
	const showing = (key: string): ReleasedQuantity =>
		showings.get(key) ?? { status: "undefined", reason: "there is no such count" };
	const printed = (group: GroupResult): ReleasedQuantity => {
		const key = system.keyOfGroup(group);
		return key === undefined || group.count.status !== "ok" ? withoutCount(group) : showing(key);
	};
	const comparator = result.groups.find(({ label }) => label === result.comparator);
	const denominator = (group: GroupResult): ReleasedQuantity => {
		const key = system.keyOfDenominator(group);
		if (key !== undefined) return showing(key);
		return exactQuantity(group.population);
	};
	return {
		...result,
		groups: result.groups.map((group) =>
			releaseGroup({
				group,
				comparator,
				per: result.definition.per,
				basis: result.denominator?.basis ?? null,
				printed,
				denominator,
			}),
		),
		completeness: result.completeness.map((completeness) =>
			releaseCompleteness({
				completeness,
				printed: (count) => showing(system.keyOfCompleteness(completeness, count)),
			}),
		),
	};
}

function withoutCount({ count }: GroupResult): ReleasedQuantity {
	return {
		status: "undefined",
		reason: count.status === "undefined" ? count.reason : "there is no such count",
	};
}
