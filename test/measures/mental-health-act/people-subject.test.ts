import { describe, expect, it } from "vitest";
import { furtherMentalHealthActMeasures } from "../../../src/measures/mental-health-act/further-measures.js";
import { peopleSubjectMeasures } from "../../../src/measures/mental-health-act/people-subject.js";
import { counted } from "../counted.js";
import { detained, gather, submissionOf } from "../submission-of.js";

type Tables = Parameters<typeof submissionOf>[0];

const march = { start: "2025-03-01", end: "2025-03-31" };
const submitted = ["MHS001", "MHS101", "MHS401", "MHS403", "MHS404", "MHS405", "MHS501"];

const everybody = async (tables: Tables) => {
	const found: [string, number][] = [];
	for (const [name, chosen] of Object.entries(peopleSubjectMeasures)) {
		const groups = await counted(chosen, submissionOf(tables, { period: march, submitted }));
		found.push([name, groups.All?.[0] ?? 0]);
	}
	return Object.fromEntries(found);
};

const held = (legalStatus: string, cells: Tables = {}): Tables => ({
	...gather([detained({ person: "P1", ethnicity: "M", start: "2025-03-10", legalStatus })]),
	...cells,
});
const nobody = { subject: 0, detained: 0, onOrder: 0, shortTerm: 0 };
const episode = { MHActLegalStatusClassPeriodID: "E-P1" };

describe("people subject to the Mental Health Act on the last day", () => {
	it("are detained under an open section in an open stay", async () => {
		expect(await everybody(held("03"))).toEqual({ ...nobody, subject: 1, detained: 1 });
		expect(await everybody(held("38"))).toEqual({ ...nobody, subject: 1, detained: 1 });
		expect(await everybody(held("03", { MHS501: [] }))).toEqual(nobody);
	});

	it("are not under what ended by that day, or without an open referral", async () => {
		const ended = (EndDateMHActLegalStatusClass: string) => {
			const tables = held("03");
			return { ...tables, MHS401: [{ ...tables.MHS401?.[0], EndDateMHActLegalStatusClass }] } as Tables;
		};
		expect(await everybody(ended("2025-03-31"))).toEqual(nobody);
		expect(await everybody(ended("2025-04-01"))).toMatchObject({ detained: 1 });
		const closed = held("03");
		const MHS101 = [{ ...closed.MHS101?.[0], ServDischDate: "2025-03-31" }] as Tables[string];
		expect(await everybody({ ...closed, MHS101 })).toEqual(nobody);
	});

	it("are on an order, and then not detained", async () => {
		const order = { ...episode, StartDateCommTreatOrd: "2025-03-12", EndDateCommTreatOrd: null };
		expect(await everybody(held("03", { MHS404: [order] }))).toEqual({ ...nobody, subject: 1, onOrder: 1 });
		const ended = { ...order, EndDateCommTreatOrd: "2025-03-20" };
		expect(await everybody(held("03", { MHS404: [ended] }))).toMatchObject({ detained: 1, onOrder: 0 });
		const conditional = { ...episode, StartDateMHCondDisch: "2025-03-12", EndDateMHCondDisch: null };
		expect(await everybody(held("09", { MHS403: [conditional] }))).toMatchObject({ detained: 0, onOrder: 1 });
	});

	it("are under a short-term order or guardianship", async () => {
		expect(await everybody(held("20"))).toEqual({ ...nobody, subject: 1, shortTerm: 1 });
		expect(await everybody(held("35"))).toEqual({ ...nobody, subject: 1 });
	});
});

describe("further measures of the annual statistics", () => {
	it("count each its own part", async () => {
		const people = [
			detained({ person: "P1", ethnicity: "A", legalStatus: "02" }),
			detained({ person: "P2", ethnicity: "A", legalStatus: "03" }),
			detained({ person: "P3", ethnicity: "A", legalStatus: "19" }),
			detained({ person: "P4", ethnicity: "A", legalStatus: "05" }),
			detained({ person: "P5", ethnicity: "A", legalStatus: "04" }),
		];
		const order = (person: string, CommTreatOrdEndReason: string | null) => ({
			MHActLegalStatusClassPeriodID: `E-${person}`,
			StartDateCommTreatOrd: "2024-05-12",
			EndDateCommTreatOrd: CommTreatOrdEndReason === null ? null : "2024-05-20",
			CommTreatOrdEndReason,
		});
		const tables = {
			...gather(people),
			MHS404: [order("P1", "02"), order("P2", "01")],
			MHS405: [
				{ MHActLegalStatusClassPeriodID: "E-P1", StartDateCommTreatOrdRecall: "2024-05-18" },
				{ MHActLegalStatusClassPeriodID: "E-P1", StartDateCommTreatOrdRecall: "2024-05-19" },
			],
		};
		const submission = submissionOf(tables, { submitted });
		const found: Record<string, number> = {};
		for (const [name, chosen] of Object.entries(furtherMentalHealthActMeasures))
			found[name] = (await counted(chosen, submission)).White?.[0] ?? 0;
		expect(found).toEqual({
			onAdmission: 2,
			followingAdmission: 0,
			followingPlaceOfSafety: 0,
			followingRevocation: 0,
			usesOfSection2: 1,
			usesOfSection3: 1,
			shortTermOrders: 3,
			section135: 1,
			usesOfSection4: 1,
			usesOfSection5: 1,
			transfersOnSection: 0,
			orderRecalls: 1,
			orderRevocations: 1,
			orderDischarges: 1,
		});
	});
});
