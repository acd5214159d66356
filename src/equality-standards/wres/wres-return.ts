import * as z from "zod";
import { CalendarDate } from "../../framework/calendar-date.js";
import type { Immutable } from "../../framework/immutable.js";
import { OrganisationCode } from "../../framework/organisation-code.js";
import { PlainText } from "../../framework/plain-text.js";

const people = z.int().nonnegative();

/** How many of a group's people something is true of. */
export const GroupCount = z.strictObject({
	count: people.meta({ description: "People to whom it happened, or who say so." }),
	total: people.meta({ description: "All of the group: shortlisted, headcount, or respondents." }),
});

/** How many of a group's people something is true of. */
export type GroupCount = Immutable<z.infer<typeof GroupCount>>;

/** The same for the two groups that the standard compares. */
export const ComparedCounts = z.strictObject({
	white: GroupCount.meta({ description: "White staff or applicants." }),
	blackAndMinorityEthnic: GroupCount.meta({ description: "Black and minority ethnic staff or applicants." }),
});

/** The same for the two groups that the standard compares. */
export type ComparedCounts = Immutable<z.infer<typeof ComparedCounts>>;

/** A headcount by the standard's groups. People whose group is not known are counted apart, never left out. */
export const WresHeadcount = z.strictObject({
	white: people.meta({ description: "White people." }),
	blackAndMinorityEthnic: people.meta({ description: "Black and minority ethnic people." }),
	notKnown: people.meta({ description: "People whose group is not known or not stated." }),
});

/** A headcount by the standard's groups. */
export type WresHeadcount = Immutable<z.infer<typeof WresHeadcount>>;

const compared = (description: string) => ComparedCounts.nullable().meta({ description });

/**
 * The numbers from which the nine indicators of the Workforce Race Equality Standard are made, for one organisation
 * and one day. What is not known is null, and its indicator is undefined. It is not the national template.
 *
 * @example
 * ```ts
 * import { WresReturn, wresReturnExample } from "pcref/equality-standards";
 *
 * WresReturn.parse(wresReturnExample).snapshot; // => "2024-03-31"
 * WresReturn.safeParse({ ...wresReturnExample, shortlisting: 12 }).success; // => false
 * ```
 */
export const WresReturn = z
	.strictObject({
		schemaVersion: z.literal("1").meta({ description: "Version of this schema." }),
		organisation: OrganisationCode.meta({ description: "The organisation whose staff it is about." }),
		snapshot: CalendarDate.meta({ description: "The day for which staff are counted, YYYY-MM-DD." }),
		workforce: z
			.array(
				z.strictObject({
					cluster: z
						.enum(["clinical", "non-clinical"])
						.meta({ description: "Whether these staff are clinical." }),
					grade: PlainText.meta({
						description: "Agenda for Change band, medical or dental grade, or very senior manager.",
					}),
					headcount: WresHeadcount.meta({ description: "How many staff, by group." }),
				}),
			)
			.meta({ description: "Indicator 1: every member of staff once; the sum is the whole workforce." }),
		appointedFromShortlisting: compared("Indicator 2: count appointed, total shortlisted."),
		enteringDisciplinaryProcess: compared(
			"Indicator 3: count entering a formal disciplinary process, total headcount.",
		),
		nonMandatoryTraining: compared(
			"Indicator 4: count having training that is not mandatory, total headcount.",
		),
		harassmentFromPublic: compared("Indicator 5: count who say so, total respondents."),
		harassmentFromStaff: compared("Indicator 6: count who say so, total respondents."),
		equalOpportunities: compared("Indicator 7: count who believe so, total respondents."),
		discrimination: compared("Indicator 8: count who say so, total respondents."),
		boardVotingMembers: WresHeadcount.nullable().meta({
			description: "Indicator 9: voting members of the board, by group.",
		}),
	})
	.meta({ description: "The numbers from which the nine indicators are made." });

/** The numbers from which the nine indicators are made. */
export type WresReturn = Immutable<z.infer<typeof WresReturn>>;
