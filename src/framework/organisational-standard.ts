import * as z from "zod";
import type { Immutable } from "./immutable.js";
import { partIds } from "./parts.js";
import { PlainText } from "./plain-text.js";
import { ProvenanceSchema } from "./provenance.js";

/**
 * Something that PCREF expects of an organisation, and what would show that it is met.
 *
 * `modality` says how strongly it is asked:
 *
 * - `must`: wording of the contract or of a requirement of NHS England;
 * - `expected`: guidance;
 * - `outcome`: what people should notice, not an activity;
 * - `local`: a trust's own practice or addition;
 * - `regulatory`: how the regulator takes it into account.
 *
 * Unknown keys are an issue. Trusts may write standards of their own in the same shape, with `modality: "local"`.
 *
 * @example
 * ```ts
 * import { OrganisationalStandard } from "pcref";
 *
 * const ours = OrganisationalStandard.parse({
 *   id: "OUR-1",
 *   parts: ["feedback-mechanism"],
 *   modality: "local",
 *   expectation: "Every ward has a carer champion whom carers know by name.",
 *   evidence: ["list of carer champions by ward"],
 *   provenance: { status: "local", source: "Our carers' council, 3 June 2024" },
 * });
 * ours.modality; // => "local"
 * OrganisationalStandard.safeParse({ ...ours, modality: "should" }).success; // => false
 * ```
 */
export const OrganisationalStandard = z
	.strictObject({
		id: PlainText.meta({
			description:
				"Id of the standard. Ids of the built-in catalogue are this project's; there is no official numbering.",
		}),
		parts: z
			.array(z.enum(partIds))
			.meta({ description: "The formal parts it belongs to; empty where it stands outside them." }),
		modality: z
			.enum(["must", "expected", "outcome", "local", "regulatory"])
			.meta({ description: "How strongly it is asked, and of whom." }),
		expectation: PlainText.meta({ description: "What is expected, in plain words of our own." }),
		evidence: z.array(PlainText).meta({
			description:
				"What a system would hold to show it. Always a reading of ours, never the framework's text.",
		}),
		provenance: ProvenanceSchema.meta({
			description: "Where the expectation was read and how far that can be trusted.",
		}),
	})
	.meta({
		description: "Something that PCREF expects of an organisation, and what would show that it is met.",
	});

/** Something that PCREF expects of an organisation, and what would show that it is met. */
export type OrganisationalStandard = Immutable<z.infer<typeof OrganisationalStandard>>;
