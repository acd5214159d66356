import type { Provenance } from "../reference/standing.js";
import {
	blackCountryPage,
	cornwallPage,
	leicestershirePage,
	nhsEnglandPage,
	northEastLondonPage,
	sheffieldPlan,
	southLondonPage,
	southWestLondonPage,
} from "./sources.js";

/** Our ids of the three formal parts, in their order. */
export const partIds = [
	"legislative-and-regulatory-obligations",
	"competencies",
	"feedback-mechanism",
] as const;

/** One of {@link partIds}. */
export type PartId = (typeof partIds)[number];

/** One of the three formal parts of the framework. */
export interface FrameworkPart {
	readonly id: PartId;
	readonly number: 1 | 2 | 3;
	readonly formalName: string;
	/** What pages for the public call it. Where sources do not agree, `disputed` is true and `note` says how. */
	readonly publicName: { readonly name: string; readonly disputed: boolean; readonly note?: string };
	/** What it is for, in our words. */
	readonly purpose: string;
	readonly provenance: Provenance;
}

const provenance: Provenance = {
	status: "official",
	source: [
		cornwallPage,
		southWestLondonPage,
		southLondonPage,
		northEastLondonPage,
		sheffieldPlan,
		nhsEnglandPage,
		leicestershirePage,
		blackCountryPage,
	].join("; "),
	note: "Formal names were read on trusts' pages that restate the framework, public names on NHS England's page and on trusts' pages that repeat it. The full text of the framework of 30 October 2023 was not recovered.",
};

/**
 * The three formal parts of PCREF, in their order.
 *
 * The headline list of NHS England's public page reads leadership and governance, data, feedback. The formal
 * second part is about competencies, not data: its public name is marked `disputed`, and data belongs to parts
 * 1 and 3 here, which is a reading of ours.
 *
 * @example
 * ```ts
 * import { frameworkParts } from "pcref";
 *
 * frameworkParts.map((part) => part.formalName).at(-1); // => "Patient and carers feedback mechanism"
 * frameworkParts.filter((part) => part.publicName.disputed); // => [{ number: 2, publicName: { name: "Data" } }]
 * ```
 */
export const frameworkParts: readonly FrameworkPart[] = [
	{
		id: "legislative-and-regulatory-obligations",
		number: 1,
		formalName: "Legislative and regulatory obligations (leadership and governance)",
		publicName: { name: "Leadership and governance", disputed: false },
		purpose:
			"Comply with the law that bears on equality: board ownership, a plan, data broken down by ethnicity.",
		provenance,
	},
	{
		id: "competencies",
		number: 2,
		formalName: "National organisational competencies",
		publicName: {
			name: "Data",
			disputed: true,
			note: "NHS England's public list has data where the formal structure has the competencies; some trusts repeat that list, others say competences.",
		},
		purpose:
			"Six areas in which the organisation has to become competent, agreed with racialised communities.",
		provenance,
	},
	{
		id: "feedback-mechanism",
		number: 3,
		formalName: "Patient and carers feedback mechanism",
		publicName: { name: "Feedback", disputed: false },
		purpose:
			"Visible and safe ways for patients and carers to say how it was, and proof that something follows.",
		provenance,
	},
];
