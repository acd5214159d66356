import * as z from "zod";
import type { Immutable } from "../immutable.js";
import { PlainText } from "../plain-text.js";
import { feedbackThemes } from "./feedback-themes.js";

/** What feedback is about: a code and the list it is from, this package's or the trust's own. */
export const FeedbackTheme = z
	.strictObject({
		scheme: PlainText.meta({ description: "The list of themes that the code is from." }),
		code: PlainText.meta({ description: "The code of the theme in that list." }),
	})
	.refine(
		({ scheme, code }) =>
			scheme !== feedbackThemes.scheme || feedbackThemes.codes.some((theme) => theme.code === code),
		{ path: ["code"], error: `Not a theme of ${feedbackThemes.scheme}` },
	);

/** What feedback is about: a code and the list it is from. */
export type FeedbackTheme = Immutable<z.infer<typeof FeedbackTheme>>;
