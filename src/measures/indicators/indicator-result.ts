import { isSyntheticOrganisation } from "../../reference/organisations/synthetic-organisation.js";
import { proportion } from "../../statistics/proportion.js";
import type { ReportingPeriod } from "../../tables/validated-submission.js";
import { medianOf } from "../median.js";
import { providerSubject, syntheticData } from "../provider-subject.js";
import type {
	Denominator,
	EthnicityCompleteness,
	GroupResult,
	MeasureResult,
	Restriction,
} from "../result.js";
import { type GroupIdentity, uncomparedGroup } from "../uncompared-group.js";
import { type IndicatorId, indicatorDefinitions } from "./definitions.js";

/** The classification of a figure about everything together. */
export const notBrokenDown: MeasureResult["classification"] = { id: "none", title: "Not broken down" };

/** The group that holds all of a classification. */
export function totalOf({ id }: MeasureResult["classification"]): GroupIdentity {
	return { group: { scheme: id, code: "All" }, label: "All", level: "total" };
}

/** The figures of a group: `count` of `denominator`, and the median of values where the indicator is one. */
export interface IndicatorGroup extends GroupIdentity {
	readonly count: number;
	readonly denominator: number;
	/** The values whose median is wanted, as many as `count`; left out for a share. */
	readonly values?: readonly number[];
}

/** What an indicator is counted among. */
export interface IndicatorDenominator {
	readonly basis: Extract<Denominator["basis"], "records" | "documents">;
	/** What it is, such as feedback records received in the period. */
	readonly title: string;
}

const notPeople: Restriction = {
	id: "not-people",
	text: "These are counts of an organisation's own documents and not of people: none is rounded or hidden.",
};

/** Makes a result of an indicator: shares with Wilson limits, or medians, for each group. Groups are not compared. */
export function indicatorResult({
	id,
	organisation,
	period,
	classification,
	denominator,
	groups,
	completeness = [],
	restrictions = [],
}: {
	readonly id: IndicatorId;
	readonly organisation: string;
	readonly period: ReportingPeriod;
	readonly classification: MeasureResult["classification"];
	readonly denominator: IndicatorDenominator;
	readonly groups: readonly IndicatorGroup[];
	readonly completeness?: readonly EthnicityCompleteness[];
	readonly restrictions?: readonly Restriction[];
}): MeasureResult {
	const definition = indicatorDefinitions[id];
	const synthetic = isSyntheticOrganisation(organisation);
	const source = `Documents of ${organisation}, ${period.start} to ${period.end}`;
	return {
		definition,
		period,
		subject: providerSubject(organisation),
		classification,
		comparator: null,
		denominator: {
			...denominator,
			vintage: `${period.start} to ${period.end}`,
			scheme: classification.id,
			caveats: [],
			provenance: { status: "derived", source },
		},
		groups: groups.map((group) => groupResult(group, definition.per)),
		completeness,
		restrictions: [
			...(synthetic ? [syntheticData] : []),
			...(denominator.basis === "documents" ? [notPeople] : []),
			...restrictions,
		],
		origin: "computed",
		provenance: { status: "derived", source },
		synthetic,
	};
}

function groupResult({ values, ...group }: IndicatorGroup, per: number): GroupResult {
	const { count, denominator } = group;
	const crudeRate =
		values === undefined
			? proportion({ count, denominator, per })
			: medianOf(
					values.map((value) => ({ value, count: 1 })),
					0.95,
				);
	return uncomparedGroup({ ...group, crudeRate });
}
