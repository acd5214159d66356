import type { CodeList } from "../code-list.js";
import { mhsdsMonthlyCode, nhsEnglandPlatformCode } from "../sources.js";

/** Kinds of bed of MHSDS version 6 (MHAdmittedPatientClass), in code order. */
export const admittedPatientClasses = {
	scheme: "mhsds-admitted-patient-classification",
	title: "Mental health admitted patient classification, version 6",
	provenance: { status: "official", source: `${mhsdsMonthlyCode}; ${nhsEnglandPlatformCode}` },
	codes: [
		{ code: "200", label: "Acute adult mental health care" },
		{ code: "201", label: "Acute older adult mental health care (organic and functional)" },
		{ code: "202", label: "Adult psychiatric intensive care unit (acute mental health care)" },
		{ code: "203", label: "Adult eating disorders" },
		{ code: "204", label: "Mother and baby" },
		{ code: "205", label: "Acute mental health unit for adults with a learning disability and/or autism" },
		{ code: "206", label: "Adult low secure" },
		{ code: "207", label: "Adult medium secure" },
		{ code: "208", label: "Adult high secure" },
		{ code: "209", label: "Adult neuro-psychiatry / acquired brain injury" },
		{ code: "210", label: "Adult personality disorder" },
		{ code: "211", label: "Adult mental health services for the deaf" },
		{ code: "212", label: "Adult mental health rehabilitation (mainstream service)" },
		{
			code: "213",
			label:
				"Adult mental health rehabilitation for adults with a learning disability and/or autism (specialist service)",
		},
		{ code: "300", label: "General child and young person - child (up to and including 12 years)" },
		{
			code: "301",
			label: "General child and young person - young person (13 years up to and including 17 years)",
		},
		{ code: "302", label: "Eating disorders - child and young person" },
		{ code: "303", label: "Child and young person low secure mental illness" },
		{ code: "304", label: "Child and young person medium secure mental illness" },
		{ code: "305", label: "Child mental health services for the deaf" },
		{ code: "306", label: "Child and young person low secure learning disabilities" },
		{ code: "307", label: "Child and young person medium secure learning disabilities" },
		{
			code: "308",
			label: "Severe obsessive compulsive disorder and body dysmorphic disorder - young person",
		},
		{ code: "309", label: "Child and young person psychiatric intensive care unit" },
		{ code: "310", label: "Child and young person learning disabilities" },
		{ code: "311", label: "Child and young person autism" },
	],
} as const satisfies CodeList;
