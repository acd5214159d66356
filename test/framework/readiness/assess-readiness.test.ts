import { describe, expect, expectTypeOf, it } from "vitest";
import { competencyAssessmentExample } from "../../../src/framework/assessment/competency-assessment.js";
import { localCompetencyExample } from "../../../src/framework/assessment/local-competency.js";
import { standardAssessmentExample } from "../../../src/framework/assessment/standard-assessment.js";
import { coProductionEventExample } from "../../../src/framework/co-production/co-production-event-example.js";
import { nationalCompetencies } from "../../../src/framework/competencies.js";
import type { PcrefDocuments } from "../../../src/framework/documents.js";
import { withdraw } from "../../../src/framework/feedback/endings.js";
import { feedbackRecordExample } from "../../../src/framework/feedback/feedback-record-example.js";
import { governanceExample } from "../../../src/framework/governance/governance.js";
import { publicationExample } from "../../../src/framework/governance/publication.js";
import type { OrganisationalStandard } from "../../../src/framework/organisational-standard.js";
import { organisationalStandards } from "../../../src/framework/organisational-standards.js";
import { planExample } from "../../../src/framework/plan/plan-example.js";
import {
	assessReadiness,
	type Readiness,
	type StandardReadiness,
} from "../../../src/framework/readiness/assess-readiness.js";
import { type Evidence, evidenceExample } from "../../../src/framework/readiness/evidence.js";
import { governanceChecks } from "../../../src/framework/readiness/governance-checks.js";
import { partnershipChecks } from "../../../src/framework/readiness/partnership-checks.js";
import { planChecks } from "../../../src/framework/readiness/plan-checks.js";
import { StandardExclusion } from "../../../src/framework/readiness/standard-exclusion.js";

const on = "2025-04-01";
const everything: PcrefDocuments = {
	plans: [planExample],
	governance: [governanceExample],
	competencyAssessments: [competencyAssessmentExample],
	coProductionEvents: [coProductionEventExample],
	feedbackRecords: [feedbackRecordExample("reviewed")],
	publications: [publicationExample],
	evidence: [evidenceExample],
};

function all({ national, expected, local, advisory }: Readiness): readonly StandardReadiness[] {
	return [...national, ...expected, ...local, ...advisory];
}

function answer(id: string, documents: PcrefDocuments, day = on): StandardReadiness {
	const found = all(assessReadiness(documents, { on: day })).find(({ standard }) => standard.id === id);
	if (found === undefined) throw new Error(`no answer for ${id}`);
	return found;
}

const missing = (id: string, documents: PcrefDocuments, day = on) => answer(id, documents, day).missing;
const evidenceOf = (standard: string, shows: string, more: Partial<Evidence> = {}): Evidence => ({
	...evidenceExample,
	supports: [{ standard, shows }],
	...more,
});

describe("assessReadiness", () => {
	it("answers for every standard once, split by how strongly it is asked", () => {
		const readiness = assessReadiness(everything, { on });
		expect(
			all(readiness)
				.map(({ standard }) => standard.id)
				.toSorted(),
		).toEqual(organisationalStandards.map(({ id }) => id).toSorted());
		expect(readiness.national).toHaveLength(17);
		expect(readiness.expected.map(({ standard }) => standard.id)).toEqual(["R-DATA-4", "R-PART-1"]);
		expect(readiness.local.map(({ standard }) => standard.id)).toEqual(["R-COMP-3"]);
		expect(readiness.advisory.map(({ standard }) => standard.id)).toEqual([
			"R-FB-3",
			"R-OUT-1",
			"R-OUT-2",
			"R-OUT-3",
			"R-CQC-1",
		]);
	});

	it("says that it is no official assessment", () => {
		const { statement } = assessReadiness({}, { on });
		expect(statement).toContain("not an official assessment");
		expect(statement).toContain("not that they are good enough");
	});

	it("claims nothing without documents, and names everything that is missing", () => {
		const readiness = assessReadiness({}, { on });
		expect(readiness.organisation).toBeNull();
		expect(new Set(all(readiness).map(({ status }) => status))).toEqual(new Set(["not-evidenced"]));
		for (const { standard, missing: lacks, found } of all(readiness)) {
			expect(found).toEqual([]);
			if (standard.evidence.length > 0) {
				expect(lacks.map(({ calledFor }) => calledFor)).toEqual(standard.evidence);
			}
		}
	});

	it("reads the documents of the fictional trust", () => {
		const readiness = assessReadiness(everything, { on });
		expect(readiness.organisation).toBe("ZSYN0");
		expect(Object.fromEntries(all(readiness).map(({ standard, status }) => [standard.id, status]))).toEqual({
			"R-GOV-1": "evidenced",
			"R-GOV-2": "evidenced",
			"R-GOV-3": "evidenced",
			"R-GOV-4": "evidenced",
			"R-GOV-5": "evidenced",
			"R-GOV-6": "evidenced",
			"R-GOV-7": "evidenced",
			"R-GOV-8": "evidenced",
			"R-GOV-9": "evidenced",
			"R-DATA-1": "not-evidenced",
			"R-DATA-2": "not-evidenced",
			"R-DATA-3": "evidenced",
			"R-COMP-1": "partly-evidenced",
			"R-COMP-2": "partly-evidenced",
			"R-FB-1": "evidenced",
			"R-FB-2": "evidenced",
			"R-FB-4": "evidenced",
			"R-DATA-4": "not-evidenced",
			"R-PART-1": "evidenced",
			"R-COMP-3": "partly-evidenced",
			"R-FB-3": "not-evidenced",
			"R-OUT-1": "not-evidenced",
			"R-OUT-2": "evidenced",
			"R-OUT-3": "not-evidenced",
			"R-CQC-1": "not-evidenced",
		});
	});

	it("says where it found what", () => {
		expect(answer("R-GOV-1", everything).found).toEqual([
			{
				calledFor: "name and role of the lead",
				document: "governance",
				id: "executive-lead",
				says: "Chief Nursing Officer",
			},
			{
				calledFor: "start date",
				document: "governance",
				id: "executive-lead",
				says: "in the role since 2024-04-01",
			},
			{
				calledFor: "reference of the board minute",
				document: "governance",
				id: "executive-lead",
				says: "Board minute 24/031, 27 March 2024",
			},
		]);
	});

	it("names nobody, and no feedback record", () => {
		const printed = JSON.stringify(assessReadiness(everything, { on }));
		for (const personal of ["A. Example", "EXAMPLE-2024-0001", "Nobody told me he had been moved"]) {
			expect(JSON.stringify(everything)).toContain(personal);
			expect(printed).not.toContain(personal);
		}
	});

	it("takes no level of an assessment for evidence of what was judged", () => {
		const judged = { standardAssessments: [{ ...standardAssessmentExample, level: "delivered" }] };
		expect(answer("R-FB-2", judged).status).toBe("not-evidenced");
	});

	it("leaves documents as they are", () => {
		const before = structuredClone(everything);
		assessReadiness(everything, { on });
		expect(everything).toEqual(before);
	});

	it("has the four answers and no others", () => {
		expectTypeOf<StandardReadiness["status"]>().toEqualTypeOf<
			"evidenced" | "partly-evidenced" | "not-evidenced" | "not-applicable"
		>();
	});
});

describe("the words that checks answer to", () => {
	const checks = { ...governanceChecks, ...planChecks, ...partnershipChecks };

	it("are words of the catalogue", () => {
		const calledFor = new Map(organisationalStandards.map(({ id, evidence }) => [id, evidence]));
		for (const [id, answers] of Object.entries(checks)) {
			expect([id, calledFor.get(id)]).toEqual([id, Object.keys(answers)]);
		}
	});

	it("leave to items of evidence what no document holds", () => {
		expect(organisationalStandards.map(({ id }) => id).filter((id) => !(id in checks))).toEqual([
			"R-DATA-2",
			"R-DATA-4",
			"R-FB-3",
			"R-OUT-1",
			"R-OUT-3",
			"R-CQC-1",
		]);
	});
});

describe("the day", () => {
	it("is no day for the framework before it was published", () => {
		const before = all(assessReadiness(everything, { on: "2023-10-29" }));
		expect(new Set(before.map(({ status }) => status))).toEqual(new Set(["not-applicable"]));
		expect(before[0]?.note).toBe("The framework was published on 2023-10-30.");
		expect(answer("R-GOV-8", {}, "2023-10-30").status).toBe("not-evidenced");
	});

	it("keeps out what came later or had ended", () => {
		expect(answer("R-GOV-1", everything, "2024-03-31").status).toBe("not-evidenced");
		expect(answer("R-GOV-4", everything, "2024-03-26").status).toBe("not-evidenced");
		expect(missing("R-GOV-7", everything, "2024-12-31")).toEqual([
			{
				calledFor: "dates of board reports",
				detail: "a second review: one alone does not show that the board looks regularly",
			},
		]);
		expect(answer("R-FB-2", everything, "2024-05-13").found).toEqual([]);
		expect(missing("R-FB-2", everything, "2024-06-14").map(({ calledFor }) => calledFor)).toEqual([
			"published summaries",
		]);
		const roles = governanceExample.roles.map((role) => ({ ...role, to: "2025-03-31" }));
		expect(answer("R-GOV-1", { governance: [{ ...governanceExample, roles }] }).status).toBe("not-evidenced");
		const evidence = [{ ...evidenceExample, until: "2025-03-31" }];
		expect(answer("R-FB-1", { evidence }).status).toBe("not-evidenced");
		expect(answer("R-FB-1", { evidence }, "2025-03-31").status).toBe("evidenced");
	});

	it("has no plan in force that is a draft, over, or followed by another", () => {
		const { approval: _, publication: __, ...rest } = planExample;
		const draft = { ...rest, status: "draft" } as const;
		expect(missing("R-GOV-4", { plans: [draft] })[0]).toEqual({
			calledFor: "the plan",
			detail: "a plan that is approved and in force on the day; not in force: PLAN-2024 (draft)",
		});
		expect(answer("R-GOV-6", { plans: [planExample] }, "2027-04-01").status).toBe("not-evidenced");

		const old = { ...planExample, status: "superseded", supersededBy: "PLAN-2025" } as const;
		const next = {
			...planExample,
			id: "PLAN-2025",
			approval: { body: "Board", on: "2025-03-01", minute: "1" },
		};
		const plans = [old, next];
		expect(answer("R-GOV-4", { plans }, "2025-02-28").found[0]?.id).toBe("PLAN-2024");
		expect(answer("R-GOV-4", { plans }, "2025-03-01").found[0]?.id).toBe("PLAN-2025");
		expect(answer("R-GOV-4", { plans: [old] }).found).toEqual([]);
	});

	it.each(["2025-02-29", "now", ""])("must be one: %j", (day) => {
		expect(() => assessReadiness({}, { on: day })).toThrow("on must be a calendar date");
	});
});

describe("the organisation", () => {
	const theirs = { ...governanceExample, organisation: { scheme: "ods", code: "RV5" } } as const;
	const documents = { plans: [planExample], governance: [theirs] };

	it("has to be named where documents are of several", () => {
		expect(() => assessReadiness(documents, { on })).toThrow(
			"organisation has to be given: the documents are of ZSYN0, RV5",
		);
	});

	it("is credited with its own documents only", () => {
		const statusOf = (organisation: string, id: string) =>
			all(assessReadiness(documents, { on, organisation })).find(({ standard }) => standard.id === id)
				?.status;
		expect([statusOf("ZSYN0", "R-GOV-1"), statusOf("RV5", "R-GOV-1")]).toEqual([
			"not-evidenced",
			"evidenced",
		]);
		expect([statusOf("ZSYN0", "R-GOV-6"), statusOf("RV5", "R-GOV-6")]).toEqual([
			"evidenced",
			"not-evidenced",
		]);
	});
});

describe("what speaks against it", () => {
	it("stays, whatever paper is brought: a lead who is not on the board", () => {
		const roles = governanceExample.roles.map((role) => ({ ...role, onBoard: false }));
		const governance = [{ ...governanceExample, roles }];
		const evidence = [evidenceOf("R-GOV-1", "name and role of the lead")];
		expect(answer("R-GOV-1", { governance, evidence })).toMatchObject({
			status: "partly-evidenced",
			missing: [
				{ calledFor: "name and role of the lead", detail: "the executive lead does not sit on the board" },
				{ calledFor: "start date" },
				{ calledFor: "reference of the board minute" },
			],
		});
	});

	it("stays: work that was not paid", () => {
		const unpaid = { ...coProductionEventExample, id: "CP-2", payment: { offered: "to-nobody" } } as const;
		const documents = { ...everything, coProductionEvents: [coProductionEventExample, unpaid] };
		const evidence = [evidenceOf("R-GOV-5", "payment of partners")];
		expect(missing("R-GOV-5", { ...documents, evidence })).toEqual([
			{ calledFor: "payment of partners", detail: "payment was not offered to everybody at: CP-2" },
		]);
	});

	it("does not stay where a paper supplies what was lacking", () => {
		expect(missing("R-FB-1", { ...everything, evidence: [] })).toEqual([
			{
				calledFor: "register of feedback channels",
				detail: "a register of the ways to give feedback",
			},
		]);
		expect(answer("R-FB-1", everything).missing).toEqual([]);
	});
});

describe("what is lacking is named", () => {
	it("groups without terms of reference, members or reporting line", () => {
		const [oversight, committee] = governanceExample.groups;
		const { termsOfReference: _, reportsTo: __, ...bare } = { ...committee, members: [] };
		const governance = [{ ...governanceExample, groups: [oversight, bare] }];
		expect(missing("R-GOV-2", { governance } as PcrefDocuments).map(({ detail }) => detail)).toEqual([
			"terms of reference of: Quality committee",
			"members of: Quality committee",
			"reporting line of: Quality committee",
		]);
	});

	it("parts that the plan does not cover", () => {
		const priorities = planExample.priorities.map((priority) => ({
			...priority,
			parts: ["legislative-and-regulatory-obligations" as const],
		}));
		expect(missing("R-GOV-9", { plans: [{ ...planExample, priorities }] })).toEqual([
			{
				calledFor: "a section of the plan for each part",
				detail:
					"priorities for the part: National organisational competencies, Patient and carers feedback mechanism",
			},
		]);
	});

	it("actions on competencies that nothing measures", () => {
		expect(missing("R-COMP-2", everything)).toEqual([
			{ calledFor: "actions with their measures", detail: "measures of the actions: A-13" },
		]);
	});

	it("a measure by ethnic group that was shown once", () => {
		const [first] = governanceExample.boardReviews;
		const governance = [{ ...governanceExample, boardReviews: first === undefined ? [] : [first] }];
		expect(missing("R-DATA-3", { governance })).toEqual([
			{
				calledFor: "measures by ethnic group over time",
				detail: "one measure by ethnic group on more than one day",
			},
		]);
	});

	it("events that the plan does not name, and events without staff", () => {
		const coProductionEvents = [{ ...coProductionEventExample, id: "CP-9" }];
		expect(missing("R-GOV-4", { plans: [planExample], coProductionEvents })).toContainEqual({
			calledFor: "evidence of co-production",
			detail: "a plan in force that names the events it was made in",
		});
		const [community] = coProductionEventExample.participants;
		const participants = community === undefined ? [] : [community];
		const alone = [{ ...coProductionEventExample, participants }];
		expect(missing("R-GOV-4", { plans: [planExample], coProductionEvents: alone })).toContainEqual({
			calledFor: "evidence of co-production",
			detail: "an event with: staff",
		});
	});

	it("communities that are heard and do not decide", () => {
		const groups = governanceExample.groups.map((group) => ({
			...group,
			members: group.members.map((member) => ({ ...member, decides: member.constituency === "staff" })),
		}));
		expect(missing("R-GOV-5", { governance: [{ ...governanceExample, groups }] })).toContainEqual({
			calledFor: "who decides what",
			detail: "communities, patients or carers who decide",
		});
	});

	it("competencies that were not assessed, until all six are", () => {
		expect(missing("R-COMP-3", everything)[0]?.detail).toBe(
			"assessments of: Cultural awareness, Staff knowledge and awareness, Partnership working, Workforce, Co-learning",
		);
		const competencyAssessments = nationalCompetencies.map(({ id }) => ({
			...competencyAssessmentExample,
			id,
			competency: id,
		}));
		expect(answer("R-COMP-3", { competencyAssessments }).status).toBe("evidenced");
	});

	it("agreeing on competencies, where communities were only asked about a level", () => {
		expect(answer("R-COMP-1", everything).status).toBe("partly-evidenced");
		const localCompetencies = [localCompetencyExample];
		expect(answer("R-COMP-1", { ...everything, localCompetencies }).status).toBe("evidenced");
	});

	it("patients, where only carers take part", () => {
		const groups = governanceExample.groups.map((group) => ({
			...group,
			members: group.members.filter(({ constituency }) => constituency !== "patient"),
		}));
		expect(missing("R-FB-4", { governance: [{ ...governanceExample, groups }] })).toEqual([
			{ calledFor: "records of involvement", detail: "partners of the kind: patient" },
		]);
	});

	it("nothing of feedback that was withdrawn", () => {
		const withdrawn = withdraw(feedbackRecordExample("published"), { on: "2024-07-01" });
		if (!withdrawn.ok) throw new Error(withdrawn.issue.message);
		const feedbackRecords = [withdrawn.record];
		expect(answer("R-FB-2", { feedbackRecords }).status).toBe("not-evidenced");
		expect(answer("R-FB-2", { feedbackRecords }, "2024-06-30").status).toBe("evidenced");
	});
});

describe("standards of the organisation's own", () => {
	const own: OrganisationalStandard = {
		id: "OUR-1",
		parts: [],
		modality: "must",
		expectation: "Every ward has a carer champion.",
		evidence: ["list of carer champions"],
		provenance: { status: "local", source: "Carers' council" },
	};

	it("are local, however strongly they are worded, and are shown by items of evidence", () => {
		const evidence = [evidenceOf("OUR-1", "list of carer champions")];
		const readiness = assessReadiness({ localStandards: [own], evidence }, { on });
		expect(readiness.local.at(-1)).toMatchObject({ standard: { id: "OUR-1" }, status: "evidenced" });
		expect(readiness.national).toHaveLength(17);
	});

	it("cannot be met by one that borrows a national id", () => {
		const borrowed = { ...own, id: "R-GOV-1", evidence: ["start date"] };
		const readiness = assessReadiness({ ...everything, localStandards: [borrowed] }, { on });
		expect(readiness.local.at(-1)).toMatchObject({ status: "not-evidenced", found: [] });
	});

	it("are never wholly shown where they do not say what would show them", () => {
		const evidence = [evidenceOf("R-OUT-3", "a survey of communities")];
		expect(answer("R-OUT-3", { evidence }).status).toBe("partly-evidenced");
	});
});

describe("StandardExclusion", () => {
	const exclusion: StandardExclusion = {
		schemaVersion: "1",
		organisation: { scheme: "ods", code: "ZSYN0" },
		standard: "R-COMP-3",
		reason: "We assess our own four.",
		decidedBy: "Oversight group",
		on: "2025-01-14",
	};
	const decision = "Oversight group decided on 2025-01-14 that it does not apply: We assess our own four.";

	it("sets aside what is not a national requirement, from its day on", () => {
		const standardExclusions = [StandardExclusion.parse(exclusion)];
		expect(answer("R-COMP-3", { standardExclusions })).toMatchObject({
			status: "not-applicable",
			note: decision,
		});
		expect(answer("R-COMP-3", { standardExclusions }, "2025-01-13").status).toBe("not-evidenced");
	});

	it("does not set aside a national requirement, and is reported beside it", () => {
		const standardExclusions = [{ ...exclusion, standard: "R-GOV-8" }];
		expect(answer("R-GOV-8", { standardExclusions })).toMatchObject({
			status: "not-evidenced",
			note: `${decision} A national requirement is not set aside by that.`,
		});
	});

	it("refuses one without a reason", () => {
		const issues = StandardExclusion.safeParse({ ...exclusion, reason: "" }).error?.issues ?? [];
		expect(issues.map(({ path }) => path.join("."))).toEqual(["reason"]);
	});
});
