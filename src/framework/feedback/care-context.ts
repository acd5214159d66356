import * as z from "zod";

/** Where in the pathway the experience was. Our own list, from the pathways that trusts name in their PCREF work. */
export const Setting = z.enum([
	"ward",
	"community-team",
	"crisis",
	"talking-therapies",
	"children-and-young-people",
	"perinatal",
	"forensic",
	"place-of-safety",
	"other",
	"not-in-a-service",
	"not-known",
]);

/**
 * The patient's legal status at the time, as a respondent can be expected to know it. It is not the national
 * legal status classification, which records of care carry.
 */
export const LegalStatusAtTheTime = z.enum([
	"informal",
	"detained",
	"community-treatment-order",
	"section-136",
	"other",
	"not-in-a-service",
	"prefer-not-to-say",
	"not-asked",
	"not-known",
]);
