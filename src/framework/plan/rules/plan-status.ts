import type { DocumentRule } from "../../document-rule.js";
import { shownId } from "../../shown-text.js";
import { planIssues } from "../issues.js";
import type { Plan } from "../plan.js";

const approvedByWhom: DocumentRule<Pick<Plan, "status" | "approval">> = {
	definition: planIssues["PCREF-PLAN-APPROVAL-MISSING"],
	fields: ["status", "approval"],
	*problems({ status, approval }) {
		if (approval !== undefined) return;
		if (status === "approved" || status === "published") yield { at: "/approval", received: status };
	},
};

const publishedWhere: DocumentRule<Pick<Plan, "status" | "publication">> = {
	definition: planIssues["PCREF-PLAN-PUBLICATION-MISSING"],
	fields: ["status", "publication"],
	*problems({ status, publication }) {
		if (status === "published" && publication === undefined) yield { at: "/publication", received: status };
	},
};

const supersededByWhat: DocumentRule<Pick<Plan, "status" | "supersededBy">> = {
	definition: planIssues["PCREF-PLAN-SUCCESSOR-MISSING"],
	fields: ["status", "supersededBy"],
	*problems({ status, supersededBy }) {
		if (status === "superseded" && supersededBy === undefined) yield { at: "/supersededBy" };
	},
};

const successorFits: DocumentRule<Pick<Plan, "id" | "status" | "supersededBy">> = {
	definition: planIssues["PCREF-PLAN-SUCCESSOR-UNEXPECTED"],
	fields: ["id", "status", "supersededBy"],
	*problems({ id, status, supersededBy }) {
		if (supersededBy === undefined) return;
		if (status !== "superseded") {
			yield { at: "/supersededBy", expected: "only where the status is superseded", received: status };
		} else if (supersededBy === id) {
			yield { at: "/supersededBy", expected: "the id of another plan", received: shownId(id) };
		}
	},
};

const consultedWhom: DocumentRule<Pick<Plan, "status" | "coProductionEvents">> = {
	definition: planIssues["PCREF-PLAN-CONSULTATION-MISSING"],
	fields: ["status", "coProductionEvents"],
	*problems({ status, coProductionEvents }) {
		if (status !== "draft" && coProductionEvents.length === 0) {
			yield { at: "/coProductionEvents", received: status };
		}
	},
};

/** What the status of the plan calls for is there. */
export const planStatusRules: readonly DocumentRule<Plan>[] = [
	approvedByWhom,
	publishedWhere,
	supersededByWhat,
	successorFits,
	consultedWhom,
];
