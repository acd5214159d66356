import { frameworkParts } from "../parts.js";
import type { DocumentsOn } from "./documents-on.js";
import { type Checks, lackingOf, type Shown } from "./shown.js";

const published = ({ plansInForce, publications }: DocumentsOn, on: string): Shown => ({
	found: [
		...plansInForce.flatMap(({ id, publication }) =>
			publication === undefined || publication.on > on
				? []
				: [{ document: "plan" as const, id, says: `${publication.on}, ${publication.where}` }],
		),
		...publications
			.filter(
				({ kind, plan }) =>
					kind === "plan" && (plan === undefined || plansInForce.some(({ id }) => id === plan)),
			)
			.map(({ id, on: day, where }) => ({ document: "publication" as const, id, says: `${day}, ${where}` })),
	],
});
const publishedPlan = (documents: DocumentsOn) => published(documents, documents.on);

function thePlan({ plansInForce, otherPlans }: DocumentsOn): Shown {
	return {
		found: plansInForce.map(({ id, title }) => ({ document: "plan", id, says: title })),
		lacking:
			plansInForce.length > 0
				? undefined
				: lackingOf(
						"a plan that is approved and in force on the day; not in force",
						otherPlans.map(({ id, status }) => `${id} (${status})`),
					),
	};
}

function coProduction({ plansInForce, events }: DocumentsOn): Shown {
	const named = new Set(plansInForce.flatMap(({ coProductionEvents }) => coProductionEvents));
	const used = events.filter(({ id }) => named.has(id));
	if (used.length === 0) {
		return {
			found: [],
			lacking: events.length === 0 ? undefined : "a plan in force that names the events it was made in",
		};
	}
	const present = new Set(
		used.flatMap(({ participants }) => participants.map(({ constituency }) => constituency)),
	);
	const missing = [
		...(present.has("community") || present.has("patient") || present.has("carer")
			? []
			: ["communities, patients or carers"]),
		...(present.has("staff") ? [] : ["staff"]),
	];
	return {
		found: used.map(({ id, on, title }) => ({
			document: "co-production-event",
			id,
			says: `${on}, ${title}`,
		})),
		lacking: lackingOf("an event with", missing),
	};
}

function partsCovered({ plansInForce }: DocumentsOn): Shown {
	const covered = (part: string) =>
		plansInForce
			.flatMap(({ priorities }) => priorities)
			.filter(({ parts }) => parts.some((id) => id === part));
	return {
		found: frameworkParts.flatMap(({ id, formalName }) =>
			covered(id).map((priority) => ({ document: "plan", id: priority.id, says: formalName })),
		),
		lacking: lackingOf(
			"priorities for the part",
			frameworkParts.filter(({ id }) => covered(id).length === 0).map(({ formalName }) => formalName),
		),
	};
}

function measuredActions({ plansInForce }: DocumentsOn): Shown {
	const actions = plansInForce.flatMap((plan) => {
		const aboutCompetencies = plan.priorities.filter(
			({ parts, competencies }) => competencies.length > 0 || parts.includes("competencies"),
		);
		const ids = new Set(aboutCompetencies.map(({ id }) => id));
		return plan.actions.filter(({ priorities }) => priorities.some((id) => ids.has(id)));
	});
	return {
		found: actions
			.filter(({ measures }) => measures.length > 0)
			.map(({ id, measures }) => ({ document: "plan", id, says: `measured by ${measures.join(", ")}` })),
		lacking: lackingOf(
			"measures of the actions",
			actions.filter(({ measures }) => measures.length === 0).map(({ id }) => id),
		),
	};
}

/** How plans and publications show what the standards on plan, data and competencies call for. */
export const planChecks: Checks = {
	"R-GOV-4": {
		"the plan": thePlan,
		"evidence of co-production": coProduction,
		"dates of reviews": ({ plansInForce, on }) => ({
			found: plansInForce.flatMap(({ id, reviews }) =>
				reviews
					.filter((review) => review.on <= on)
					.map((review) => ({ document: "plan", id, says: `${review.on}, ${review.body}` })),
			),
		}),
	},
	"R-GOV-6": {
		"priorities linked to obligations": ({ plansInForce }) => ({
			found: plansInForce
				.flatMap(({ priorities }) => priorities)
				.filter(({ obligations }) => obligations.length > 0)
				.map(({ id, obligations }) => ({ document: "plan", id, says: obligations.join(", ") })),
		}),
	},
	"R-GOV-8": { "address of the publication": publishedPlan, "date of publication": publishedPlan },
	"R-GOV-9": { "a section of the plan for each part": partsCovered },
	"R-DATA-1": {
		"reference of the published data or report": ({ publications }) => ({
			found: publications
				.filter(({ kind }) => kind === "progress-data" || kind === "progress-report")
				.map(({ id, on, title, where }) => ({
					document: "publication",
					id,
					says: `${on}, ${title}, ${where}`,
				})),
		}),
	},
	"R-COMP-2": { "actions with their measures": measuredActions },
};
