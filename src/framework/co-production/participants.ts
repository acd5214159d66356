import * as z from "zod";
import { RecordedEthnicGroup } from "../ethnic-group.js";
import { Constituency } from "./constituency.js";

/**
 * How many people of one constituency took part, and of which ethnic groups. Everybody counted has a row: people who
 * declined under Z, people who were not asked under 99. Small numbers here can tell who came to a meeting; they are
 * for the organisation's own use until small numbers are hidden.
 */
export const Participants = z.strictObject({
	constituency: Constituency.meta({ description: "On whose side these people took part." }),
	people: z
		.int()
		.nonnegative()
		.nullable()
		.meta({ description: "How many took part; null where nobody counted." }),
	ethnicGroups: z
		.array(
			z.strictObject({
				category: RecordedEthnicGroup,
				people: z.int().positive().meta({ description: "How many people of this group." }),
			}),
		)
		.meta({ description: "The same people by ethnic group; empty where it was not recorded at all." }),
});
