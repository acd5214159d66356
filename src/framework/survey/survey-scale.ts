import * as z from "zod";
import { PlainText } from "../plain-text.js";

/** The points that every item of an instrument is answered on, in the order in which they are shown. */
export const SurveyScale = z.strictObject({
	id: PlainText.meta({ description: "Id of the scale, the trust's or the owner's own." }),
	points: z
		.array(
			z.strictObject({
				value: z.number().meta({ description: "The number that stands for the point in scores." }),
				label: PlainText.meta({ description: "The point as people read it, such as Agree." }),
			}),
		)
		.min(2)
		.meta({ description: "The points, in the order in which they are shown." }),
});
