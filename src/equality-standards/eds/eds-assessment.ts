import * as z from "zod";
import { CalendarDate } from "../../framework/calendar-date.js";
import { Constituency } from "../../framework/co-production/constituency.js";
import type { Immutable } from "../../framework/immutable.js";
import { OrganisationCode } from "../../framework/organisation-code.js";
import { PlainText } from "../../framework/plain-text.js";

const EdsScore = z.strictObject({
	score: z
		.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])
		.meta({ description: "0 undeveloped, 1 developing, 2 achieving, 3 excelling." }),
	rationale: PlainText.meta({ description: "Why this score." }),
	agreedBy: z
		.array(Constituency)
		.meta({ description: "The constituencies that agreed the score; empty where nobody was asked." }),
});

const scored = (outcome: string) =>
	EdsScore.nullable().meta({ description: `Outcome ${outcome}; null where it was not scored.` });

/**
 * An organisation's scores against the eleven outcomes of the Equality Delivery System 2022. Domain 1 is scored for
 * services, three of them in the system's own design; domains 2 and 3 are scored once for the organisation.
 *
 * @example
 * ```ts
 * import { EdsAssessment, edsAssessmentExample } from "pcref/equality-standards";
 *
 * EdsAssessment.parse(edsAssessmentExample).services.map(({ service }) => service); // => ["Crisis line", "Perinatal team", "Complaints"]
 * ```
 */
export const EdsAssessment = z
	.strictObject({
		schemaVersion: z.literal("1").meta({ description: "Version of this schema." }),
		organisation: OrganisationCode.meta({ description: "The organisation that was scored." }),
		on: CalendarDate.meta({ description: "The day on which the scores were agreed, YYYY-MM-DD." }),
		services: z
			.array(
				z.strictObject({
					service: PlainText.meta({ description: "The service." }),
					"1A": scored("1A"),
					"1B": scored("1B"),
					"1C": scored("1C"),
					"1D": scored("1D"),
				}),
			)
			.meta({ description: "Domain 1: the services that were scored." }),
		"2A": scored("2A"),
		"2B": scored("2B"),
		"2C": scored("2C"),
		"2D": scored("2D"),
		"3A": scored("3A"),
		"3B": scored("3B"),
		"3C": scored("3C"),
	})
	.meta({ description: "Scores against the outcomes of the Equality Delivery System 2022." });

/** Scores against the outcomes of the Equality Delivery System 2022. */
export type EdsAssessment = Immutable<z.infer<typeof EdsAssessment>>;
