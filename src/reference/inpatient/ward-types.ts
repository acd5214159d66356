import type { CodeList } from "../code-list.js";
import { nhsDataDictionary, nhsEnglandPlatformCode } from "../sources.js";

/** Types of ward of MHSDS version 6 (MHS903 WardType), in code order. */
export const wardTypes = {
	scheme: "mhsds-ward-type",
	title: "Ward type",
	provenance: { status: "official", source: `${nhsDataDictionary}; ${nhsEnglandPlatformCode}` },
	codes: [
		{ code: "01", label: "Child and adolescent mental health ward" },
		{ code: "02", label: "Paediatric ward" },
		{ code: "03", label: "Adult mental health ward" },
		{ code: "04", label: "Non-mental-health ward" },
		{ code: "05", label: "Learning disabilities ward" },
		{ code: "06", label: "Older people's mental health ward" },
	],
} as const satisfies CodeList;
