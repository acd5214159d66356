import * as z from "zod";
import { CalendarDate } from "./calendar-date.js";
import { PlainText } from "./plain-text.js";

/** Where a fact comes from and how far it can be trusted: the schema of the `Provenance` that all reference data carries. */
export const ProvenanceSchema = z.strictObject({
	status: z
		.enum(["official", "local", "commentary", "derived", "inferred", "unverified"])
		.meta({ description: "How far the fact can be trusted." }),
	source: PlainText.meta({ description: "Publisher and publication, enough to find it again." }),
	edition: PlainText.exactOptional().meta({
		description: "Edition, release or version of the source, where it has one.",
	}),
	retrieved: CalendarDate.exactOptional().meta({ description: "The day the source was read." }),
	note: PlainText.exactOptional().meta({ description: "What a reader must know before using it." }),
});
