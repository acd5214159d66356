import type { CoProductionEvent } from "../co-production/co-production-event.js";
import type { Constituency } from "../co-production/constituency.js";
import { nationalCompetencies } from "../competencies.js";
import type { FeedbackState } from "../feedback/loop-step.js";
import type { DocumentsOn } from "./documents-on.js";
import { type Checks, type FoundEvidence, lackingOf, type Shown } from "./shown.js";

type Found = Omit<FoundEvidence, "calledFor">;

const outside: readonly Constituency[] = ["community", "patient", "carer", "partner-agency"];
const withLivedExperience: readonly Constituency[] = ["community", "patient", "carer"];

/** Each constituency outside the organisation, where it takes part: in groups as members, and in events. */
function partnersFound(
	{ groups, events }: DocumentsOn,
	wanted: readonly Constituency[],
): readonly (Found & { readonly constituency: Constituency })[] {
	const inGroups = groups.flatMap(({ id, name, members }) =>
		members.map(({ constituency }) => ({ document: "governance" as const, id, name, constituency })),
	);
	const atEvents = events.flatMap(({ id, title, participants }) =>
		participants.map(({ constituency }) => ({
			document: "co-production-event" as const,
			id,
			name: title,
			constituency,
		})),
	);
	const keyOf = ({ id, constituency }: { id: string; constituency: Constituency }) => `${constituency} ${id}`;
	const places = new Map([...inGroups, ...atEvents].map((place) => [keyOf(place), place]));
	return [...places.values()]
		.filter(({ constituency }) => wanted.includes(constituency))
		.map(({ name, ...found }) => ({ ...found, says: `${found.constituency} in ${name}` }));
}

function partners(wanted: readonly Constituency[], { all }: { readonly all: boolean }) {
	return (documents: DocumentsOn): Shown => {
		const present = partnersFound(documents, wanted);
		const missing = wanted.filter((wish) => present.every(({ constituency }) => constituency !== wish));
		return {
			found: present.map(({ constituency: _, ...found }) => found),
			lacking: all && present.length > 0 ? lackingOf("partners of the kind", missing) : undefined,
		};
	};
}

function whoDecides({ groups, events }: DocumentsOn): Shown {
	const ofGroups = groups.flatMap(({ id, name, members }) => {
		const deciding = members.filter(
			({ constituency, decides }) => decides && withLivedExperience.includes(constituency),
		);
		const kinds = [...new Set(deciding.map(({ constituency }) => constituency))];
		return kinds.length === 0
			? []
			: [{ document: "governance" as const, id, says: `${kinds.join(", ")} decide in ${name}` }];
	});
	const ofEvents = events.flatMap(({ id, decisions }) =>
		decisions
			.filter(({ madeBy }) => madeBy.some((constituency) => withLivedExperience.includes(constituency)))
			.map((decision) => ({
				document: "co-production-event" as const,
				id,
				says: `${decision.id} decided by ${decision.madeBy.join(", ")}`,
			})),
	);
	const found = [...ofGroups, ...ofEvents];
	const heardOnly = found.length === 0 && groups.length + events.length > 0;
	return { found, lacking: heardOnly ? "communities, patients or carers who decide" : undefined };
}

function payment({ events }: DocumentsOn): Shown {
	const offeredAt = (...wanted: readonly CoProductionEvent["payment"]["offered"][]) =>
		events.filter(({ payment: { offered } }) => wanted.includes(offered)).map(({ id }) => id);
	return {
		found: [
			...offeredAt("to-everybody").map((id) => ({ id, says: "payment offered to everybody" })),
			...offeredAt("to-some").map((id) => ({ id, says: "payment offered to some" })),
		].map((found) => ({ document: "co-production-event", ...found })),
		lacking: lackingOf("whether payment was offered at", offeredAt("not-recorded")),
		against: lackingOf("payment was not offered to everybody at", offeredAt("to-some", "to-nobody")),
	};
}

function agreedCompetencies({ localCompetencies, competencyAssessments, on }: DocumentsOn): Shown {
	const agreed = localCompetencies
		.filter(({ agreedWith }) => agreedWith.length > 0)
		.map(({ id, agreedWith }) => ({
			document: "local-competency" as const,
			id,
			says: `agreed with ${agreedWith.join(", ")}`,
		}));
	const asked = competencyAssessments.flatMap(({ id, competency, history, ...latest }) =>
		[...history, latest].flatMap(({ agreement }) =>
			agreement.status === "not-asked" || agreement.on > on
				? []
				: [
						{
							document: "competency-assessment" as const,
							id,
							says: `${agreement.on}, ${agreement.with} asked about ${competency}`,
						},
					],
		),
	);
	const onlyAsked = agreed.length === 0 && asked.length > 0;
	return {
		found: [...agreed, ...asked],
		lacking: onlyAsked
			? "a record of agreeing on the competencies themselves, and not only on a level"
			: undefined,
	};
}

function allSixAssessed({ competencyAssessments }: DocumentsOn): Shown {
	const assessed = new Set(competencyAssessments.map(({ competency }) => competency));
	return {
		found: competencyAssessments.map(({ id, competency }) => ({
			document: "competency-assessment",
			id,
			says: competency,
		})),
		lacking:
			assessed.size === 0
				? undefined
				: lackingOf(
						"assessments of",
						nationalCompetencies.filter(({ id }) => !assessed.has(id)).map(({ label }) => label),
					),
	};
}

/** Feedback records are shown as there or not: how many there are is a measure, and no record is named. */
function feedbackSteps(state: FeedbackState, says: string) {
	return (documents: DocumentsOn): readonly Found[] =>
		documents.feedbackSteps.some((step) => step.state === state)
			? [{ document: "feedback-records", id: null, says }]
			: [];
}

function publishedSummaries(documents: DocumentsOn): Shown {
	const responses = documents.publishedResponses.map(({ id, on, where }) => ({
		document: "published-response" as const,
		id,
		says: `${on}, ${where}`,
	}));
	const publications = documents.publications
		.filter(({ kind }) => kind === "feedback-responses")
		.map(({ id, on, where }) => ({ document: "publication" as const, id, says: `${on}, ${where}` }));
	const steps = feedbackSteps("published", "records whose response was published")(documents);
	return { found: [...responses, ...publications, ...steps] };
}

/** How assessments, events and feedback show what the standards on partnership and feedback call for. */
export const partnershipChecks: Checks = {
	"R-GOV-5": {
		"list of partners": partners(withLivedExperience, { all: false }),
		"who decides what": whoDecides,
		"payment of partners": payment,
	},
	"R-COMP-1": { "records of engagement": agreedCompetencies },
	"R-COMP-3": { "record of the self-assessment": allSixAssessed },
	"R-FB-1": {
		"register of feedback channels": ({ feedbackChannels }) => ({
			found:
				feedbackChannels.length === 0
					? []
					: [
							{
								document: "feedback-records",
								id: null,
								says: `feedback came through: ${feedbackChannels.join(", ")}`,
							},
						],
			lacking: "a register of the ways to give feedback",
		}),
	},
	"R-FB-2": {
		"actions linked to feedback": (documents) => ({
			found: feedbackSteps("action-agreed", "records with an agreed action")(documents),
		}),
		responses: (documents) => ({
			found: feedbackSteps("fed-back", "records whose respondent was told what came of it")(documents),
		}),
		"published summaries": publishedSummaries,
	},
	"R-FB-4": { "records of involvement": partners(["patient", "carer"], { all: true }) },
	"R-OUT-2": {
		"log of changes made": ({ events, on }) => ({
			found: events.flatMap(({ id, decisions }) =>
				decisions.flatMap(({ change }) =>
					change.state === "made" && change.on <= on
						? [{ document: "co-production-event", id, says: `${change.on}, ${change.description}` }]
						: [],
				),
			),
		}),
	},
	"R-PART-1": { "kinds of partners": partners(outside, { all: true }) },
};
