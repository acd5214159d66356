import type { TableRecord } from "./valid-records.js";

/** For each rule about a combination of fields, values that must not occur together and values that may. */
export const combinationPairs: {
	readonly [code: string]: { readonly broken: TableRecord; readonly right: TableRecord };
} = {
	MHS00117: { broken: { NHSNumberStatus: "07" }, right: { NHSNumberStatus: "02" } },
	MHS00118: {
		broken: { NHSNumber: "", NHSNumberStatus: "" },
		right: { NHSNumberStatus: "" },
	},
	MHS00119: { broken: { NHSNumber: "", NHSNumberStatus: "01" }, right: { NHSNumberStatus: "01" } },
	MHS00153: { broken: { OrgIDLocalPatientID: "ZSYN1" }, right: { OrgIDLocalPatientID: "ZSYN0" } },
	MHS00543: {
		broken: { IMCAAssigned: "Y", IMCARequired: "N" },
		right: { IMCAAssigned: "N", IMCARequired: "Y" },
	},
	MHS00546: {
		broken: { IMHAAssigned: "Y", IMHARequired: "" },
		right: { IMHAAssigned: "Y", IMHARequired: "Y" },
	},
	MHS10224: {
		broken: { ReferClosureDate: "2024-04-10", ReferClosReason: "" },
		right: { ReferClosureDate: "", ReferClosReason: "" },
	},
	MHS10227: {
		broken: { ReferRejectionDate: "2024-04-10", ReferRejectReason: "" },
		right: { ReferRejectionDate: "2024-04-10", ReferRejectReason: "01" },
	},
	MHS20137: {
		broken: { CareContCancelDate: "2024-04-10", CareContCancelReas: "" },
		right: { CareContCancelDate: "2024-04-10", CareContCancelReas: "02" },
	},
	MHS20214: {
		broken: { Finding: "F32.1", FindSchemeInUse: "" },
		right: { Finding: "F32.1", FindSchemeInUse: "01" },
	},
	MHS20216: { broken: { Finding: "", FindSchemeInUse: "04" }, right: { Finding: "", FindSchemeInUse: "" } },
	MHS20227: {
		broken: { ObsValue: "72", UnitofMeasurement_UCUM: "" },
		right: { ObsValue: "72", UnitofMeasurement_UCUM: "kg" },
	},
	MHS20427: {
		broken: { Finding: "F32.1", FindSchemeInUse: "" },
		right: { Finding: "F32.1", FindSchemeInUse: "04" },
	},
	MHS20429: {
		broken: { Finding: "", FindSchemeInUse: "01" },
		right: { Finding: "F32.1", FindSchemeInUse: "01" },
	},
	MHS51824: {
		broken: { OrgIDRespLAClinReadyforDisch: "E9999", AttribToIndic: "04" },
		right: { OrgIDRespLAClinReadyforDisch: "E9999", AttribToIndic: "05" },
	},
	MHS51825: {
		broken: { OrgIDRespLAClinReadyforDisch: "", AttribToIndic: "06" },
		right: { OrgIDRespLAClinReadyforDisch: "", AttribToIndic: "04" },
	},
};
