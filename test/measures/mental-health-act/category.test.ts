import { describe, expect, it } from "vitest";
import {
	categoryOf,
	type EpisodeFacts,
	type MentalHealthActCompat,
} from "../../../src/measures/mental-health-act/category.js";

/** A section that begins on day 10, the day of admission, with nothing before it. */
const facts: EpisodeFacts = {
	status: "02",
	start: 10,
	startTime: null,
	end: null,
	admission: 10,
	admissionTime: null,
	admissionMethod: null,
	previousDestination: null,
	previousStatus: null,
	previousStart: null,
	previousEnd: null,
	order: null,
	orderStart: null,
	orderEnd: null,
	orderEndReason: null,
};

type Differences = Partial<EpisodeFacts>;

const previous = (
	previousStatus: string,
	previousStart: number,
	previousEnd: number | null,
): Differences => ({
	previousStatus,
	previousStart,
	previousEnd,
});

const order = (orderStart: number, orderEnd: number | null, orderEndReason = "02"): Differences => ({
	order: "E0",
	orderStart,
	orderEnd,
	orderEndReason,
});

const decide = (differences: Differences, compat: MentalHealthActCompat = "annual-2024-25") =>
	categoryOf({ ...facts, ...differences }, compat);

const check = (
	cases: readonly (readonly [what: string, differences: Differences, category: string | null])[],
) =>
	it.each(cases)("%s", (_what, differences, category) => {
		expect(decide(differences)).toBe(category);
	});

describe("row 0 and row 15: what is never counted", () => {
	check([
		["informal", { status: "01" }, null],
		["no code", { status: null }, "N"],
		["not applicable", { status: "98" }, "N"],
		["not known", { status: "99" }, "N"],
		["section 45A", { status: "37", admissionMethod: "13" }, "N"],
		["section 45A, restriction", { status: "38", admissionMethod: "13" }, "N"],
	]);
});

describe("row 1, A: on admission", () => {
	check([
		["no times", {}, "A"],
		["section 3", { status: "03" }, "A"],
		["at the same minute", { startTime: "14:00", admissionTime: "14:00" }, "A"],
		["a minute later", { startTime: "14:01", admissionTime: "14:00" }, "B"],
		["informal before", previous("01", 5, 10), "A"],
		["a section that ended two days before", previous("02", 1, 8), "A"],
		["a section that ended the day before", previous("02", 1, 9), "B"],
		["a section that ended the same day", previous("02", 1, 10), "N"],
	]);
});

describe("row 2, A: admitted from an emergency department of another provider", () => {
	check([
		["five days after admission", { admission: 5, admissionMethod: "2A" }, "A"],
		["six days after admission", { admission: 4, admissionMethod: "2A" }, "B"],
		["before admission", { admission: 11, admissionMethod: "2A" }, "N"],
		["section 3", { status: "03", admission: 8, admissionMethod: "2A" }, "B"],
		["after a place of safety", { admissionMethod: "2A", ...previous("20", 9, 10) }, "A"],
	]);
});

describe("row 3, B: following admission", () => {
	const sameDay = previous("05", 9, 10);
	check([
		["the day after admission", { admission: 9 }, "B"],
		["after section 5(2) that ended the same day", { admission: 8, ...previous("05", 9, 10) }, "B"],
		["after section 5(4) that ended the day before", { admission: 8, ...previous("06", 8, 9) }, "B"],
		["while section 5(2) still runs", { admission: 8, ...previous("05", 9, 11) }, "N"],
		["while section 5(2) is open", { admission: 8, ...previous("05", 9, null) }, "N"],
		["after informal that ended the same day", { admission: 8, ...previous("01", 8, 10) }, "N"],
		["on the day, later than admission", { ...sameDay, startTime: "10:00", admissionTime: "09:00" }, "B"],
		["on the day, at the same minute", { ...sameDay, startTime: "10:00", admissionTime: "10:00" }, "N"],
		["on the day, earlier than admission", { ...sameDay, startTime: "10:00", admissionTime: "11:00" }, "N"],
		["on the day, no section time", { ...sameDay, admissionTime: "11:00" }, "B"],
		["on the day, no admission time", { ...sameDay, startTime: "10:00" }, "B"],
		["an order that ended two days before", { admission: 9, ...order(1, 8) }, "B"],
		["an order that ended the day before", { admission: 9, ...order(1, 9) }, "N"],
		["an order that is open", { admission: 9, ...order(1, null) }, "N"],
		["section 5(2), an order near", { admission: 8, ...sameDay, ...order(1, 9) }, "N"],
	]);

	it("takes any missing time for following admission in the code of 2023-24", () => {
		const transfer = { status: "03", admission: 12 };
		expect(decide(transfer)).toBe("N");
		expect(decide(transfer, "annual-2023-24")).toBe("B");
		expect(decide({ ...transfer, startTime: "10:00" }, "annual-2023-24")).toBe("B");
		expect(decide({ ...transfer, admissionTime: "10:00" }, "annual-2023-24")).toBe("B");
		const timed = { startTime: "10:00", admissionTime: "10:00" };
		expect(decide({ ...transfer, ...timed }, "annual-2023-24")).toBe("N");
		expect(decide({ ...sameDay, ...timed }, "annual-2023-24")).toBe("N");
		expect(decide({ ...sameDay, ...timed, admissionTime: "09:00" }, "annual-2023-24")).toBe("B");
		expect(decide({ ...timed, admission: 9 }, "annual-2023-24")).toBe("B");
	});
});

describe("row 4, C: following a place of safety order", () => {
	check([
		["on the day it ended", previous("20", 9, 10), "C"],
		["section 135", previous("19", 9, 10), "C"],
		["on the day it began", previous("20", 10, 12), "C"],
		["on the day it began, and it is open", previous("20", 10, null), "C"],
		["the day after, B being blocked", { admission: 9, ...previous("20", 9, 9), ...order(1, 9) }, "C"],
		["two days after, B being blocked", { admission: 9, ...previous("20", 8, 8), ...order(1, 9) }, "N"],
		["in its middle", previous("20", 8, 11), "N"],
		["before it", previous("20", 12, 13), "N"],
		["admitted before it began", { admission: 9, ...previous("20", 10, 12) }, "N"],
		["admitted before it began, it ended the same day", { admission: 8, ...previous("20", 9, 10) }, "C"],
		["admitted after it began", { admission: 11, ...previous("20", 10, 12) }, "C"],
	]);
});

describe("row 5, D: following revocation of a community treatment order", () => {
	const section3 = { status: "03", admission: 5 };
	const earlier = { status: "03", admission: 20 };
	const place = { ...earlier, start: 20, ...previous("20", 15, null) };
	check([
		["on the day it ended", { ...section3, ...order(1, 10) }, "D"],
		["the day before it ended", { ...section3, ...order(1, 11) }, "D"],
		["two days before it ended", { ...section3, ...order(1, 12) }, "N"],
		["an open order", { ...section3, ...order(1, null) }, "D"],
		["an order that ended otherwise", { ...section3, ...order(1, 10, "01") }, "N"],
		["section 37 with 41", { ...section3, status: "09", ...order(1, 10) }, "D"],
		["section 2", { ...section3, status: "02", ...order(1, 10) }, "N"],
		["admitted on the day the order began", { ...section3, ...order(5, 10) }, "D"],
		["admitted before the order began", { ...section3, ...order(7, 10) }, "N"],
		["admitted on the day of the section", { ...place, ...order(21, 20) }, "D"],
		["the section begun before, order ended the day before admission", { ...earlier, ...order(1, 19) }, "D"],
		["the section begun before, order ended two days before", { ...earlier, ...order(1, 18) }, "N"],
		["the section begun before, order ended two days after", { ...earlier, ...order(1, 22) }, "D"],
		["the section begun before, order ended three days after", { ...earlier, ...order(1, 23) }, "N"],
		["section 37 begun before", { ...earlier, status: "10", ...order(1, 21) }, "N"],
		["the section on the day, order ended two days after", { ...place, ...order(1, 22) }, "N"],
	]);
});

describe("row 6, E: place of safety order", () => {
	check([
		["nothing before", { status: "20", admission: null }, "E"],
		["informal before, open", { status: "19", ...previous("01", 9, null) }, "E"],
		["a section that ended the day before", { status: "20", ...previous("02", 1, 9) }, "E"],
		["a section that ended the same day", { status: "20", ...previous("02", 1, 10) }, "N"],
		["an open section", { status: "20", ...previous("02", 1, null) }, "N"],
	]);
});

describe("row 7, F: other short-term order", () => {
	const holding = { status: "05", admission: 8 };
	check([
		["section 5(2) in the stay", holding, "F"],
		["section 5(4) in the stay", { ...holding, status: "06" }, "F"],
		["section 5(2) on the day", { status: "05" }, "F"],
		["section 5(2) before admission", { status: "05", admission: 11 }, "N"],
		["section 4 on the day", { status: "04" }, "F"],
		["section 4 the day after", { status: "04", admission: 9 }, "N"],
		["after an order that ended the same day", { ...holding, ...previous("20", 9, 10) }, "F"],
		["during an order", { ...holding, ...previous("20", 9, 11) }, "N"],
		["during an open section 2", { ...holding, ...previous("02", 9, null) }, "N"],
		["informal, open", { ...holding, ...previous("01", 8, null) }, "F"],
	]);
});

describe("row 8, G: renewal", () => {
	const hospitalOrder = { status: "07", admission: 5 };
	check([
		["section 3 on the day it ended", { status: "03", admission: 5, ...previous("03", 5, 10) }, "G"],
		["the day after", { ...hospitalOrder, ...previous("07", 5, 9) }, "G"],
		["two days after", { ...hospitalOrder, ...previous("07", 5, 8) }, "N"],
		["before it ended", { ...hospitalOrder, ...previous("07", 5, 11) }, "N"],
		["while it is open", { ...hospitalOrder, ...previous("07", 5, null) }, "G"],
		["of another section", { ...hospitalOrder, ...previous("15", 5, 10) }, "N"],
		["on the day of admission", { ...hospitalOrder, admission: 10, ...previous("07", 5, 10) }, "N"],
		["section 2 cannot be renewed", { admission: 5, ...previous("02", 5, 10) }, "N"],
	]);
});

describe("row 9, H: transfer on section", () => {
	const earlier = { status: "03", admission: 12 };
	check([
		["by admission method", { ...earlier, admissionMethod: "81" }, "H"],
		["by destination of the previous spell", { ...earlier, previousDestination: "51" }, "H"],
		[
			"by destination, whatever the method",
			{ ...earlier, admissionMethod: "21", previousDestination: "87" },
			"H",
		],
		["by neither", { ...earlier, admissionMethod: "21", previousDestination: "19" }, "N"],
		["on the day of admission", { admission: 10, admissionMethod: "81", ...previous("02", 1, 10) }, "N"],
		["from prison, dated before admission", { status: "15", admission: 11, admissionMethod: "13" }, "H"],
	]);
});

describe("row 10, J: section 5(2) after 5(4)", () => {
	const second = { status: "05", admission: 8 };
	check([
		["5(4) open", { ...second, ...previous("06", 9, null) }, "J"],
		["5(4) open, begun the same day", { ...second, admission: 10, ...previous("06", 10, null) }, "J"],
		["5(4) begun later", { ...second, ...previous("06", 11, null) }, "N"],
		["5(4) ended with it", { ...second, end: 12, ...previous("06", 9, 12) }, "J"],
		["5(4) ended after it", { ...second, end: 11, ...previous("06", 9, 12) }, "N"],
		["5(4) ended later, it is open", { ...second, ...previous("06", 9, 12) }, "J"],
		["5(4) after 5(2)", { ...second, status: "06", ...previous("05", 9, null) }, "N"],
		["before admission", { ...second, admission: 11, ...previous("06", 9, null) }, "N"],
	]);
});

describe.each([
	["row 11, K: section 37 after 35", "10", "07", "K"],
	["row 12, L: section 3 after 2", "03", "02", "L"],
])("%s", (_row, status, from, category) => {
	const stay = { status, admission: 5 };
	check([
		["on the day it ended", { ...stay, ...previous(from, 5, 10) }, category],
		["while it is open", { ...stay, ...previous(from, 5, null) }, category],
		["before it ended", { ...stay, ...previous(from, 5, 11) }, "N"],
		["on the day of admission", { ...stay, admission: 10, ...previous(from, 5, 10) }, category],
		["before admission", { ...stay, admission: 11, ...previous(from, 5, 10) }, "N"],
		["after informal", { ...stay, ...previous("01", 5, 10) }, "N"],
	]);
});

describe("rows 11 and 12 on the next day", () => {
	check([
		["section 37 the day after 35 is K", { status: "10", admission: 5, ...previous("07", 5, 9) }, "K"],
		["two days after is not", { status: "10", admission: 5, ...previous("07", 5, 8) }, "N"],
		["section 3 the day after 2 is B", { status: "03", admission: 5, ...previous("02", 5, 9) }, "B"],
	]);
});

describe("row 13, M: guardianship", () => {
	check([
		["section 7", { status: "35", admission: null }, "M"],
		["section 37", { status: "36", admission: null }, "M"],
	]);
});

describe("row 14, P: admission from court or prison", () => {
	const elective = { status: "07", admissionMethod: "11" };
	check([
		["on the day of admission", elective, "P"],
		["after admission", { ...elective, admission: 9 }, "N"],
		["not elective", { ...elective, admissionMethod: "21" }, "N"],
		["ended on the day", { ...elective, end: 10 }, "P"],
		["ended before admission", { ...elective, end: 9 }, "N"],
		["after a section that ended the same day", { ...elective, ...previous("02", 1, 10) }, "P"],
		["after an open section", { ...elective, ...previous("03", 1, null) }, "P"],
		["during a section", { ...elective, ...previous("02", 1, 11) }, "N"],
		["after a court order", { ...elective, ...previous("15", 1, 9) }, "N"],
		["an order that ended the day before", { ...elective, ...order(1, 9) }, "N"],
		["an order that ended two days before", { ...elective, ...order(1, 8) }, "P"],
	]);
});
