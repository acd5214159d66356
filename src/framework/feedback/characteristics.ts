import * as z from "zod";
import type { Immutable } from "../immutable.js";

const yesOrNo = z.enum(["yes", "no", "prefer-not-to-say"]);

/**
 * Other characteristics of the person whose experience it is, in their own answers, so that experiences where racism
 * meets sexism, ableism and other discrimination can be seen. A question that was not asked is left out;
 * `prefer-not-to-say` is an answer. The lists are this package's own, after the questions of Census 2021; they are no
 * national data set. Counted together with ethnicity they can tell who a person is: small numbers have to be hidden.
 */
export const Characteristics = z.strictObject({
	age: z
		.enum([
			"under-16",
			"16-to-17",
			"18-to-24",
			"25-to-34",
			"35-to-44",
			"45-to-54",
			"55-to-64",
			"65-to-74",
			"75-and-over",
			"prefer-not-to-say",
		])
		.exactOptional()
		.meta({ description: "Age in completed years, in bands: no date of birth is kept." }),
	sex: z
		.enum(["female", "male", "prefer-not-to-say"])
		.exactOptional()
		.meta({ description: "Sex, as the person answers." }),
	gender: z
		.enum(["woman", "man", "non-binary", "other", "prefer-not-to-say"])
		.exactOptional()
		.meta({ description: "Gender, as the person answers." }),
	genderSameAsSexAtBirth: yesOrNo
		.exactOptional()
		.meta({ description: "Whether the person's gender is the sex they were registered with at birth." }),
	disability: yesOrNo
		.exactOptional()
		.meta({ description: "Whether the person has a long-lasting condition that limits daily life." }),
	learningDisability: yesOrNo
		.exactOptional()
		.meta({ description: "Whether the person has a learning disability." }),
	autism: yesOrNo.exactOptional().meta({ description: "Whether the person is autistic." }),
	religionOrBelief: z
		.enum([
			"no-religion",
			"christian",
			"buddhist",
			"hindu",
			"jewish",
			"muslim",
			"sikh",
			"other",
			"prefer-not-to-say",
		])
		.exactOptional()
		.meta({ description: "Religion or belief, in the order of the census question." }),
	sexualOrientation: z
		.enum(["straight-or-heterosexual", "gay-or-lesbian", "bisexual", "other", "prefer-not-to-say"])
		.exactOptional()
		.meta({ description: "Sexual orientation, in the order of the census question." }),
	marriageOrCivilPartnership: yesOrNo
		.exactOptional()
		.meta({ description: "Whether the person is married or in a civil partnership." }),
	pregnancyOrMaternity: yesOrNo
		.exactOptional()
		.meta({ description: "Whether the person was pregnant or had given birth within the last year." }),
});

/** Other characteristics of the person whose experience it is. */
export type Characteristics = Immutable<z.infer<typeof Characteristics>>;
