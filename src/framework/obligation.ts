import * as z from "zod";
import type { Immutable } from "./immutable.js";
import { PlainText } from "./plain-text.js";
import { ProvenanceSchema } from "./provenance.js";

/**
 * A law, regulation, code, standard or contract that binds a provider and bears on race equality.
 *
 * `officialPcrefItem` says whether it is one of the legislative and regulatory requirements that the framework
 * itself names: `true` where a PCREF source names it, `false` where the framework's own list leaves it out, and
 * `"unknown"` as long as that list has not been read. Unknown keys are an issue. A trust may write obligations of
 * its own in the same shape.
 *
 * @example
 * ```ts
 * import { Obligation, obligations } from "pcref";
 *
 * const [equalityAct] = obligations;
 * Obligation.parse(equalityAct); // => { id: "L-EQA", kind: "act", officialPcrefItem: true }
 * Obligation.safeParse({ ...equalityAct, officialPcrefItem: "probably" }).success; // => false
 * ```
 */
export const Obligation = z
	.strictObject({
		id: PlainText.meta({
			description:
				"Id of the obligation. Ids of the built-in catalogue are this project's; there is no official numbering.",
		}),
		instrument: PlainText.meta({ description: "The law, standard or contract, by its name." }),
		provision: PlainText.exactOptional().meta({
			description: "The section, regulation or chapter that matters most here, where it is not the whole.",
		}),
		kind: z
			.enum(["act", "regulation", "code", "information-standard", "policy", "contract"])
			.meta({ description: "What kind of instrument it is." }),
		appliesTo: PlainText.meta({ description: "Whom it binds." }),
		asks: PlainText.meta({
			description: "What it asks of a provider in terms of race equality, in plain words of our own.",
		}),
		measures: z.array(PlainText).meta({
			description: "What could be counted or looked at to see how it is met. A reading of ours.",
		}),
		officialPcrefItem: z.union([z.boolean(), z.literal("unknown")]).meta({
			description: "Whether it is one of the requirements that the framework itself names.",
		}),
		officialPcrefItemProvenance: ProvenanceSchema.meta({
			description: "What `officialPcrefItem` rests on.",
		}),
		provenance: ProvenanceSchema.meta({ description: "What the rest of the entry rests on." }),
	})
	.meta({ description: "Something in law, regulation or contract that binds a provider." });

/** A law, regulation, code, standard or contract that binds a provider and bears on race equality. */
export type Obligation = Immutable<z.infer<typeof Obligation>>;
