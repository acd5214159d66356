import type { Provenance } from "../reference/standing.js";
import type { Obligation } from "./obligation.js";
import {
	arcSouthLondonWebinar,
	cambridgeshirePage,
	careQualityCommissionBlog,
	leedsTeachingHospitalsPage,
	nhsEnglandProgressBlog,
} from "./sources.js";

const summary: Provenance = {
	status: "unverified",
	source: "This project: a plain summary of the law from general knowledge",
	note: "Not the wording of PCREF and not legal advice. Check it against the instrument before use.",
};

const named: Pick<Obligation, "officialPcrefItem" | "officialPcrefItemProvenance"> = {
	officialPcrefItem: true,
	officialPcrefItemProvenance: {
		status: "local",
		source: cambridgeshirePage,
		note: "Named on one trust's page that restates the framework; the framework's own list was not recovered.",
	},
};

function candidate(note = "Binds providers in any case; no PCREF source that was read names it.") {
	return {
		officialPcrefItem: "unknown",
		officialPcrefItemProvenance: {
			status: "unverified",
			source: "The framework's own list of requirements was not recovered",
			note,
		},
	} as const;
}

const publicBodies = "Public authorities, and others in so far as they carry out public functions";
const registeredProviders = "Providers registered with the Care Quality Commission";
const regulatedActivities = "Health and Social Care Act 2008 (Regulated Activities) Regulations 2014";

/**
 * The obligations that bear on PCREF's first part: 21 instruments or provisions that bind mental health providers.
 *
 * This is not the framework's list. The framework is reported to name twelve requirements; that list was not
 * recovered. Two entries are named by a PCREF source and have `officialPcrefItem: true`. All others are real
 * obligations and candidates, marked `"unknown"`. What each asks is a summary of ours, marked `unverified`.
 *
 * @example
 * ```ts
 * import { obligations } from "pcref";
 *
 * obligations.filter((obligation) => obligation.officialPcrefItem === true).map((obligation) => obligation.id); // => ["L-EQA", "L-HSCA12"]
 * obligations.find((obligation) => obligation.id === "L-RAR17"); // => { kind: "regulation", provision: "Regulation 17, good governance", officialPcrefItem: "unknown" }
 * ```
 */
export const obligations: readonly Obligation[] = [
	{
		id: "L-EQA",
		instrument: "Equality Act 2010",
		provision: "Section 149, the public sector equality duty, and the specific duties",
		kind: "act",
		appliesTo: publicBodies,
		asks: "Do not discriminate unlawfully. Have due regard to ending discrimination, advancing equality of opportunity and fostering good relations. Publish equality information every year, and equality objectives at least every four years.",
		measures: ["equality information published", "equality impact assessments done"],
		...named,
		provenance: summary,
	},
	{
		id: "L-HSCA12",
		instrument: "Health and Social Care Act 2012",
		kind: "act",
		appliesTo: "Bodies of the NHS",
		asks: "Reduce inequalities in access to services and in their outcomes, as the duties were later amended.",
		measures: ["measures of inequality"],
		...named,
		provenance: summary,
	},
	{
		id: "L-HCA22",
		instrument: "Health and Care Act 2022",
		kind: "act",
		appliesTo: "Integrated care bodies, NHS England, trusts",
		asks: "Meet the duties of integrated care on inequalities. Collect, analyse and publish the information on inequalities that NHS England's statement names.",
		measures: ["statement on inequalities published"],
		...candidate(),
		provenance: summary,
	},
	{
		id: "L-HRA",
		instrument: "Human Rights Act 1998",
		provision: "Articles 2, 3, 5, 8 and 14 of the Convention most of all",
		kind: "act",
		appliesTo: publicBodies,
		asks: "Act in keeping with people's Convention rights, which detention, force and treatment engage most.",
		measures: ["restraint", "detention", "long-term segregation"],
		...candidate(
			`The regulator ties PCREF to human rights (${careQualityCommissionBlog}); that does not make it one of the twelve.`,
		),
		provenance: summary,
	},
	{
		id: "L-MHA",
		instrument: "Mental Health Act 1983, as amended in 2007, and its Code of Practice 2015",
		provision: "Code of Practice, chapters 1 and 3",
		kind: "act",
		appliesTo: "Hospitals, local authorities and professionals who act under it",
		asks: "Choose the least restrictive way, with respect and dignity, and let people take part. Consider equality in each decision.",
		measures: [
			"detention",
			"community treatment orders",
			"use of section 136",
			"information about rights (section 132)",
		],
		...candidate(),
		provenance: summary,
	},
	{
		id: "L-MHUF",
		instrument: "Mental Health Units (Use of Force) Act 2018",
		kind: "act",
		appliesTo: "Organisations that run mental health units",
		asks: "Have a responsible person, a policy, information for patients, training, and a record of each use of force that includes the person's race.",
		measures: ["uses of force by ethnic group"],
		...candidate(),
		provenance: summary,
	},
	{
		id: "L-RAR9",
		instrument: regulatedActivities,
		provision: "Regulation 9, person-centred care",
		kind: "regulation",
		appliesTo: registeredProviders,
		asks: "Let care follow a person's needs and preferences, those of culture among them.",
		measures: ["audits of care plans"],
		...candidate(),
		provenance: summary,
	},
	{
		id: "L-RAR10",
		instrument: regulatedActivities,
		provision: "Regulation 10, dignity and respect",
		kind: "regulation",
		appliesTo: registeredProviders,
		asks: "Treat people with dignity, and have regard to their protected characteristics.",
		measures: ["complaints of discrimination"],
		...candidate(),
		provenance: summary,
	},
	{
		id: "L-RAR12",
		instrument: regulatedActivities,
		provision: "Regulation 12, safe care and treatment",
		kind: "regulation",
		appliesTo: registeredProviders,
		asks: "Assess the risks to people and do what is reasonable to reduce them.",
		measures: ["incidents"],
		...candidate(),
		provenance: summary,
	},
	{
		id: "L-RAR13",
		instrument: regulatedActivities,
		provision: "Regulation 13, safeguarding from abuse and improper treatment",
		kind: "regulation",
		appliesTo: registeredProviders,
		asks: "Allow no discriminatory abuse. Restrain only where it is necessary and proportionate.",
		measures: ["restraint"],
		...candidate(),
		provenance: summary,
	},
	{
		id: "L-RAR16",
		instrument: regulatedActivities,
		provision: "Regulation 16, receiving and acting on complaints",
		kind: "regulation",
		appliesTo: registeredProviders,
		asks: "Handle complaints in a way that people can reach and that works.",
		measures: ["complaints by ethnic group"],
		...candidate(),
		provenance: summary,
	},
	{
		id: "L-RAR17",
		instrument: regulatedActivities,
		provision: "Regulation 17, good governance",
		kind: "regulation",
		appliesTo: registeredProviders,
		asks: "Assess, monitor and improve services. Seek feedback and act on it.",
		measures: ["feedback acted on and answered"],
		...candidate(),
		provenance: summary,
	},
	{
		id: "L-RAR18",
		instrument: regulatedActivities,
		provision: "Regulation 18, staffing",
		kind: "regulation",
		appliesTo: registeredProviders,
		asks: "Have enough staff who are competent, trained and supported.",
		measures: ["staff trained"],
		...candidate(),
		provenance: summary,
	},
	{
		id: "L-MCA",
		instrument: "Mental Capacity Act 2005, with the deprivation of liberty safeguards",
		kind: "act",
		appliesTo: "Everybody who acts for a person who may lack capacity",
		asks: "Presume capacity and help people to decide. Weigh their beliefs and values where somebody decides for them.",
		measures: [],
		...candidate(),
		provenance: summary,
	},
	{
		id: "L-CARE",
		instrument: "Care Act 2014",
		kind: "act",
		appliesTo: "Local authorities, and providers that act for them or with them",
		asks: "Assess and support adults and their carers. Offer independent advocacy. Safeguard adults.",
		measures: ["carers' assessments by ethnic group"],
		...candidate(),
		provenance: summary,
	},
	{
		id: "L-CHILD",
		instrument: "Children Acts 1989 and 2004",
		kind: "act",
		appliesTo: "Local authorities, bodies of the NHS and others who work with children",
		asks: "Put the child's welfare first. Have regard to the child's race, religion, culture and language.",
		measures: ["access of children and young people"],
		...candidate(),
		provenance: summary,
	},
	{
		id: "L-NHSC",
		instrument: "NHS Constitution, and the duties of the National Health Service Act 2006",
		kind: "policy",
		appliesTo: "Bodies of the NHS and those who provide services for them",
		asks: "Offer a comprehensive service to all. Uphold the rights to dignity and to redress.",
		measures: [],
		...candidate(),
		provenance: summary,
	},
	{
		id: "L-AIS",
		instrument: "Accessible Information Standard (DCB1605)",
		kind: "information-standard",
		appliesTo: "Providers of NHS care and of publicly funded adult social care",
		asks: "Find out, record, flag, share and meet what people need in order to communicate.",
		measures: ["communication needs recorded", "interpreters used"],
		...candidate(),
		provenance: summary,
	},
	{
		id: "L-EDS",
		instrument: "Equality Delivery System 2022",
		kind: "policy",
		appliesTo: "Providers under the NHS Standard Contract",
		asks: "Review services, workforce and leadership with the people concerned, score the outcomes, and publish the result every year.",
		measures: ["EDS scores"],
		...candidate(),
		provenance: {
			status: "local",
			source: leedsTeachingHospitalsPage,
			note: "That it is asked by contract and yearly was read on one trust's page.",
		},
	},
	{
		id: "L-WRES",
		instrument: "Workforce Race Equality Standard",
		kind: "policy",
		appliesTo: "Providers under the NHS Standard Contract",
		asks: "Publish nine indicators of race equality among staff and on the board, with an action plan, every year.",
		measures: ["WRES indicators"],
		...candidate(
			`PCREF is presented as asking for patients and carers what this standard asks for staff (${arcSouthLondonWebinar}).`,
		),
		provenance: summary,
	},
	{
		id: "L-CONTRACT",
		instrument: "NHS Standard Contract",
		provision: "The PCREF clause, from 2024/25; its number and wording were not recovered",
		kind: "contract",
		appliesTo: "Mental health providers under the NHS Standard Contract",
		asks: "Implement PCREF.",
		measures: [],
		...candidate(
			"Confirmed as the way in which PCREF binds providers, which does not tell whether it is one of the twelve.",
		),
		provenance: {
			status: "official",
			source: nhsEnglandProgressBlog,
			note: "The announcement of the clause was read, not the contract.",
		},
	},
];
