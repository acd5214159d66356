import { ArgumentError } from "../../issues/argument-error.js";
import { areSuccessiveEstimates, type Bridge, type BridgeId, bridges, labelIn } from "./bridges.js";
import { figureKind } from "./counted.js";
import { monthsIn } from "./period-length.js";
import type { ShownResult } from "./shown-result.js";

/** A disagreement of two results that keeps them from being compared. */
export interface Incomparability {
	readonly aspect:
		| "measure"
		| "figure"
		| "classification"
		| "part"
		| "denominator"
		| "vintage"
		| "denominator-groups"
		| "period-length"
		| "overlap"
		| "place"
		| "spacing"
		| "synthetic";
	/** The reason, in plain English. */
	readonly text: string;
}

/** Whether two results may be compared. */
export type Comparability =
	| {
			readonly status: "comparable";
			/** The bridges that were needed; none where the bases agree. */
			readonly bridges: readonly Bridge[];
	  }
	| { readonly status: "not-comparable"; readonly reasons: readonly Incomparability[] };

/**
 * Whether two results may be compared: they must be of one measure and kind of figure, gather the same groups, be divided
 * by the same kind of denominator counted at the same time, cover periods of one length that do not overlap, and be both
 * real or both synthetic. Where they do not, the answer says why; where a named bridge is asked for and applies, the
 * answer names it.
 *
 * Places may differ: each rate is per residents, or records, of its own. The vintage of records and bed days is the
 * period itself and is not compared.
 *
 * @param left - one result, exact or released.
 * @param right - the other.
 * @param options.group - label in `left` of the group in question; without one, all groups are.
 * @param options.bridges - names of bridges that may be used; none if left out.
 * @throws {@link ArgumentError} for a name that is no bridge.
 *
 * @example
 * ```ts
 * import { comparability, measurePublished, publishedDetentions } from "pcref/measures";
 *
 * const [before, after] = ["2021/22", "2022/23"].map((year) =>
 * 	measurePublished(publishedDetentions(year), { comparator: null }),
 * );
 * const found = comparability(before!, after!);
 * found; // => { status: "not-comparable", reasons: [{ aspect: "vintage", text: "the populations were counted at different times: Census 2011 and Census 2021" }] }
 * ```
 */
export function comparability(
	left: ShownResult,
	right: ShownResult,
	{ group, bridges: allowed = [] }: { readonly group?: string; readonly bridges?: readonly BridgeId[] } = {},
): Comparability {
	for (const id of allowed) {
		if (!Object.hasOwn(bridges, id)) {
			throw new ArgumentError(
				"bridges",
				`must name some of ${Object.keys(bridges).join(", ")}, but has ${id}`,
			);
		}
	}
	const reasons = disagreements(left, right, group);
	const used: Bridge[] = [];
	const remaining = reasons.filter(({ aspect }) => {
		const bridge = allowed
			.map((id) => bridges[id])
			.find((candidate) => candidate.aspect === aspect && applies(candidate, { left, right, group }));
		if (bridge !== undefined) used.push(bridge);
		return bridge === undefined;
	});
	return remaining.length === 0
		? { status: "comparable", bridges: used }
		: { status: "not-comparable", reasons: remaining };
}

function disagreements(
	left: ShownResult,
	right: ShownResult,
	group: string | undefined,
): readonly Incomparability[] {
	const found: Incomparability[] = [];
	const differ = (aspect: Incomparability["aspect"], one: string, other: string, what: string) => {
		if (one !== other) found.push({ aspect, text: `${what}: ${one} and ${other}` });
	};
	differ("measure", left.definition.id, right.definition.id, "they are of different measures");
	differ("figure", figureOf(left), figureOf(right), "they are different kinds of figures");
	differ(
		"classification",
		left.classification.id,
		right.classification.id,
		"they gather ethnic groups differently",
	);
	differ("part", partIn(left), partIn(right), "they are about different parts of everybody");
	differ("denominator", basisIn(left), basisIn(right), "they are divided by different things");
	if (basisIn(left) === "resident-population" && basisIn(right) === "resident-population") {
		const [one, other] = [left.denominator?.vintage ?? "", right.denominator?.vintage ?? ""];
		differ("vintage", one, other, "the populations were counted at different times");
		if (chineseUnderAsian(left) !== chineseUnderAsian(right) && concernsChinese(group)) {
			found.push({
				aspect: "denominator-groups",
				text: "Chinese people are among the residents of Asian or Asian British in one and of Other Ethnic Groups in the other",
			});
		}
	}
	const [months, otherMonths] = [monthsIn(left.period), monthsIn(right.period)];
	differ("period-length", inMonths(months), inMonths(otherMonths), "their periods are of different lengths");
	if (
		isSamePlace(left, right) &&
		left.period.start <= right.period.end &&
		right.period.start <= left.period.end
	) {
		found.push({ aspect: "overlap", text: "their periods overlap, so that the same events are in both" });
	}
	if (left.synthetic !== right.synthetic) {
		found.push({ aspect: "synthetic", text: "one of them is of invented data" });
	}
	return found;
}

function applies(
	{ id }: Bridge,
	{
		left,
		right,
		group,
	}: { readonly left: ShownResult; readonly right: ShownResult; readonly group: string | undefined },
): boolean {
	switch (id) {
		case "restated-by-later-population":
			return left.subject.kind === right.subject.kind && left.subject.code === right.subject.code;
		case "successive-estimates":
			return areSuccessiveEstimates([left.denominator?.vintage ?? "", right.denominator?.vintage ?? ""]);
		case "same-codes-other-labels":
			return group !== undefined && labelIn(group, { from: left, to: right }) !== null;
	}
}

function figureOf(result: ShownResult): string {
	return `${figureKind(result)} per ${result.definition.per}`;
}

function partIn({ slice }: ShownResult): string {
	return slice === undefined
		? "everybody"
		: `${slice.by.title}: ${slice.label} (${slice.by.id} ${slice.group.code})`;
}

function basisIn({ denominator }: ShownResult): string {
	if (denominator === null) return "nothing";
	return denominator.basis === "records" ? `records (${denominator.title})` : denominator.basis;
}

function inMonths(months: number): string {
	return `${months} month${months === 1 ? "" : "s"}`;
}

function isSamePlace(left: ShownResult, right: ShownResult): boolean {
	return left.subject.kind === right.subject.kind && left.subject.code === right.subject.code;
}

/** Roll-ups of populations that have Chinese people under Asian, as the census does. */
function chineseUnderAsian({ denominator }: ShownResult): boolean {
	return ["nhs-denominator-2021-icb", "ons-2021-5"].includes(denominator?.scheme ?? "");
}

function concernsChinese(group: string | undefined): boolean {
	return group === undefined || /asian|other|chinese/i.test(group);
}
