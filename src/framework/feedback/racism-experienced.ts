import * as z from "zod";

/**
 * Whether the person experienced racism: their own answer, under its own name and not under a softer one.
 * Not asked, and asked but not answered, are two different things.
 */
export const RacismExperienced = z.discriminatedUnion("answer", [
	z.strictObject({
		answer: z.literal("yes").meta({ description: "The person says that they experienced racism." }),
		byWhom: z
			.array(
				z.enum([
					"staff",
					"patient",
					"carer-or-visitor",
					"police",
					"other-agency",
					"policy-or-practice",
					"other",
					"prefer-not-to-say",
					"not-asked",
				]),
			)
			.min(1)
			.meta({ description: "Where it came from; `policy-or-practice` where it is how the service works." }),
	}),
	z.strictObject({
		answer: z.literal("no").meta({ description: "The person says that they did not experience racism." }),
	}),
	z.strictObject({
		answer: z.literal("prefer-not-to-say").meta({ description: "The person was asked and gave no answer." }),
	}),
	z.strictObject({ answer: z.literal("not-asked").meta({ description: "The question was not put." }) }),
]);
