import { describe, expect, it } from "vitest";
import { followUpWithin72Hours } from "../../src/measures/inpatient/follow-up.js";
import { lengthOfStayMeasures } from "../../src/measures/inpatient/length-of-stay.js";
import { measure } from "../../src/measures/measure.js";
import { mentalHealthActMeasures } from "../../src/measures/mental-health-act/measures.js";
import { counted } from "./counted.js";
import { detained, gather, submissionOf } from "./submission-of.js";

type Cells = Readonly<Record<string, string | null>>;

interface Case {
	readonly ethnicity: string;
	readonly admitted?: string;
	readonly discharged: string | null;
	readonly bed?: string | null;
	readonly spell?: Cells;
	readonly person?: Cells;
	readonly contacts?: readonly Cells[];
	readonly onward?: Cells;
}

const attended = { AttendStatus: "5", ConsMechanismMH: "01" };

function submissionWith(cases: readonly Case[]) {
	const table = (rows: (each: Case, index: number) => readonly Cells[]) => cases.flatMap(rows);
	return submissionOf(
		{
			MHS001: table(({ ethnicity, person }, index) => [
				{ LocalPatientID: `P${index}`, EthnicCategory: ethnicity, ...person },
			]),
			MHS101: table((_, index) => [{ ServiceRequestID: `R${index}`, LocalPatientID: `P${index}` }]),
			MHS105: table(({ onward }, index) =>
				onward === undefined ? [] : [{ ServiceRequestID: `R${index}`, ...onward }],
			),
			MHS201: table(({ contacts = [] }, index) =>
				contacts.map((cells) => ({ ServiceRequestID: `R${index}`, ...attended, ...cells })),
			),
			MHS501: table(({ admitted = "2024-05-01", discharged, spell }, index) => [
				{
					HospProvSpellID: `S${index}`,
					ServiceRequestID: `R${index}`,
					StartDateHospProvSpell: admitted,
					DischDateHospProvSpell: discharged,
					...spell,
				},
			]),
			MHS502: table(({ admitted = "2024-05-01", bed = "200" }, index) => [
				{
					WardStayID: `W${index}`,
					HospProvSpellID: `S${index}`,
					StartDateWardStay: admitted,
					MHAdmittedPatientClass: bed,
				},
			]),
		},
		{ submitted: ["MHS001", "MHS101", "MHS105", "MHS201", "MHS501", "MHS502"] },
	);
}

describe("length of stay", () => {
	const submission = submissionWith([
		{ ethnicity: "A", admitted: "2024-05-01", discharged: "2024-05-11" },
		{ ethnicity: "A", admitted: "2024-03-01", discharged: "2024-04-30" },
		{ ethnicity: "B", admitted: "2024-03-02", discharged: "2024-05-31" },
		{ ethnicity: "N", admitted: "2024-03-01", discharged: "2024-05-01" },
		{ ethnicity: "N", admitted: "2024-01-01", discharged: null },
	]);

	it("is the median of stays that ended in the period", async () => {
		const options = { by: "nhs-upper-mha-annual", population: null, comparator: "White" } as const;
		const { groups } = await measure(lengthOfStayMeasures.median, submission, options);
		const [white, , , black] = groups;
		expect(white).toMatchObject({ count: { value: 2 }, crudeRate: { value: 50, method: "median" } });
		expect(black).toMatchObject({ count: { value: 1 }, crudeRate: { value: 61 } });
		expect(black?.rateRatio).toMatchObject({ status: "undefined", reason: "medians are not compared" });
	});

	it("counts stays of 60 and 90 days among them", async () => {
		expect(await counted(lengthOfStayMeasures.sixtyDays, submission)).toMatchObject({
			White: [1, 2],
			"Black or Black British": [1, 1],
		});
		expect(await counted(lengthOfStayMeasures.ninetyDays, submission)).toMatchObject({ All: [1, 3] });
	});
});

describe("follow-up within 72 hours", () => {
	const discharged = "2024-05-20";
	const on = (CareContDate: string, more: Cells = {}) => ({ contacts: [{ CareContDate, ...more }] });
	const followedUp = async (case_: Partial<Case>) => {
		const { All = [0, 0] } = await counted(
			followUpWithin72Hours,
			submissionWith([{ ethnicity: "A", discharged, ...case_ }]),
		);
		return All;
	};

	it.each([
		["a contact the next day", on("2024-05-21"), [1, 1]],
		["a contact on the third day after", on("2024-05-23"), [1, 1]],
		["a contact on the fourth day after", on("2024-05-24"), [0, 1]],
		["a contact on the day of discharge only", on(discharged), [0, 1]],
		["a missed contact", on("2024-05-21", { AttendStatus: "3" }), [0, 1]],
		["a text message", on("2024-05-21", { ConsMechanismMH: "05" }), [0, 1]],
		["no contact", {}, [0, 1]],
		["death in hospital", { spell: { MethOfDischMHHospProvSpell: "4" } }, [0, 0]],
		["discharge to another ward", { spell: { DestOfDischHospProvSpell: "53" } }, [0, 0]],
		["no destination", { spell: { DestOfDischHospProvSpell: null } }, [0, 1]],
		["a bed that is not acute", { bed: "203" }, [0, 0]],
		["no bed class", { bed: null }, [0, 0]],
		["death within three days", { person: { PersDeathDate: "2024-05-23" } }, [0, 0]],
		["death later", { person: { PersDeathDate: "2024-05-24" } }, [0, 1]],
		["too late in the month to tell", { discharged: "2024-05-28" }, [0, 0]],
		["the last day that can be told", { discharged: "2024-05-27" }, [0, 1]],
		[
			"another provider's to follow up",
			{ onward: { OnwardReferDate: "2024-05-19", OrgIDReceiving: "ZSYN1" } },
			[0, 0],
		],
		[
			"sent on after discharge",
			{ onward: { OnwardReferDate: "2024-05-21", OrgIDReceiving: "ZSYN1" } },
			[0, 1],
		],
	] as const)("%s", async (_, case_, expected) => {
		expect(await followedUp(case_)).toEqual(expected);
	});

	it("says what the official month holds and this does not", async () => {
		const { restrictions } = await measure(followUpWithin72Hours, submissionWith([]), {
			by: "nhs-upper-mha-annual",
			population: null,
			comparator: null,
		});
		expect(restrictions.map(({ id }) => id)).toEqual(
			expect.arrayContaining(["discharges-before-the-period", "sent-on", "residents-not-checked"]),
		);
	});
});

describe("repeat detentions", () => {
	const twice = (person: string, ethnicity: string) => {
		const { MHS001 = {}, MHS101 = {}, MHS401 = {}, MHS501 = {} } = detained({ person, ethnicity });
		const again = detained({ person: `${person}-again`, ethnicity, start: "2024-05-25" });
		return [
			{
				MHS001,
				MHS101,
				MHS401: { ...MHS401, EndDateMHActLegalStatusClass: "2024-05-15" },
				MHS501: { ...MHS501, DischDateHospProvSpell: "2024-05-15" },
			},
			{
				MHS101: { ...again.MHS101, LocalPatientID: person },
				MHS401: { ...again.MHS401, LocalPatientID: person },
				MHS501: { ...again.MHS501 },
			},
		];
	};
	const submission = submissionOf(
		gather([
			...twice("white", "A"),
			detained({ person: "once", ethnicity: "B" }),
			...twice("declined", "Z"),
		] as const),
	);

	it("are people, each once, and declined ethnicity is Unknown", async () => {
		expect(await counted(mentalHealthActMeasures.repeatDetentions, submission)).toEqual({
			White: [1, 2],
			All: [1, 2],
			Unknown: [1, 1],
		});
	});

	it("put declined ethnicity under Other Ethnic Groups only if asked to, and say so", async () => {
		const quirks = ["repeat-z-other"] as const;
		expect(await counted(mentalHealthActMeasures.repeatDetentions, submission, { quirks })).toEqual({
			White: [1, 2],
			"Other Ethnic Groups": [1, 1],
			All: [2, 3],
		});
		const options = { by: "nhs-upper-mha-annual", population: null, comparator: null } as const;
		const restrictionsOf = async (asked: Partial<Parameters<typeof measure>[2]>) =>
			(
				await measure(mentalHealthActMeasures.repeatDetentions, submission, { ...options, ...asked })
			).restrictions.map(({ id }) => id);
		expect(await restrictionsOf({ quirks })).toContain("quirk-repeat-z-other");
		expect(await restrictionsOf({})).toContain("published-table-differs");
	});
});
