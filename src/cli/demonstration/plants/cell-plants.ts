import { change, fault, type Plant } from "./plant.js";
import { inCommunityCare, onOrder, underSection3, withTwoReferrals } from "./targets.js";

/** Cells that are refused for what stands in them, or does not. */
export const cellPlants: readonly Plant[] = [
	{
		why: "the birth date is 30 February",
		in: inCommunityCare,
		times: 2,
		alter: change("MHS001", { PersonBirthDate: "1985-02-30" }),
		faults: [fault("MHS001", "PersonBirthDate", "MHS00167", "reject-record")],
	},
	{
		why: "the ethnic category is written out instead of coded",
		in: inCommunityCare,
		times: 3,
		alter: change("MHS001", { EthnicCategory: "White British" }),
		faults: [fault("MHS001", "EthnicCategory", "MHS00132", "reject-record")],
	},
	{
		why: "the NHS number has nine digits",
		in: inCommunityCare,
		times: 1,
		alter: change("MHS001", ({ NHSNumber = "" }) => ({ NHSNumber: NHSNumber.slice(0, 9) })),
		faults: [fault("MHS001", "NHSNumber", "MHS00165", "reject-record")],
	},
	{
		why: "the postcode has no space",
		in: inCommunityCare,
		times: 2,
		alter: change("MHS001", { Postcode: "ZZ993VZ" }),
		faults: [fault("MHS001", "Postcode", "MHS00169", "reject-record")],
	},
	{
		why: "the practice code lacks its last digit",
		in: inCommunityCare,
		times: 1,
		alter: change("MHS002", ({ GMPReg = "" }) => ({ GMPReg: GMPReg.slice(0, 5) })),
		faults: [fault("MHS002", "GMPReg", "MHS00204", "reject-record")],
	},
	{
		why: "the date of the referral has a thirteenth month",
		in: withTwoReferrals,
		times: 1,
		alter: change("MHS101", { ReferralRequestReceivedDate: "2024-13-05" }),
		faults: [fault("MHS101", "ReferralRequestReceivedDate", "MHS10112", "reject-record")],
	},
	{
		why: "the closure reason is not a national code",
		in: withTwoReferrals,
		times: 2,
		alter: change("MHS101", { ReferClosReason: "77" }),
		faults: [fault("MHS101", "ReferClosReason", "MHS10166", "reject-record")],
	},
	{
		why: "the legal status has lost its leading zero",
		in: underSection3,
		times: 2,
		alter: change("MHS401", { LegalStatusCode: "3" }),
		faults: [
			fault("MHS401", "LegalStatusCode", "MHS40121", "reject-record"),
			fault("MHS401", "LegalStatusCode", "PCREF-CELL-LOST-ZERO", "warning"),
		],
	},
	{
		why: "the start time of the period is blank",
		in: underSection3,
		times: 1,
		alter: change("MHS401", { StartTimeMHActLegalStatusClass: "" }),
		faults: [fault("MHS401", "StartTimeMHActLegalStatusClass", "MHS40108", "reject-record")],
	},
	{
		why: "the start time of the period is written 9.30am",
		in: underSection3,
		times: 1,
		alter: change("MHS401", { StartTimeMHActLegalStatusClass: "9.30am" }),
		faults: [fault("MHS401", "StartTimeMHActLegalStatusClass", "MHS40109", "reject-record")],
	},
	{
		why: "the identifier of the period is longer than 20 characters",
		in: underSection3,
		times: 1,
		alter: change("MHS401", ({ MHActLegalStatusClassPeriodID = "" }) => ({
			MHActLegalStatusClassPeriodID: `${MHActLegalStatusClassPeriodID}-VERSION-2`,
		})),
		faults: [fault("MHS401", "MHActLegalStatusClassPeriodID", "MHS40102", "reject-record")],
	},
	{
		why: "the start date of the order is blank",
		in: onOrder,
		times: 1,
		alter: change("MHS404", { StartDateCommTreatOrd: "" }),
		faults: [fault("MHS404", "StartDateCommTreatOrd", "MHS40406", "reject-record")],
	},
	{
		why: "the discharge date is written day first",
		in: underSection3,
		times: 2,
		alter: change("MHS501", { DischDateHospProvSpell: "17/04/2024" }),
		faults: [
			fault("MHS501", "DischDateHospProvSpell", "MHS50117", "reject-record"),
			fault("MHS501", "DischDateHospProvSpell", "PCREF-CELL-DAY-FIRST-DATE", "warning"),
		],
	},
	{
		why: "the start date of the stay is blank",
		in: underSection3,
		times: 1,
		alter: change("MHS501", { StartDateHospProvSpell: "" }),
		faults: [fault("MHS501", "StartDateHospProvSpell", "MHS50108", "reject-record")],
	},
];
