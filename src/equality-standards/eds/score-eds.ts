import { ArgumentError } from "../../issues/argument-error.js";
import type { Figure } from "../figure.js";
import { EdsAssessment } from "./eds-assessment.js";
import type { EdsBand } from "./eds-bands.js";
import { type EdsOutcomeId, edsOutcomeIds } from "./eds-outcomes.js";

/** The score of every outcome, and the total with its rating, or why there is none. */
export interface EdsResult {
	readonly outcomes: readonly { readonly outcome: EdsOutcomeId; readonly score: Figure }[];
	readonly total:
		| { readonly status: "ok"; readonly value: number; readonly rating: EdsBand["rating"] }
		| { readonly status: "undefined"; readonly reason: string };
}

/** The middle one of three scores. */
function middleOf(scores: readonly (number | undefined)[]): Figure {
	if (scores.length !== 3) {
		return {
			status: "undefined",
			reason: `three services are scored, and their middle score counts; here are ${scores.length}`,
		};
	}
	const [, middle] = scores.flatMap((score) => score ?? []).toSorted((a, b) => a - b);
	if (middle === undefined || scores.includes(undefined)) {
		return { status: "undefined", reason: "a service was not scored" };
	}
	return { status: "ok", value: middle };
}

function scoreOf(assessment: EdsAssessment, outcome: EdsOutcomeId): Figure {
	switch (outcome) {
		case "1A":
		case "1B":
		case "1C":
		case "1D":
			return middleOf(assessment.services.map((service) => service[outcome]?.score));
		default: {
			const scored = assessment[outcome];
			return scored === null
				? { status: "undefined", reason: "the outcome was not scored" }
				: { status: "ok", value: scored.score };
		}
	}
}

function requireBands(bands: readonly EdsBand[]): void {
	if (bands[0]?.from !== 0) throw new ArgumentError("options.bands", "must begin with a band from 0");
	for (const [index, { from }] of bands.entries()) {
		const previous = bands[index - 1]?.from ?? -1;
		if (!(from > previous)) {
			throw new ArgumentError(`options.bands[${index}].from`, `must be a number above ${previous}`);
		}
	}
}

/**
 * The total of an assessment against the Equality Delivery System 2022: the sum of the eleven outcomes, 0 to 33. For
 * each outcome of domain 1 the middle score of three services counts.
 *
 * That the middle score counts is one trust's account of the scoring (Avon and Wiltshire); the guidance was not read.
 * The rating needs limits, which are a parameter: {@link edsBands} holds those that are known and says how well.
 *
 * @param assessment A parsed assessment.
 * @param options `bands`: the lowest total of each rating, lowest first, the first from 0.
 * @returns The score of each outcome and the total; both `undefined` with a reason where an outcome was not scored,
 * or where there are not three services.
 * @throws ArgumentError where `assessment` is not an assessment, or the bands do not rise from 0.
 *
 * @example
 * ```ts
 * import { edsAssessmentExample, edsBands, scoreEds } from "pcref/equality-standards";
 *
 * scoreEds(edsAssessmentExample, { bands: edsBands }).total; // => { status: "ok", value: 20, rating: "developing" }
 * scoreEds({ ...edsAssessmentExample, "2B": null }, { bands: edsBands }).total; // => { status: "undefined", reason: "2B: the outcome was not scored" }
 * ```
 */
export function scoreEds(
	assessment: EdsAssessment,
	options: { readonly bands: readonly EdsBand[] },
): EdsResult {
	const finding = EdsAssessment.safeParse(assessment).error?.issues[0];
	if (finding !== undefined) {
		const place = finding.path.join(".") || "the whole";
		throw new ArgumentError("assessment", `is not an assessment (look at ${place})`);
	}
	requireBands(options.bands);
	const outcomes = edsOutcomeIds.map((outcome) => ({ outcome, score: scoreOf(assessment, outcome) }));
	let value = 0;
	for (const { outcome, score } of outcomes) {
		if (score.status === "undefined") {
			return { outcomes, total: { status: "undefined", reason: `${outcome}: ${score.reason}` } };
		}
		value += score.value;
	}
	const band = options.bands.findLast(({ from }) => from <= value);
	if (band === undefined)
		return { outcomes, total: { status: "undefined", reason: "no band holds the total" } };
	return { outcomes, total: { status: "ok", value, rating: band.rating } };
}
