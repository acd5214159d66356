import type { Provenance } from "../../reference/standing.js";
import type { MeasureDefinition } from "../definition.js";

const provenance: Provenance = {
	status: "inferred",
	source: "This project, from what PCREF sources ask of feedback, plans, co-production and boards",
	note: "No national definition of such an indicator was found. Not to be read as a national PCREF score.",
};

const share = { per: 100, provenance } as const;

const notASample =
	"Who gives feedback is not a sample of everybody in care: these figures are about how feedback was dealt with, and not about how common an experience is.";

/**
 * The indicators that are made from an organisation's documents, by id. Shares are per cent, medians in days. They
 * are this project's own: no national definition of any of them was found.
 *
 * @example
 * ```ts
 * import { indicatorDefinitions } from "pcref/measures";
 *
 * indicatorDefinitions["feedback.closed"].provenance.status; // => "inferred"
 * ```
 */
export const indicatorDefinitions = {
	"feedback.closed": {
		id: "feedback.closed",
		title: "Feedback that was answered",
		question: "Of whose feedback was the loop closed?",
		dimension: "feedback",
		numerator:
			"Records whose person was told what came of it, or to which a response was published where the person could not be contacted",
		unit: "feedback record",
		direction: "higher-is-better",
		...share,
		caveats: [
			notASample,
			"Feedback that was withdrawn or went on as a complaint or safeguarding concern is not among the records. Feedback closed without action is, and is not counted as answered.",
		],
	},
	"feedback.published": {
		id: "feedback.published",
		title: "Feedback with a published response",
		question: "To whose feedback was a response published?",
		dimension: "feedback",
		numerator: "Records to which a response was published: you said, we did",
		unit: "feedback record",
		direction: "higher-is-better",
		...share,
		caveats: [
			notASample,
			"Feedback that was withdrawn or went on as a complaint or safeguarding concern is not among the records. Some responses are not published because they would tell who spoke.",
		],
	},
	"feedback.days-to-acknowledge": {
		id: "feedback.days-to-acknowledge",
		title: "Days until feedback was acknowledged",
		question: "How long did people wait until they heard that their feedback had arrived?",
		dimension: "feedback",
		numerator: "Records that were acknowledged",
		unit: "day",
		direction: "lower-is-better",
		per: 1,
		provenance,
		caveats: [
			notASample,
			"Records that are not acknowledged yet are not in the median, which is too short for that.",
		],
	},
	"feedback.days-to-feed-back": {
		id: "feedback.days-to-feed-back",
		title: "Days until people were told what came of their feedback",
		question: "How long did people wait for an answer?",
		dimension: "feedback",
		numerator: "Records whose person was told what came of it",
		unit: "day",
		direction: "lower-is-better",
		per: 1,
		provenance,
		caveats: [
			notASample,
			"Records without an answer yet are not in the median, which is too short for that.",
		],
	},
	"plan.actions-on-time": {
		id: "plan.actions-on-time",
		title: "Actions of the plan done on time",
		question: "Are the actions of the plan done by their dates?",
		dimension: "outcome",
		numerator: "Actions done on or before the day they were due",
		unit: "action",
		direction: "higher-is-better",
		...share,
		caveats: ["Actions that were stopped and actions that are not due yet are not among the actions."],
	},
	"plan.actions-overdue": {
		id: "plan.actions-overdue",
		title: "Actions of the plan that are overdue",
		question: "Which share of the plan's actions should have been done and is not?",
		dimension: "outcome",
		numerator: "Actions that were due before the day and are not done",
		unit: "action",
		direction: "lower-is-better",
		...share,
		caveats: ["Actions that were stopped are not among the actions."],
	},
	"co-production.reach": {
		id: "co-production.reach",
		title: "Who took part in co-production",
		question: "Who took part in the organisation's PCREF work?",
		dimension: "experience",
		numerator: "Participations of the group in co-production events",
		unit: "participation",
		direction: "context",
		...share,
		caveats: [
			"A person who came to two events is counted twice: events hold numbers of people and not who they were.",
		],
	},
	"co-production.paid": {
		id: "co-production.paid",
		title: "Co-production events at which people were offered payment",
		question: "Are people paid for their time?",
		dimension: "experience",
		numerator: "Events at which payment was offered to everybody who was not paid to be there",
		unit: "event",
		direction: "higher-is-better",
		...share,
		caveats: [],
	},
	"co-production.changes-made": {
		id: "co-production.changes-made",
		title: "Decisions of co-production that changed something",
		question: "Does anything change after people have taken part?",
		dimension: "outcome",
		numerator: "Decisions of which the change has been made",
		unit: "decision",
		direction: "higher-is-better",
		...share,
		caveats: [],
	},
	"competencies.profile": {
		id: "competencies.profile",
		title: "Competencies by level",
		question: "How far does the organisation say it has come with its competencies?",
		dimension: "outcome",
		numerator: "Competencies whose present level is this one",
		unit: "competency",
		direction: "context",
		...share,
		caveats: [
			"A level is somebody's judgement on the scale that is named. No national PCREF scale was found, and levels of different scales cannot be compared.",
		],
	},
	"competencies.agreed-with-community": {
		id: "competencies.agreed-with-community",
		title: "Competency assessments that the community agrees with",
		question: "Do the communities concerned see it in the same way?",
		dimension: "outcome",
		numerator: "Competencies whose present level the communities asked agree with",
		unit: "competency",
		direction: "higher-is-better",
		...share,
		caveats: ["Partial agreement is not counted as agreement; nor is not having asked."],
	},
	"board.reviews-by-ethnicity": {
		id: "board.reviews-by-ethnicity",
		title: "Board reviews that looked at ethnic groups",
		question: "Does the board look at its core measures by ethnic group?",
		dimension: "outcome",
		numerator: "Reviews at which at least one measure was shown by ethnic group",
		unit: "review",
		direction: "higher-is-better",
		...share,
		caveats: [],
	},
	"board.days-between-reviews": {
		id: "board.days-between-reviews",
		title: "Days between board reviews",
		question: "How regularly does the board look?",
		dimension: "outcome",
		numerator: "Intervals between one review and the next",
		unit: "day",
		direction: "context",
		per: 1,
		provenance,
		caveats: ["NHS England asks for regular reviews; how often that is was not found."],
	},
} as const satisfies Record<string, MeasureDefinition>;

/** Id of an indicator. */
export type IndicatorId = keyof typeof indicatorDefinitions;
