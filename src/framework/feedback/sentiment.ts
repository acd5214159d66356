import * as z from "zod";
import { PlainText } from "../plain-text.js";
import { friendsAndFamilyTestAnswers } from "./friends-and-family-test.js";

/** How good or bad it was, in the person's own judgement, on a scale that is named: a number alone says nothing. */
export const Sentiment = z
	.strictObject({
		scale: PlainText.meta({
			description:
				"The scale, such as nhs-friends-and-family-test or the name of a survey of the trust's own.",
		}),
		value: PlainText.meta({ description: "The answer on that scale, as the scale writes it." }),
	})
	.refine(
		({ scale, value }) =>
			scale !== friendsAndFamilyTestAnswers.scheme ||
			friendsAndFamilyTestAnswers.codes.some((answer) => answer.code === value),
		{ path: ["value"], error: `Not an answer of ${friendsAndFamilyTestAnswers.scheme}` },
	);
