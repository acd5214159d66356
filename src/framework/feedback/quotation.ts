import * as z from "zod";
import type { Immutable } from "../immutable.js";
import { PlainText } from "../plain-text.js";
import { ConsentToPublishWords } from "./consent.js";
import { Redaction } from "./redaction.js";

/**
 * A person's own words in a published response. It cannot be written down without the consent they gave and the
 * named person who redacted them.
 */
export const Quotation = z.strictObject({
	words: PlainText.meta({
		description: "The words as published, after redaction.",
		identifying: "free-text",
	}),
	consent: ConsentToPublishWords.meta({ description: "The consent under which the words were published." }),
	redaction: Redaction.meta({ description: "Who redacted the words, and when." }),
});

/** A person's own words in a published response, with their consent and a named redactor. */
export type Quotation = Immutable<z.infer<typeof Quotation>>;
