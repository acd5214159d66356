import { addLike, change, fault, type Plant, without } from "./plant.js";
import { inCommunityCare, onOrder, underSection3 } from "./targets.js";

/** Records whose parent or child is missing or refused, and keys that a person's own records share. */
export const relationPlants: readonly Plant[] = [
	{
		why: "the GP registration of a person in community care is left out",
		in: inCommunityCare,
		times: 2,
		alter: without("MHS002"),
		faults: [],
	},
	{
		why: "the GP registration of a detained person is left out",
		in: underSection3,
		times: 1,
		alter: without("MHS002"),
		faults: [],
	},
	{
		why: "the GP registration of a person on an order is left out",
		in: onOrder,
		times: 1,
		alter: without("MHS002"),
		faults: [],
	},
	{
		why: "the referral of a person is left out",
		in: inCommunityCare,
		times: 2,
		alter: without("MHS101"),
		faults: [],
	},
	{
		why: "the person of a registration and a referral is left out",
		in: inCommunityCare,
		times: 1,
		alter: without("MHS001"),
		faults: [],
	},
	{
		why: "the order names a period that is not there",
		in: onOrder,
		times: 2,
		alter: change("MHS404", ({ MHActLegalStatusClassPeriodID = "" }) => ({
			MHActLegalStatusClassPeriodID: `${MHActLegalStatusClassPeriodID}X`,
		})),
		faults: [],
	},
	{
		why: "the stay names a referral that is not there",
		in: underSection3,
		times: 1,
		alter: change("MHS501", ({ ServiceRequestID = "" }) => ({ ServiceRequestID: `${ServiceRequestID}X` })),
		faults: [],
	},
	{
		why: "the commissioner of the only referral is blank: the person falls, the period and the order with them",
		in: onOrder,
		times: 1,
		alter: change("MHS101", { OrgIDComm: "" }),
		faults: [fault("MHS101", "OrgIDComm", "MHS10108", "reject-record")],
	},
	{
		why: "the team of the only referral is blank: the person falls, the period and the stay with them",
		in: underSection3,
		times: 1,
		alter: change("MHS101", { CareProfTeamLocalID: "" }),
		faults: [fault("MHS101", "CareProfTeamLocalID", "MHS10153", "reject-record")],
	},
	{
		why: "the person has two open registrations",
		in: inCommunityCare,
		times: 1,
		alter: addLike("MHS002", { GMPReg: "X99902", StartDateGMPRegistration: "2024-04-02" }),
		faults: [{ ...fault("MHS002", "LocalPatientID", "MHS00222", "reject-group"), records: "all" }],
	},
];
