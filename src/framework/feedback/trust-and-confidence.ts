import * as z from "zod";
import { PlainText } from "../plain-text.js";
import { SurveyAnswer } from "../survey/survey-answer.js";

/**
 * The answer to one item about trust and confidence, which PCREF names as an outcome. It names the instrument the
 * item is from, since no national set of questions was found: see {@link SurveyInstrument}.
 */
export const TrustAndConfidenceAnswer = z.strictObject({
	instrument: PlainText.meta({ description: "Id of the survey instrument that has the item." }),
	item: PlainText.meta({ description: "Id of the item." }),
	answer: SurveyAnswer.meta({ description: "A point of its scale, or why there is none." }),
});
