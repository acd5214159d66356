import { ArgumentError } from "../issues/argument-error.js";
import type { GroupResult, MeasureResult } from "../measures/result.js";
import { admit } from "./admit.js";
import { type CountSystem, countSystem } from "./count-system.js";
import { hideCounts } from "./hide-counts.js";
import { type PublicRule, type PublicRuleId, publicRules } from "./public-rule.js";
import { releaseCompleteness } from "./release-completeness.js";
import { releaseGroup } from "./release-group.js";
import { releaseUnrounded } from "./release-unrounded.js";
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
 * counts, limits included; directly standardised rates are scaled to the printed count and printed as whole numbers.
 * Then further counts are hidden until no count under 5 can be narrowed down by adding and subtracting, in and across
 * all results given here of one measure, period and organisation. Release together what is published together:
 * results released apart, of overlapping periods or of organisations within one another, are not held against each
 * other. The guarantee is against a reader who knows the rule, every printed number, every sum and which counts are
 * small. One who runs this program on every table that could have been may sometimes learn more from what was hidden
 * where groups stand within groups: most often that a small count is not 0. Within the organisation, nothing is rounded or hidden, and the stamp says so.
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
	const families = new Map<string, MeasureResult[]>();
	for (const result of results) {
		const { definition, period, subject } = result;
		const family = JSON.stringify([definition.id, period.start, period.end, subject.kind, subject.code]);
		families.set(family, [...(families.get(family) ?? []), result]);
	}
	const released = new Map<MeasureResult, ReleasedResult>();
	for (const family of families.values()) {
		const system = countSystem(family);
		const showings = hideCounts(system, rule);
		for (const result of family) released.set(result, releaseResult({ result, system, showings }));
	}
	return results.flatMap((result) => released.get(result) ?? []);
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
	return {
		...result,
		groups: result.groups.map((group) =>
			releaseGroup({ group, comparator, per: result.definition.per, printed }),
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
