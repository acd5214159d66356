import * as z from "zod";
import type { Immutable } from "../immutable.js";
import { PlainText } from "../plain-text.js";
import { participationScales } from "./participation-scales.js";

/**
 * How far people could take part, on a scale that is named: a level alone says nothing. On a scale of
 * {@link participationScales} the level must be one of its codes; any other name is a scale of the trust's own.
 */
export const ParticipationLevel = z
	.strictObject({
		scale: PlainText.meta({
			description: "The scale, such as tlap-ladder-of-co-production or the name of the trust's own.",
		}),
		level: PlainText.meta({ description: "The code of the level on that scale." }),
	})
	.refine(
		({ scale, level }) => {
			const known = participationScales.find(({ scheme }) => scheme === scale);
			return known === undefined || known.codes.some(({ code }) => code === level);
		},
		{ path: ["level"], error: "Not a level of the scale named" },
	);

/** How far people could take part, on a scale that is named. */
export type ParticipationLevel = Immutable<z.infer<typeof ParticipationLevel>>;
