import { requireOneOf } from "../argument-checks.js";
import { type PeakedVariable, relativeSums } from "../distributions/peaked-variable.js";

/** What counts as being as far from the hypothesis as what was seen, on both sides of it. */
export type ExactTestMethod = "minimum-likelihood" | "central" | "mid-p";

/** Which departures from the hypothesis are looked for: either, or the group's being lower, or higher. */
export type Alternative = "two-sided" | "less" | "greater";

/** The p-value of a value of a variable with a known distribution. */
export function exactPValue({
	value,
	variable,
	alternative,
	method,
}: {
	readonly value: number;
	readonly variable: PeakedVariable;
	readonly alternative: Alternative;
	readonly method: ExactTestMethod;
}): number {
	requireOneOf("alternative", alternative, ["two-sided", "less", "greater"]);
	requireOneOf("method", method, ["minimum-likelihood", "central", "mid-p"]);
	const { below, above, notMoreLikely } = relativeSums(value, variable);
	const all = 1 + below + above;
	const own = method === "mid-p" ? 0.5 : 1;
	const atMost = below === Number.POSITIVE_INFINITY ? 1 : (own + below) / all;
	const atLeast = above === Number.POSITIVE_INFINITY ? 1 : (own + above) / all;
	if (alternative === "less") return Math.min(1, atMost);
	if (alternative === "greater") return Math.min(1, atLeast);
	if (method === "minimum-likelihood") return Math.min(1, (1 + notMoreLikely) / all);
	return Math.min(1, 2 * Math.min(atMost, atLeast));
}
