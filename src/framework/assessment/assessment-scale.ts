import * as z from "zod";
import type { Immutable } from "../immutable.js";
import { PlainText } from "../plain-text.js";
import { ProvenanceSchema } from "../provenance.js";

const levels = z
	.array(
		z.strictObject({
			code: PlainText.meta({ description: "What is stored, such as 2." }),
			label: PlainText.meta({ description: "What people read, such as achieving." }),
			meaning: PlainText.exactOptional().meta({
				description: "When this level is the right one, where the owner of the scale says so.",
			}),
		}),
	)
	.min(2)
	.superRefine((list, context) => {
		const codes = list.map(({ code }) => code);
		for (const [index, code] of codes.entries()) {
			if (codes.indexOf(code) === index) continue;
			context.addIssue({ code: "custom", path: [index, "code"], message: "Is the code of an earlier level" });
		}
	});

/**
 * A scale on which an assessment places something: its levels in order, lowest first.
 *
 * Scales are data, a trust's own like any other. PCREF has no national rating scale that could be found, so none
 * of them is one, and levels of different scales are never compared. Unknown keys are an issue.
 *
 * @example
 * ```ts
 * import { AssessmentScale } from "pcref";
 *
 * const ours = AssessmentScale.parse({
 *   id: "our-three-steps",
 *   title: "Our three steps",
 *   owner: "Mereford and Vale Mental Health Trust (fictional)",
 *   levels: [
 *     { code: "1", label: "starting" },
 *     { code: "2", label: "under way" },
 *     { code: "3", label: "part of how we work" },
 *   ],
 *   provenance: { status: "local", source: "Agreed with our community partners, 3 June 2024" },
 * });
 * ours.levels.length; // => 3
 * AssessmentScale.safeParse({ ...ours, levels: [ours.levels[0]] }).success; // => false
 * ```
 */
export const AssessmentScale = z
	.strictObject({
		id: PlainText.meta({ description: "Id of the scale, which assessments name." }),
		title: PlainText.meta({ description: "Name of the scale." }),
		owner: PlainText.meta({ description: "Who made the scale and answers for what its levels mean." }),
		levels: levels.meta({ description: "The levels, lowest first; each code once." }),
		provenance: ProvenanceSchema.meta({ description: "Where the scale comes from." }),
	})
	.meta({ description: "A scale on which an assessment places something." });

/** A scale on which an assessment places something: its levels in order, lowest first. */
export type AssessmentScale = Immutable<z.infer<typeof AssessmentScale>>;
