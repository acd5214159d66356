import type { Direction } from "./signals.js";
import type { XmrLimits, XmrSignals } from "./xmr-segment.js";

/** Which way is better: more, less, or neither. */
export type Improvement = "increase" | "decrease" | "neutral";

/** What kind of variation a point shows. `high` and `low` are signals where neither way is better. */
export type Variation = "common-cause" | "improvement" | "concern" | "high" | "low";

/** Whether the system can be expected to meet the target: always, never, or by chance. */
export type Assurance = "pass" | "fail" | "hit-or-miss";

/** The signal by which a point is labelled. */
export type SpecialCause =
	| "above-upper-limit"
	| "below-lower-limit"
	| "increasing-trend"
	| "decreasing-trend"
	| "two-of-three-above"
	| "two-of-three-below"
	| "shift-above"
	| "shift-below";

type Kind = keyof XmrSignals;

const kinds = ["astronomical", "trend", "twoOfThree", "shift"] as const satisfies readonly Kind[];

const labels: Readonly<Record<Kind, Readonly<Record<"up" | "down", SpecialCause>>>> = {
	astronomical: { up: "above-upper-limit", down: "below-lower-limit" },
	trend: { up: "increasing-trend", down: "decreasing-trend" },
	twoOfThree: { up: "two-of-three-above", down: "two-of-three-below" },
	shift: { up: "shift-above", down: "shift-below" },
};

/** One label for a point, and its kind of variation: by the first of its signals, or an improvement if any is one. */
export function labelPoint({
	signals,
	improvement,
	conflict,
}: {
	readonly signals: XmrSignals;
	readonly improvement: Improvement;
	readonly conflict: "first-signal" | "improvement";
}): { readonly specialCause: SpecialCause | null; readonly variation: Variation } {
	const found = kinds.filter((kind) => signals[kind] !== 0);
	const better = found.find((kind) => variationOf(signals[kind], improvement) === "improvement");
	const kind = (conflict === "improvement" ? better : undefined) ?? found[0];
	if (kind === undefined) return { specialCause: null, variation: "common-cause" };
	return {
		specialCause: labels[kind][signals[kind] > 0 ? "up" : "down"],
		variation: variationOf(signals[kind], improvement),
	};
}

function variationOf(direction: Direction, improvement: Improvement): Variation {
	if (improvement === "neutral") return direction > 0 ? "high" : "low";
	return direction > 0 === (improvement === "increase") ? "improvement" : "concern";
}

/** Null where there is no target, no limit, or neither way is better. */
export function assuranceOf({
	limits,
	target,
	improvement,
	targetOnLimit,
}: {
	readonly limits: XmrLimits;
	readonly target: number | undefined;
	readonly improvement: Improvement;
	readonly targetOnLimit: "hit-or-miss" | "consistent";
}): Assurance | null {
	const { lower, upper } = limits;
	if (target === undefined || improvement === "neutral" || lower === null || upper === null) return null;
	const on = targetOnLimit === "consistent";
	const above = target > upper || (on && target === upper);
	const below = target < lower || (on && target === lower);
	if (!above && !below) return "hit-or-miss";
	return above === (improvement === "increase") ? "fail" : "pass";
}
