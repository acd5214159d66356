import type { Provenance } from "../../reference/standing.js";
import { leedsTeachingHospitalsPage } from "../sources.js";
import type { AssessmentScale } from "./assessment-scale.js";

const notNational = "Not a PCREF scale: no national one was found. A trust that uses it chooses to.";

function from(status: Provenance["status"], source: string, note: string): Provenance {
	return { status, source, note: `${note} ${notNational}` };
}

/**
 * Scales of neighbouring work that trusts may use for their assessments, beside their own.
 *
 * None of them is a PCREF scale; each says so and names its owner. `status` is the standing of the scale in its
 * own field: the EDS grades are official for EDS outcomes, and nothing more.
 *
 * @example
 * ```ts
 * import { assessmentScales } from "pcref";
 *
 * assessmentScales.map((scale) => scale.id); // => ["eds-2022-outcome", "plan-progress", "cultural-competency-stages", "cqc-rating"]
 * assessmentScales.find((scale) => scale.id === "eds-2022-outcome")?.levels.map((level) => level.label); // => ["undeveloped", "developing", "achieving", "excelling"]
 * ```
 */
export const assessmentScales: readonly AssessmentScale[] = [
	{
		id: "eds-2022-outcome",
		title: "Equality Delivery System 2022, score of an outcome",
		owner: "NHS England",
		levels: [
			{ code: "0", label: "undeveloped" },
			{ code: "1", label: "developing" },
			{ code: "2", label: "achieving" },
			{ code: "3", label: "excelling" },
		],
		provenance: from(
			"official",
			leedsTeachingHospitalsPage,
			"Only the grade achieving was confirmed on a page that was read.",
		),
	},
	{
		id: "plan-progress",
		title: "Progress of a plan (red, amber, green and done)",
		owner: "A trust's quality improvement programme, 2016/17",
		levels: [
			{ code: "not-on-track", label: "not on track" },
			{ code: "some-issues", label: "some issues, with narrative" },
			{ code: "on-track", label: "on track" },
			{ code: "delivered", label: "delivered" },
		],
		provenance: from(
			"local",
			"Special measures quality improvement programme 2016/17 (https://studylib.net/doc/10782276/special-measures-quality-improvement-programme-2016-17-up...)",
			"One trust's practice; the codes are this project's.",
		),
	},
	{
		id: "cultural-competency-stages",
		title: "Four stages of cultural competency",
		owner: "Restated by IRISS; the stages are older",
		levels: [
			{ code: "unconscious-incompetence", label: "unconscious incompetence" },
			{ code: "conscious-incompetence", label: "conscious incompetence" },
			{ code: "conscious-competence", label: "conscious competence" },
			{ code: "unconscious-competence", label: "unconscious competence" },
		],
		provenance: from(
			"commentary",
			"IRISS (http://content.iriss.org.uk/bme/competency.html)",
			"A model of how people learn, applied here to organisations; the codes are this project's.",
		),
	},
	{
		id: "cqc-rating",
		title: "Rating of the Care Quality Commission",
		owner: "Care Quality Commission",
		levels: [
			{ code: "inadequate", label: "inadequate" },
			{ code: "requires-improvement", label: "requires improvement" },
			{ code: "good", label: "good" },
			{ code: "outstanding", label: "outstanding" },
		],
		provenance: from(
			"official",
			"Care Quality Commission, provider reports (https://www.cqc.org.uk/provider/RAT/reports)",
			"Only the regulator gives its rating: a level on this scale in an assessment of a trust's own is not one.",
		),
	},
];
