import { syntheticOrganisation } from "../../reference/organisations/synthetic-organisation.js";
import type { EdsAssessment } from "./eds-assessment.js";

function scored(score: 0 | 1 | 2 | 3) {
	return { score, rationale: "Made up for this example.", agreedBy: ["patient", "staff"] } as const;
}

/**
 * A made-up assessment of the fictional trust, for trying things out and writing tests.
 *
 * @example
 * ```ts
 * import { edsAssessmentExample } from "pcref/equality-standards";
 *
 * edsAssessmentExample["3A"]?.score; // => 2
 * ```
 */
export const edsAssessmentExample: EdsAssessment = {
	schemaVersion: "1",
	organisation: { scheme: "ods", code: syntheticOrganisation.code },
	on: "2024-02-14",
	services: [
		{ service: "Crisis line", "1A": scored(1), "1B": scored(2), "1C": scored(2), "1D": scored(1) },
		{ service: "Perinatal team", "1A": scored(2), "1B": scored(2), "1C": scored(3), "1D": scored(3) },
		{ service: "Complaints", "1A": scored(2), "1B": scored(1), "1C": scored(2), "1D": scored(2) },
	],
	"2A": scored(2),
	"2B": scored(1),
	"2C": scored(2),
	"2D": scored(2),
	"3A": scored(2),
	"3B": scored(2),
	"3C": scored(1),
};
