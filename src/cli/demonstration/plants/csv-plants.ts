import { change, fault, type Plant, unaltered } from "./plant.js";
import { inCommunityCare, underSection3, withTwoReferrals } from "./targets.js";

/** Trouble in how a line is written, and values that look like trouble and are right. */
export const csvPlants: readonly Plant[] = [
	{
		why: "the line has one cell too many",
		in: underSection3,
		times: 2,
		alter: unaltered,
		faults: [{ code: "PCREF-RECORD-CELL-COUNT", severity: "reject-record", table: "MHS501", column: null }],
		misprint: { table: "MHS501", of: (line) => `${line},` },
	},
	{
		why: "the line lacks its last cell",
		in: underSection3,
		times: 1,
		alter: unaltered,
		faults: [{ code: "PCREF-RECORD-CELL-COUNT", severity: "reject-record", table: "MHS401", column: null }],
		misprint: { table: "MHS401", of: (line) => line.slice(0, line.lastIndexOf(",")) },
	},
	{
		why: "a quotation mark stands inside a value that is not in quotation marks",
		in: inCommunityCare,
		times: 2,
		alter: change("MHS101", { NHSServAgreeLineID: "LINE 12" }),
		faults: [fault("MHS101", "NHSServAgreeLineID", "PCREF-QUOTE-STRAY", "warning")],
		misprint: { table: "MHS101", of: (line) => line.replace("LINE 12", 'LINE 1"2') },
	},
	{
		why: "there is text after the closing quotation mark",
		in: withTwoReferrals,
		times: 1,
		alter: change("MHS101", { NHSServAgreeLineID: "LINE 12" }),
		faults: [fault("MHS101", "NHSServAgreeLineID", "PCREF-QUOTE-TEXT-AFTER", "reject-record")],
		misprint: { table: "MHS101", of: (line) => line.replace("LINE 12", '"LINE 1"2') },
	},
	{
		why: "a line break, a comma and doubled quotation marks in a quoted value of a column without rules",
		in: inCommunityCare,
		times: 2,
		alter: change("MHS001", {
			EthnicCategory2021: 'SYNTHETIC\nTEXT, "quoted", on two lines',
		}),
		faults: [],
		harmless: { table: "MHS001", column: "EthnicCategory2021" },
	},
];
