import type { Judgement } from "./judgement.js";

/**
 * Whose view a judgement is: `self` where only staff judged, `community` where only patients, carers or
 * communities did, `joint` where both did.
 */
export type Perspective = "self" | "community" | "joint";

/**
 * Tells whose view a judgement is, from who took part in it.
 *
 * @param judgement An assessment, or an earlier judgement from its history.
 *
 * @example
 * ```ts
 * import { competencyAssessmentExample, perspectiveOf } from "pcref";
 *
 * perspectiveOf(competencyAssessmentExample); // => "joint"
 * perspectiveOf({ assessedBy: [{ constituency: "staff" }] }); // => "self"
 * ```
 */
export function perspectiveOf(judgement: Pick<Judgement, "assessedBy">): Perspective {
	const ofStaff = judgement.assessedBy.filter(({ constituency }) => constituency === "staff").length;
	if (ofStaff === 0) return "community";
	return ofStaff === judgement.assessedBy.length ? "self" : "joint";
}
