import * as z from "zod";

/** Words that are there: at least one character that is not a space. */
export const PlainText = z.string().regex(/\S/, "Must not be blank");
