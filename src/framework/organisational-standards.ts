import type { Provenance, Standing } from "../reference/standing.js";
import type { OrganisationalStandard } from "./organisational-standard.js";
import { type PartId, partIds } from "./parts.js";
import {
	blackCountryPage,
	cambridgeshirePage,
	cornwallPage,
	coventryPage,
	futureCareCapital,
	nhsEnglandPage,
	nhsEnglandProgressBlog,
	northEastLondonPage,
	northStaffordshirePage,
	nottinghamshirePage,
	sheffieldPlan,
} from "./sources.js";

const governance: readonly PartId[] = ["legislative-and-regulatory-obligations"];
const competencies: readonly PartId[] = ["competencies"];
const feedback: readonly PartId[] = ["feedback-mechanism"];

function read(status: Standing, sources: readonly string[], note?: string): Provenance {
	return { status, source: sources.join("; "), ...(note === undefined ? {} : { note }) };
}

const restated = "Read on trusts' pages that restate the national text, which was not recovered itself.";
const thirdParty =
	"Read in a third party's account of the framework; the framework's own text was not recovered.";

/**
 * The national expectations of PCREF that were recovered, as organisational standards: 25, by part.
 *
 * The ids are this project's own: no official numbering was found. Wording and evidence are ours. The list is
 * not complete: the full framework text was not recovered, and NHS England's one-page summary goes on under
 * parts 2 and 3 where the text available to us stops.
 *
 * @example
 * ```ts
 * import { organisationalStandards } from "pcref";
 *
 * organisationalStandards.find((standard) => standard.id === "R-GOV-8"); // => { modality: "must", expectation: "Publish the PCREF plan." }
 * organisationalStandards.filter((standard) => standard.parts.includes("feedback-mechanism")).length; // => 8
 * ```
 */
export const organisationalStandards: readonly OrganisationalStandard[] = [
	{
		id: "R-GOV-1",
		parts: governance,
		modality: "must",
		expectation:
			"Name a lead on the board, at executive level, who answers for the delivery and oversight of PCREF.",
		evidence: ["name and role of the lead", "start date", "reference of the board minute"],
		provenance: read("official", [nhsEnglandPage, nhsEnglandProgressBlog, futureCareCapital]),
	},
	{
		id: "R-GOV-2",
		parts: governance,
		modality: "must",
		expectation: "Set up governance, accountability and leadership for PCREF across the organisation.",
		evidence: ["list of groups", "terms of reference", "membership", "reporting line"],
		provenance: read("official", [nhsEnglandPage, futureCareCapital]),
	},
	{
		id: "R-GOV-3",
		parts: governance,
		modality: "must",
		expectation:
			"Make PCREF part of the governance that the organisation already has, including how it meets the legal requirements.",
		evidence: ["map of the committees that deal with it"],
		provenance: read("official", [futureCareCapital], thirdParty),
	},
	{
		id: "R-GOV-4",
		parts: governance,
		modality: "must",
		expectation:
			"Write, carry out and review a local PCREF plan together with racialised communities and the workforce.",
		evidence: ["the plan", "evidence of co-production", "dates of reviews"],
		provenance: read("official", [nhsEnglandPage, nhsEnglandProgressBlog]),
	},
	{
		id: "R-GOV-5",
		parts: governance,
		modality: "must",
		expectation:
			"Do that work in an equal partnership with racialised and ethnically and culturally diverse communities.",
		evidence: ["list of partners", "who decides what", "payment of partners"],
		provenance: read("official", [nhsEnglandProgressBlog]),
	},
	{
		id: "R-GOV-6",
		parts: governance,
		modality: "must",
		expectation:
			"Decide what to improve first in meeting the legal and regulatory equality requirements, and put it in the plan.",
		evidence: ["priorities linked to obligations"],
		provenance: read("official", [nhsEnglandPage]),
	},
	{
		id: "R-GOV-7",
		parts: governance,
		modality: "must",
		expectation: "Look at the core measures regularly at the level of the trust board.",
		evidence: ["dates of board reports", "measures shown in them"],
		provenance: read("official", [nhsEnglandPage], "The national list of core measures was not recovered."),
	},
	{
		id: "R-GOV-8",
		parts: governance,
		modality: "must",
		expectation: "Publish the PCREF plan.",
		evidence: ["address of the publication", "date of publication"],
		provenance: read("official", [nhsEnglandPage]),
	},
	{
		id: "R-GOV-9",
		parts: governance,
		modality: "must",
		expectation: "Let the plan cover all three parts.",
		evidence: ["a section of the plan for each part"],
		provenance: read("official", [nhsEnglandProgressBlog]),
	},
	{
		id: "R-DATA-1",
		parts: governance,
		modality: "must",
		expectation: "Publish new data on how far health inequalities are being reduced.",
		evidence: ["reference of the published data or report"],
		provenance: read("official", [nhsEnglandPage]),
	},
	{
		id: "R-DATA-2",
		parts: governance,
		modality: "must",
		expectation: "Carry ethnicity in every core data set that exists already.",
		evidence: ["inventory of data sets with the completeness of ethnicity in each"],
		provenance: read("official", [nhsEnglandPage]),
	},
	{
		id: "R-DATA-3",
		parts: governance,
		modality: "must",
		expectation:
			"Break data down by ethnicity, and show how inequalities for racialised groups are being reduced.",
		evidence: ["measures by ethnic group over time"],
		provenance: read("commentary", [futureCareCapital], thirdParty),
	},
	{
		id: "R-DATA-4",
		parts: governance,
		modality: "expected",
		expectation: "Record ethnicity, and watch the data by ethnicity.",
		evidence: ["completeness of ethnicity over time"],
		provenance: read("local", [sheffieldPlan], "One trust's reading of what NHS England expects."),
	},
	{
		id: "R-COMP-1",
		parts: competencies,
		modality: "must",
		expectation: "Find and agree the core organisational competencies with racialised communities.",
		evidence: ["records of engagement"],
		provenance: read("official", [nhsEnglandPage]),
	},
	{
		id: "R-COMP-2",
		parts: competencies,
		modality: "must",
		expectation: "Agree practical actions that can be measured, to be developed together in the local plan.",
		evidence: ["actions with their measures"],
		provenance: read("official", [nhsEnglandPage]),
	},
	{
		id: "R-COMP-3",
		parts: competencies,
		modality: "local",
		expectation:
			"Assess the organisation against the six national competencies and build the work on the result.",
		evidence: ["record of the self-assessment"],
		provenance: read(
			"local",
			[nottinghamshirePage, northStaffordshirePage, northEastLondonPage],
			"Practice of two trusts; a third reports an early national intent for a self-assessment tool, which was not recovered.",
		),
	},
	{
		id: "R-FB-1",
		parts: feedback,
		modality: "must",
		expectation: "Have clear, visible and effective ways for patients and carers to give feedback.",
		evidence: ["register of feedback channels"],
		provenance: read("official", [nhsEnglandPage, blackCountryPage]),
	},
	{
		id: "R-FB-2",
		parts: feedback,
		modality: "must",
		expectation: "Show how feedback leads to action, with a clear way of acting on it and of reporting back.",
		evidence: ["actions linked to feedback", "responses", "published summaries"],
		provenance: read("official", [nhsEnglandPage, blackCountryPage]),
	},
	{
		id: "R-FB-3",
		parts: feedback,
		modality: "outcome",
		expectation: "People know how to give feedback and feel comfortable and confident in giving it.",
		evidence: ["survey measure of confidence"],
		provenance: read("official", [blackCountryPage, cornwallPage], restated),
	},
	{
		id: "R-FB-4",
		parts: feedback,
		modality: "must",
		expectation:
			"Involve patients and carers in planning, carrying out and learning through the feedback mechanism.",
		evidence: ["records of involvement"],
		provenance: read("local", [cambridgeshirePage], "One trust's restatement of the national text."),
	},
	{
		id: "R-OUT-1",
		parts: partIds,
		modality: "outcome",
		expectation:
			"Service users, families and carers of racialised communities feel more involved, see openings to help write and review plans, and feel heard, by the board as well.",
		evidence: ["measures of involvement"],
		provenance: read("official", [blackCountryPage, cornwallPage], restated),
	},
	{
		id: "R-OUT-2",
		parts: partIds,
		modality: "outcome",
		expectation:
			"They can tell that their experience counts, because data and feedback are looked at regularly and changes follow.",
		evidence: ["log of changes made"],
		provenance: read("unverified", [blackCountryPage, cornwallPage], restated),
	},
	{
		id: "R-OUT-3",
		parts: partIds,
		modality: "outcome",
		expectation: "Services fit the communities they serve better.",
		evidence: [],
		provenance: read("unverified", [blackCountryPage, cornwallPage], restated),
	},
	{
		id: "R-PART-1",
		parts: partIds,
		modality: "expected",
		expectation:
			"Work in partnership with local services such as police and local authorities, with community and voluntary organisations, and with patients, service users, carers and families.",
		evidence: ["kinds of partners"],
		provenance: read("unverified", [coventryPage, blackCountryPage], restated),
	},
	{
		id: "R-CQC-1",
		parts: [],
		modality: "regulatory",
		expectation:
			"The regulator, CQC, takes the implementation of PCREF into account when it assesses a provider.",
		evidence: ["evidence pack for CQC"],
		provenance: read("official", [nhsEnglandPage, nhsEnglandProgressBlog]),
	},
];
