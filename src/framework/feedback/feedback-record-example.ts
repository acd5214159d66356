import type { FeedbackRecord } from "./feedback-record.js";
import { feedbackThemes } from "./feedback-themes.js";
import type { LaterStep } from "./loop-step.js";

const { scheme } = feedbackThemes;

const laterSteps = [
	{ state: "acknowledged", on: "2024-05-02" },
	{
		state: "themed",
		on: "2024-05-06",
		themes: [
			{ scheme, code: "racism" },
			{ scheme, code: "carer-involvement" },
		],
	},
	{ state: "assigned", on: "2024-05-07", to: "Ward manager, Ash ward" },
	{
		state: "action-agreed",
		on: "2024-05-14",
		action: "Ask every family on admission whom to tell when a patient is moved, and audit it each month.",
		planActions: ["A-12"],
	},
	{
		state: "action-done",
		on: "2024-06-10",
		outcome:
			"The question is part of admission on Ash ward; the first audit found it asked for 18 of 20 patients.",
	},
	{
		state: "fed-back",
		on: "2024-06-14",
		response: "We told the parent what changed, and said sorry that they had not been told of the move.",
	},
	{
		state: "published",
		on: "2024-06-20",
		youSaid: "Families are not told when somebody is moved, and some are taken less seriously than others.",
		weDid: "We ask on admission whom to tell, tell them, and check every month that we did.",
		where: "Board in the entrance of Ash ward",
	},
	{
		state: "reviewed",
		on: "2024-09-20",
		effect: "Of 14 families asked in the carers' meeting, 11 had been told about the last move.",
	},
] as const satisfies readonly LaterStep[];

/**
 * A made-up feedback record of a carer, as it stands in one state of the loop: for trying the functions, building
 * screens and writing tests.
 *
 * @param state How far the loop has come; the endings are not among them.
 * @returns A record that {@link FeedbackRecord} accepts. Nothing in it is about a real person or place.
 *
 * @example
 * ```ts
 * import { feedbackRecordExample } from "pcref";
 *
 * feedbackRecordExample("themed").loop.map((step) => step.on); // => ["2024-05-01", "2024-05-02", "2024-05-06"]
 * ```
 */
export function feedbackRecordExample(
	state: "received" | (typeof laterSteps)[number]["state"],
): FeedbackRecord {
	const last = laterSteps.findIndex((step) => step.state === state);
	return {
		schemaVersion: "1",
		id: "EXAMPLE-2024-0001",
		organisation: { scheme: "ods", code: "ZSYN0" },
		respondent: { role: "carer", relationship: "parent", recordedAsCarer: "no" },
		concerns: "both",
		ethnicity: { obtained: "self-stated", category: { scheme: "nhs-ethnic-category-2001", code: "M" } },
		characteristics: { age: "55-to-64", sex: "female", religionOrBelief: "prefer-not-to-say" },
		setting: "ward",
		legalStatus: "detained",
		channel: { kind: "listening-event", collector: "community-held" },
		communication: {
			language: { scheme: "bcp-47", code: "en" },
			interpreter: "not-needed",
			easyRead: "not-asked",
		},
		consent: { contact: "given", publishWords: { status: "not-asked" } },
		racism: { answer: "yes", byWhom: ["policy-or-practice"] },
		sentiment: { scale: "nhs-friends-and-family-test", value: "4" },
		trustAndConfidence: [{ instrument: "EXAMPLE-TRUST-3", item: "T1", answer: 2 }],
		freeText: {
			words: "Nobody told me he had been moved. Other families were told. I had to ask three times.",
			redaction: { state: "unredacted" },
		},
		loop: [{ state: "received", on: "2024-05-01" }, ...laterSteps.slice(0, last + 1)],
	};
}
