import { RandomNumbers } from "../../src/cli/demonstration/random-numbers.js";
import { FeedbackRecord } from "../../src/framework/feedback/feedback-record.js";
import type { LaterStep } from "../../src/framework/feedback/loop-step.js";

const firstDay = Date.UTC(2024, 3, 1);
const lastDay = "2025-03-31";
const ethnicities = ["A", "A", "A", "A", "B", "D", "H", "J", "M", "M", "M", "N", "N", "N", "P", "S"] as const;
const roles = ["patient", "patient", "patient", "carer", "carer", "family", "community-member"] as const;
const settings = [
	"ward",
	"ward",
	"community-team",
	"crisis",
	"place-of-safety",
	"talking-therapies",
] as const;
const channels = [
	{ kind: "survey", collector: "trust-run" },
	{ kind: "listening-event", collector: "community-held" },
	{ kind: "carer-forum", collector: "community-held" },
	{ kind: "conversation", collector: "trust-run" },
] as const;

/** What is said, under which theme, and what is done about it: made up like everything here. */
const matters: readonly { readonly theme: string; readonly words: string; readonly done: string }[] = [
	{
		theme: "carer-involvement",
		words: "Nobody told us that he had been moved.",
		done: "Families are asked on admission whom to tell, and are told.",
	},
	{
		theme: "racism",
		words: "I was spoken to in a way the others were not. It was racism.",
		done: "What staff do when they hear or see racism was agreed with patients, and is taught.",
	},
	{
		theme: "culture-and-faith",
		words: "There is no food that I can eat on Fridays.",
		done: "The kitchen and the chaplaincy changed the menu together with patients.",
	},
	{
		theme: "language",
		words: "My daughter had to interpret. I could not say everything.",
		done: "An interpreter is booked with every first appointment.",
	},
	{
		theme: "restrictive-practice",
		words: "I saw how he was held down. Nobody spoke with us afterwards.",
		done: "There is a conversation with everybody who was there within a day.",
	},
];

/** The feedback that the fictional trust received in a year: the same on every machine. */
export function fictionalFeedback(): readonly FeedbackRecord[] {
	const numbers = new RandomNumbers(2024);
	const records: FeedbackRecord[] = [];
	for (let index = 0; index < 312; index += 1) {
		records.push(FeedbackRecord.parse(record(index, numbers)));
	}
	return records;
}

function record(index: number, numbers: RandomNumbers): unknown {
	const received = numbers.whole(0, 360);
	const role = numbers.oneOf(roles);
	const matter = numbers.oneOf(matters);
	const contact = numbers.chance(0.7) ? "given" : "anonymous";
	const racism = matter.theme === "racism";
	return {
		schemaVersion: "1",
		id: `F-${String(index + 1).padStart(4, "0")}`,
		organisation: { scheme: "ods", code: "ZSYN0" },
		respondent: {
			role,
			...(role === "carer"
				? { relationship: "parent", recordedAsCarer: numbers.chance(0.5) ? "yes" : "no" }
				: {}),
			...(role === "family" ? { relationship: "sibling" } : {}),
		},
		concerns: role === "patient" ? "patients" : "both",
		ethnicity: ethnicity(numbers),
		characteristics: numbers.chance(0.4) ? { age: "35-to-44", sex: "female" } : {},
		setting: numbers.oneOf(settings),
		legalStatus: numbers.chance(0.4) ? "detained" : "informal",
		channel: numbers.oneOf(channels),
		communication: {
			language: { scheme: "bcp-47", code: matter.theme === "language" ? "so" : "en" },
			interpreter: matter.theme === "language" ? "needed-but-not-provided" : "not-needed",
			easyRead: "not-asked",
		},
		consent: { contact, publishWords: { status: "not-asked" } },
		racism: racism ? { answer: "yes", byWhom: ["staff"] } : { answer: "not-asked" },
		sentiment: { scale: "nhs-friends-and-family-test", value: String(numbers.whole(2, 5)) },
		trustAndConfidence: [{ instrument: "EXAMPLE-TRUST-3", item: "T1", answer: numbers.whole(1, 4) }],
		freeText: numbers.chance(0.5) ? { words: matter.words, redaction: { state: "unredacted" } } : null,
		loop: [
			{ state: "received", on: day(received) },
			...steps({ received, told: contact === "given", ...matter }, numbers),
		],
	};
}

function ethnicity(numbers: RandomNumbers): FeedbackRecord["ethnicity"] {
	const scheme = "nhs-ethnic-category-2001";
	if (numbers.chance(0.06)) return { obtained: "declined", category: { scheme, code: "Z" } };
	if (numbers.chance(0.08)) return { obtained: "not-asked", category: { scheme, code: "99" } };
	return { obtained: "self-stated", category: { scheme, code: numbers.oneOf(ethnicities) } };
}

/** The steps up to the end of the year; some stop on the way. */
function steps(
	matter: {
		readonly received: number;
		readonly told: boolean;
		readonly theme: string;
		readonly done: string;
	},
	numbers: RandomNumbers,
): readonly LaterStep[] {
	const { told, theme, done } = matter;
	let now = matter.received;
	const after = (least: number, most: number): string => {
		now += numbers.whole(least, most);
		return day(now);
	};
	const all: readonly LaterStep[] = [
		...(told ? [{ state: "acknowledged", on: after(1, 9) } as const] : []),
		{
			state: "themed",
			on: after(1, 6),
			themes: [{ scheme: "pcref-package-feedback-themes-1", code: theme }],
		},
		{ state: "assigned", on: after(1, 5), to: "Head of patient and carer experience" },
		{ state: "action-agreed", on: after(3, 20), action: done, planActions: ["A-12"] },
		{ state: "action-done", on: after(10, 90), outcome: done },
		...(told ? [{ state: "fed-back", on: after(2, 20), response: done } as const] : []),
		{
			state: "published",
			on: after(3, 30),
			youSaid: theme,
			weDid: done,
			where: "https://trust.example/you-said",
		},
	];
	const stops = numbers.chance(0.25) ? numbers.whole(0, all.length - 1) : all.length;
	return all.slice(0, stops).filter(({ on }) => on <= lastDay);
}

function day(number: number): string {
	return new Date(firstDay + number * 86_400_000).toISOString().slice(0, 10);
}
