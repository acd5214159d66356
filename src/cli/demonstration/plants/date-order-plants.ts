import { addLike, change, fault, type Plant } from "./plant.js";
import { inCommunityCare, onOrder, underSection3, withTwoReferrals } from "./targets.js";

/** Dates that are right by themselves and wrong beside another: in the record, the header or the parent. */
export const dateOrderPlants: readonly Plant[] = [
	{
		why: "the person died before the reporting period",
		in: inCommunityCare,
		times: 2,
		alter: change("MHS001", { PersDeathDate: "2024-03-11" }),
		faults: [fault("MHS001", "PersDeathDate", "MHS00141", "reject-record")],
	},
	{
		why: "the registration began before the person was born",
		in: inCommunityCare,
		times: 1,
		alter: change("MHS002", { StartDateGMPRegistration: "1901-05-01" }),
		faults: [fault("MHS002", "StartDateGMPRegistration", "MHS00212", "reject-record")],
	},
	{
		why: "a second registration ended before the reporting period, and none followed on it",
		in: inCommunityCare,
		times: 2,
		alter: addLike("MHS002", {
			GMPReg: "X99901",
			StartDateGMPRegistration: "",
			EndDateGMPRegistration: "2024-02-15",
		}),
		faults: [
			fault("MHS002", "EndDateGMPRegistration", "MHS00214", "reject-record"),
			fault("MHS002", "EndDateGMPRegistration", "MHS00223", "reject-group"),
		],
	},
	{
		why: "the referral was closed before the reporting period",
		in: withTwoReferrals,
		times: 1,
		alter: change("MHS101", {
			ReferralRequestReceivedDate: "2024-01-10",
			ServDischDate: "2024-03-20",
			ReferClosReason: "02",
		}),
		faults: [fault("MHS101", "ServDischDate", "MHS10129", "reject-record")],
	},
	{
		why: "the period ended before the reporting period",
		in: underSection3,
		times: 1,
		alter: change("MHS401", {
			StartDateMHActLegalStatusClass: "2024-02-01",
			EndDateMHActLegalStatusClass: "2024-03-20",
			LegalStatusClassPeriodEndReason: "01",
		}),
		faults: [fault("MHS401", "EndDateMHActLegalStatusClass", "MHS40115", "reject-record")],
	},
	{
		why: "the period ends after the reporting period",
		in: underSection3,
		times: 1,
		alter: change("MHS401", {
			EndDateMHActLegalStatusClass: "2024-05-03",
			LegalStatusClassPeriodEndReason: "01",
		}),
		faults: [fault("MHS401", "EndDateMHActLegalStatusClass", "MHS40116", "reject-record")],
	},
	{
		why: "the period ends before it starts",
		in: underSection3,
		times: 2,
		alter: change("MHS401", {
			StartDateMHActLegalStatusClass: "2024-04-20",
			EndDateMHActLegalStatusClass: "2024-04-12",
			LegalStatusClassPeriodEndReason: "01",
		}),
		faults: [fault("MHS401", "EndDateMHActLegalStatusClass", "MHS40117", "reject-record")],
	},
	{
		why: "the order ended before the reporting period",
		in: onOrder,
		times: 1,
		alter: change("MHS404", {
			StartDateCommTreatOrd: "2023-12-01",
			EndDateCommTreatOrd: "2024-03-15",
			CommTreatOrdEndReason: "01",
		}),
		faults: [fault("MHS404", "EndDateCommTreatOrd", "MHS40411", "reject-record")],
	},
	{
		why: "the stay starts after the reporting period, and so after the ward stay in it",
		in: underSection3,
		times: 1,
		alter: change("MHS501", { StartDateHospProvSpell: "2024-05-02" }),
		faults: [
			fault("MHS501", "StartDateHospProvSpell", "MHS50110", "reject-record"),
			fault("MHS502", "StartDateWardStay", "MHS50230", "reject-record"),
		],
	},
	{
		why: "the stay ends before it starts, and starts after the ward stay in it",
		in: underSection3,
		times: 2,
		alter: change("MHS501", {
			StartDateHospProvSpell: "2024-04-18",
			DischDateHospProvSpell: "2024-04-08",
		}),
		faults: [
			fault("MHS501", "DischDateHospProvSpell", "MHS50120", "reject-record"),
			fault("MHS502", "StartDateWardStay", "MHS50230", "reject-record"),
		],
	},
];
