import * as z from "zod";
import { type RollUpId, rollUps } from "../reference/ethnicity/roll-ups.js";
import { EthnicGroup } from "./ethnic-group.js";
import type { Immutable } from "./immutable.js";
import { PlainText } from "./plain-text.js";

const rollUpIds = Object.values(rollUps).map(({ id }): RollUpId => id);

/**
 * A group of people that a plan is about: one ethnic group of a code list, one group of a named roll-up, or a
 * community that no list names, in the words it uses for itself.
 */
export const PopulationGroup = z.discriminatedUnion("kind", [
	z.strictObject({
		kind: z.literal("ethnic-group").meta({ description: "One group of a code list." }),
		category: EthnicGroup,
	}),
	z.strictObject({
		kind: z.literal("roll-up-group").meta({ description: "One group of a named roll-up." }),
		rollUp: z.enum(rollUpIds).meta({ description: "The roll-up, such as nhs-upper-mha-annual." }),
		label: PlainText.meta({
			description: "The group's label in that roll-up, as the publication prints it.",
		}),
	}),
	z.strictObject({
		kind: z.literal("described").meta({ description: "A community that no list has a code for." }),
		description: PlainText.meta({ description: "Who they are, in words they use for themselves." }),
	}),
]);

/** A group of people that a plan is about. */
export type PopulationGroup = Immutable<z.infer<typeof PopulationGroup>>;
