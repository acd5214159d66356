import { type TimelineEvent, timeline } from "../../reference/timeline.js";

/** What an organisation is, as far as PCREF duties depend on it. */
export type OrganisationKind =
	| "mental-health-trust"
	| "mental-health-provider-under-nhs-standard-contract"
	| "other-mental-health-provider"
	| "other";

/** Something that PCREF asks of organisations from some day on, and the sources' statements of that day. */
export interface Duty {
	readonly id: string;
	readonly title: string;
	/** How it binds: as guidance, by contract, or through the regulator. PCREF is not a statute. */
	readonly force: "guidance" | "contract" | "regulation";
	readonly appliesTo: readonly OrganisationKind[];
	/** The events of the timeline from which sources date it. */
	readonly events: readonly TimelineEvent[];
	/** What has to be known about it, such as how disputed dates are read. */
	readonly note?: string;
}

function events(...ids: readonly string[]): readonly TimelineEvent[] {
	return timeline.filter(({ id }) => ids.includes(id));
}

const contracted = ["mental-health-trust", "mental-health-provider-under-nhs-standard-contract"] as const;
const providers = [...contracted, "other-mental-health-provider"] as const;

/**
 * The duties under PCREF that sources put a date to. Sources do not agree on when the framework was launched and when
 * it became mandatory; every one of their dates is kept.
 */
export const duties: readonly Duty[] = [
	{
		id: "framework",
		title: "The framework is there to be followed",
		force: "guidance",
		appliesTo: providers,
		events: events("launch-dated-may-2023", "published", "launch-dated-november-2023"),
		note: "The formal publication is that of 30 October 2023.",
	},
	{
		id: "contract-clause",
		title: "Implement PCREF under the NHS Standard Contract",
		force: "contract",
		appliesTo: contracted,
		events: events("mandatory-dated-april-2024", "mandatory-dated-april-2025"),
		note: "The clause was announced in March 2024; its number and wording were not recovered. NHS England describes mental health trusts as bound from April 2025; that other providers under the contract were bound from the same month is a reading of ours.",
	},
	{
		id: "implementation",
		title: "Have implemented PCREF",
		force: "guidance",
		appliesTo: providers,
		events: events("implementation-deadline"),
		note: "An expectation that NHS England put a last day to: in force from that day on.",
	},
	{
		id: "regulator",
		title: "The Care Quality Commission takes PCREF into account when it assesses a provider",
		force: "regulation",
		appliesTo: providers,
		events: events("cqc-assessment"),
		note: "The day is that of the announcement. Full guidance was promised for later in 2024 and was not recovered.",
	},
];
