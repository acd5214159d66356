import { qualityPartitionsProvenance } from "../../reference/data-quality/quality-partitions.js";
import { isSyntheticOrganisation } from "../../reference/organisations/synthetic-organisation.js";
import { proportion } from "../../statistics/proportion.js";
import type { ReportingPeriod } from "../../tables/validated-submission.js";
import type { MeasureDefinition } from "../definition.js";
import { providerSubject, syntheticData } from "../provider-subject.js";
import type { MeasureResult, Restriction } from "../result.js";
import { type GroupIdentity, uncomparedGroup } from "../uncompared-group.js";
import type { CodedField } from "./coded-fields.js";

/** The measure of one column: `official` where a national partition classifies it, else `derived` from its rules. */
export function qualityDefinition(
	{ table, field, partition }: CodedField,
	about: Pick<MeasureDefinition, "id" | "title" | "question" | "numerator" | "totalIs">,
): MeasureDefinition {
	const measure = partition?.measure ?? null;
	return {
		...about,
		...(measure === null ? {} : { officialId: measure }),
		dimension: "data",
		unit: "record",
		direction: "context",
		per: 100,
		caveats: [],
		provenance:
			partition === null
				? {
						status: "derived",
						source: `The codes that the rules of ${field} in ${table.code} permit: ${table.provenance.source}`,
						note: "No national partition was found: values are only valid, invalid or missing.",
					}
				: qualityPartitionsProvenance,
	};
}

const acceptedOnly: Restriction = {
	id: "accepted-records-only",
	text: "Only records that validation accepted are counted: rows, not people, whether what they are about is still open or not.",
};

/** A result that counts records of one submission: the share of each group, with Wilson limits. */
export function qualityResult({
	definition,
	provider,
	period,
	classification,
	denominator,
	groups,
	restrictions = [],
}: {
	readonly definition: MeasureDefinition;
	readonly provider: string;
	readonly period: ReportingPeriod;
	readonly classification: MeasureResult["classification"];
	/** What is counted among, such as `Records of MHS001`. */
	readonly denominator: string;
	readonly groups: readonly (GroupIdentity & { readonly count: number; readonly denominator: number })[];
	readonly restrictions?: readonly Restriction[];
}): MeasureResult {
	const synthetic = isSyntheticOrganisation(provider);
	const provenance = {
		status: "derived",
		source: `Records of provider ${provider} accepted by validation, ${period.start} to ${period.end}`,
	} as const;
	return {
		definition,
		period,
		subject: providerSubject(provider),
		classification,
		comparator: null,
		denominator: {
			basis: "records",
			title: denominator,
			vintage: `${period.start} to ${period.end}`,
			scheme: classification.id,
			caveats: [],
			provenance,
		},
		groups: groups.map((group) =>
			uncomparedGroup({
				...group,
				crudeRate: proportion({
					count: group.count,
					denominator: group.denominator,
					per: definition.per,
				}),
			}),
		),
		completeness: [],
		restrictions: [...(synthetic ? [syntheticData] : []), acceptedOnly, ...restrictions],
		origin: "computed",
		provenance,
		synthetic,
	};
}
