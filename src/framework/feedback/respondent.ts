import * as z from "zod";

const speaksFor = z
	.enum(["patient", "carer", "family", "community-member"])
	.meta({ description: "Whose experience this is, where somebody else gives the feedback." });

const relationship = z
	.enum([
		"partner",
		"parent",
		"child",
		"sibling",
		"other-relative",
		"friend",
		"neighbour",
		"other",
		"prefer-not-to-say",
		"not-asked",
	])
	.meta({ description: "What the person is to the patient: a parent of the patient is `parent`." });

/**
 * Who gives the feedback. Patients and carers are roles of their own. A carer's record says what they are to the
 * patient and whether services have them on record as a carer, since being left out is what carers report most.
 */
export const Respondent = z.discriminatedUnion("role", [
	z.strictObject({
		role: z.literal("patient").meta({ description: "A person who uses or used the service." }),
	}),
	z.strictObject({
		role: z.literal("carer").meta({ description: "A person who gives unpaid care to a patient." }),
		relationship,
		recordedAsCarer: z
			.enum(["yes", "no", "not-known"])
			.meta({ description: "Whether the service has the person on record as a carer." }),
	}),
	z.strictObject({
		role: z
			.literal("family")
			.meta({ description: "A relative or friend who does not call themselves a carer." }),
		relationship,
	}),
	z.strictObject({
		role: z
			.literal("community-member")
			.meta({ description: "A member of a community the service is there for." }),
	}),
	z.strictObject({
		role: z.literal("advocate").meta({ description: "An advocate who speaks for somebody." }),
		speaksFor,
	}),
	z.strictObject({
		role: z.literal("staff-on-behalf").meta({ description: "Staff who write down what somebody told them." }),
		speaksFor,
	}),
]);
