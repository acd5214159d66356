import * as z from "zod";
import type { Immutable } from "../immutable.js";

/** What was answered to one item: a point of the instrument's scale, or why there is none. */
export const SurveyAnswer = z.union([
	z.number().meta({ description: "The value of a point of the scale." }),
	z.enum(["prefer-not-to-say", "does-not-apply", "not-answered"]).meta({
		description: "Why there is no point: the person said so, or left the item out.",
	}),
]);

/** What was answered to one item. */
export type SurveyAnswer = Immutable<z.infer<typeof SurveyAnswer>>;
