import fc from "fast-check";
import type { Characteristics } from "../../../src/framework/feedback/characteristics.js";
import { FeedbackRecord } from "../../../src/framework/feedback/feedback-record.js";
import type { FeedbackState, LaterStep } from "../../../src/framework/feedback/loop-step.js";
import { knownEthnicCategoryCodes } from "../../../src/reference/ethnicity/nhs-ethnic-category-2001.js";

/** Words in any script, never blank, without the characters that no text file holds. */
const words = fc
	.string({ minLength: 1, maxLength: 30, unit: "grapheme" })
	.map((text) => `x${text.replace(/[\p{Cc}\p{Cs}]/gu, "\n")}y`);

/** Ids as people give them. */
const id = fc.stringMatching(/^[A-Z]{1,3}-[0-9]{1,5}$/);

const day = fc
	.date({ min: new Date("2024-01-01"), max: new Date("2025-12-31"), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));

/** Ethnic groups with how they were learnt. */
export const feedbackEthnicities: fc.Arbitrary<FeedbackRecord["ethnicity"]> = fc.oneof(
	fc
		.record({
			obtained: fc.constantFrom("self-stated" as const, "proxy" as const, "inherited-from-record" as const),
			code: fc.constantFrom(...knownEthnicCategoryCodes),
		})
		.map(
			({ obtained, code }) => ({ obtained, category: { scheme: "nhs-ethnic-category-2001", code } }) as const,
		),
	fc.constant({
		obtained: "self-stated",
		category: { scheme: "census-2021-ethnic-group", code: "16" },
	} as const),
	fc.constant({ obtained: "declined", category: { scheme: "nhs-ethnic-category-2001", code: "Z" } } as const),
	fc.constant({
		obtained: "not-asked",
		category: { scheme: "nhs-ethnic-category-2001", code: "99" },
	} as const),
);

const respondent: fc.Arbitrary<FeedbackRecord["respondent"]> = fc.oneof(
	fc.constant({ role: "patient" } as const),
	fc.constant({ role: "carer", relationship: "parent", recordedAsCarer: "no" } as const),
	fc.constant({ role: "family", relationship: "sibling" } as const),
	fc.constant({ role: "advocate", speaksFor: "patient" } as const),
);

const yesOrNo = fc.constantFrom("yes" as const, "no" as const, "prefer-not-to-say" as const);
const characteristics: fc.Arbitrary<Characteristics> = fc.record(
	{
		age: fc.constantFrom("under-16" as const, "75-and-over" as const, "prefer-not-to-say" as const),
		gender: fc.constantFrom("woman" as const, "non-binary" as const),
		genderSameAsSexAtBirth: yesOrNo,
		disability: yesOrNo,
		religionOrBelief: fc.constantFrom("sikh" as const, "no-religion" as const),
		pregnancyOrMaternity: yesOrNo,
	},
	{ requiredKeys: [] },
);

const redaction = fc.record({ by: words, on: day });
const freeText: fc.Arbitrary<FeedbackRecord["freeText"]> = fc.option(
	fc.record({
		words,
		redaction: fc.oneof(
			fc.constant({ state: "unredacted" } as const),
			redaction.map((facts) => ({ state: "redacted", ...facts }) as const),
		),
	}),
);

const theme = fc.record({ scheme: fc.constantFrom("ours", "a:b"), code: fc.stringMatching(/^[a-z]{1,8}$/) });

const path: readonly FeedbackState[] = [
	"acknowledged",
	"themed",
	"assigned",
	"assigned",
	"action-agreed",
	"action-done",
	"fed-back",
	"published",
	"reviewed",
];
const endings = ["no-action", "escalated-as-complaint", "escalated-as-safeguarding", "withdrawn"] as const;

function step(state: FeedbackState, on: string): fc.Arbitrary<LaterStep> {
	switch (state) {
		case "themed":
			return fc.array(theme, { minLength: 1, maxLength: 3 }).map((themes) => ({ state, on, themes }));
		case "assigned":
			return words.map((to) => ({ state, on, to }));
		case "action-agreed":
			return fc
				.record({ action: words, planActions: fc.array(id, { minLength: 1 }) }, { requiredKeys: ["action"] })
				.map((details) => ({ state, on, ...details }));
		case "action-done":
			return words.map((outcome) => ({ state, on, outcome }));
		case "fed-back":
			return words.map((response) => ({ state, on, response }));
		case "published":
			return fc
				.record(
					{
						youSaid: words,
						weDid: words,
						where: words,
						quotation: fc.record({
							words,
							consent: fc.constant({ status: "given", on: "2024-01-01" } as const),
							redaction: fc.record({ by: words, on: fc.constant("2024-01-01") }),
						}),
					},
					{ requiredKeys: ["youSaid", "weDid", "where"] },
				)
				.map((details) => ({ state, on, ...details }));
		case "reviewed":
			return words.map((effect) => ({ state, on, effect }));
		case "no-action":
		case "escalated-as-complaint":
		case "escalated-as-safeguarding":
			return words.map((reason) => ({ state, on, reason }));
		case "acknowledged":
		case "withdrawn":
			return fc.constant({ state, on });
		default:
			throw new Error(`${state} is no later step`);
	}
}

const loop: fc.Arbitrary<FeedbackRecord["loop"]> = fc
	.record({
		days: fc.array(day, { minLength: path.length + 2, maxLength: path.length + 2 }),
		length: fc.nat(path.length),
		ending: fc.option(fc.constantFrom(...endings)),
	})
	.chain(({ days, length, ending }) => {
		const [received = "", ...later] = days.toSorted();
		const taken = path.slice(0, length);
		// Nothing is closed without action once it is done, and nothing ends that has been reviewed.
		const ends = ending !== null && length < path.length && (ending !== "no-action" || length < 6);
		const states = ends ? [...taken, ending] : taken;
		return fc
			.tuple(...states.map((state, index) => step(state, later[index] ?? received)))
			.map((steps): FeedbackRecord["loop"] => [{ state: "received", on: received }, ...steps]);
	});

/** Feedback records that the schema accepts, in every state. */
export const feedbackRecords: fc.Arbitrary<FeedbackRecord> = fc
	.record({
		schemaVersion: fc.constant("1" as const),
		id,
		organisation: fc.constant({ scheme: "ods", code: "ZSYN0" } as const),
		respondent,
		concerns: fc.constantFrom("patients" as const, "carers" as const, "both" as const),
		ethnicity: feedbackEthnicities,
		characteristics,
		setting: fc.constantFrom("ward" as const, "not-known" as const),
		legalStatus: fc.constantFrom("detained" as const, "prefer-not-to-say" as const),
		channel: fc.constant({ kind: "survey", collector: "third-party" } as const),
		communication: fc.record({
			language: fc.option(fc.constant({ scheme: "bcp-47", code: "pa-Arab" } as const)),
			interpreter: fc.constantFrom("used" as const, "needed-but-not-provided" as const),
			easyRead: fc.constant("not-asked" as const),
		}),
		consent: fc.record({
			contact: fc.constantFrom("given" as const, "anonymous" as const),
			publishWords: fc.oneof(
				fc.constant({ status: "given", on: "2024-01-01" } as const),
				fc.constant({ status: "refused" } as const),
			),
		}),
		racism: fc.oneof(
			fc.constant({ answer: "yes", byWhom: ["staff", "policy-or-practice"] } as const),
			fc.constant({ answer: "not-asked" } as const),
		),
		sentiment: fc.option(fc.record({ scale: fc.constant("smileys"), value: words })),
		trustAndConfidence: fc.uniqueArray(
			fc.record({
				instrument: id,
				item: id,
				answer: fc.oneof(fc.integer({ min: 1, max: 7 }), fc.constant("not-answered" as const)),
			}),
			{ maxLength: 3, selector: ({ instrument, item }) => `${instrument} ${item}` },
		),
		freeText,
		loop,
	})
	.filter((record) => FeedbackRecord.safeParse(record).success);
