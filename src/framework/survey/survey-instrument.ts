import * as z from "zod";
import type { Immutable } from "../immutable.js";
import { PlainText } from "../plain-text.js";
import { ProvenanceSchema } from "../provenance.js";
import { SurveyScale } from "./survey-scale.js";

const SurveyItem = z.strictObject({
	id: PlainText.meta({ description: "Id of the item within the instrument." }),
	wording: PlainText.meta({ description: "The statement or question, word for word as people read it." }),
	about: z
		.enum(["trust-and-confidence", "access", "experience", "outcome", "other"])
		.meta({ description: "What the item asks about." }),
	reversed: z
		.boolean()
		.meta({ description: "True where a high point means something bad: it is turned round before scoring." }),
});

/**
 * A set of questions with the scale they are answered on, how they are scored, and how many people must have answered
 * before a score is given. There is no built-in instrument: no national set of PCREF questions was found, and a score
 * of a trust's own questions must not look like one. `provenance` says whose the questions are.
 *
 * `scoring.method`:
 *
 * - `mean`: the mean of a person's answered items, then the mean over people;
 * - `share-at-or-above`: the share of people whose mean of answered items is at or above `threshold`.
 *
 * @example
 * ```ts
 * import { SurveyInstrument, surveyInstrumentExample } from "pcref";
 *
 * const instrument = SurveyInstrument.parse(surveyInstrumentExample);
 * instrument.provenance.status; // => "local"
 * instrument.minimumRespondents; // => 10
 * ```
 */
export const SurveyInstrument = z
	.strictObject({
		schemaVersion: z.literal("1").meta({ description: "Version of this schema." }),
		id: PlainText.meta({ description: "Id of the instrument; a new wording is a new instrument." }),
		title: PlainText.meta({ description: "Title of the instrument." }),
		items: z
			.array(SurveyItem)
			.min(1)
			.meta({ description: "The items, in the order in which they are asked." }),
		scale: SurveyScale.meta({ description: "The scale that all items are answered on." }),
		scoring: z
			.discriminatedUnion("method", [
				z.strictObject({
					method: z.literal("mean").meta({ description: "The mean of the people's means." }),
					minimumItems: z
						.int()
						.min(1)
						.meta({ description: "How many items a person must have answered to be counted." }),
				}),
				z.strictObject({
					method: z.literal("share-at-or-above").meta({ description: "A share of people." }),
					minimumItems: z
						.int()
						.min(1)
						.meta({ description: "How many items a person must have answered to be counted." }),
					threshold: z
						.number()
						.meta({ description: "A person counts where their mean is at or above this." }),
				}),
			])
			.meta({ description: "How a score is made." }),
		minimumRespondents: z.int().min(1).meta({
			description: "Below this number of people there is no score, so that nobody is known by theirs.",
		}),
		provenance: ProvenanceSchema.meta({
			description: "Whose questions these are and how far they were tested.",
		}),
	})
	.meta({ description: "A set of survey questions, their scale and how they are scored." });

/** A set of survey questions, their scale and how they are scored. */
export type SurveyInstrument = Immutable<z.infer<typeof SurveyInstrument>>;

/**
 * A made-up instrument of the fictional trust, for trying things out. Nobody has tested its questions.
 *
 * @example
 * ```ts
 * import { surveyInstrumentExample } from "pcref";
 *
 * surveyInstrumentExample.items.map(({ id, reversed }) => [id, reversed]); // => [["T1", false], ["T2", false], ["T3", true]]
 * ```
 */
export const surveyInstrumentExample: SurveyInstrument = {
	schemaVersion: "1",
	id: "EXAMPLE-TRUST-3",
	title: "Three questions about trust (made up)",
	items: [
		{ id: "T1", wording: "Staff listen to me.", about: "trust-and-confidence", reversed: false },
		{ id: "T2", wording: "I am treated fairly here.", about: "trust-and-confidence", reversed: false },
		{ id: "T3", wording: "I am afraid to ask for help here.", about: "trust-and-confidence", reversed: true },
	],
	scale: {
		id: "example-agreement-5",
		points: [
			{ value: 1, label: "Strongly disagree" },
			{ value: 2, label: "Disagree" },
			{ value: 3, label: "Neither agree nor disagree" },
			{ value: 4, label: "Agree" },
			{ value: 5, label: "Strongly agree" },
		],
	},
	scoring: { method: "mean", minimumItems: 2 },
	minimumRespondents: 10,
	provenance: { status: "local", source: "Made up for this package; not tested with anybody" },
};
