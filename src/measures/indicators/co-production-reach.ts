import type { CoProductionEvent } from "../../framework/co-production/co-production-event.js";
import type { RollUpId } from "../../reference/ethnicity/roll-ups.js";
import type { ReportingPeriod } from "../../tables/validated-submission.js";
import { isWithin, requirePeriod } from "../period.js";
import type { MeasureResult } from "../result.js";
import type { GroupIdentity } from "../uncompared-group.js";
import { ethnicGrouping } from "./feedback-groups.js";
import { type IndicatorGroup, indicatorResult, notBrokenDown, totalOf } from "./indicator-result.js";

/**
 * Whom co-production reached in a period and what came of it: participations by ethnic group and by constituency, the
 * share of events at which everybody was offered payment, and the share of decisions that changed something.
 *
 * Participations by ethnic group are of patients, carers and communities, not of staff. Where an event recorded no
 * ethnic groups, its people are Unknown; where nobody counted, they are in no figure and a restriction says so.
 *
 * @param events Parsed events; those of other organisations and days are passed over.
 * @param options `organisation`: code of the organisation. `period`: first and last day. `by`: a roll-up.
 * @returns Four results. The first two hold small numbers of people and must pass disclosure control.
 * @throws {@link ArgumentError} for a roll-up that cannot be used and for days that are none.
 *
 * @example
 * ```ts
 * import { coProductionEventExample } from "pcref";
 * import { coProductionReach } from "pcref/measures";
 *
 * const period = { start: "2024-01-01", end: "2024-12-31" };
 * const [byGroup, byConstituency] = coProductionReach([coProductionEventExample], { organisation: "ZSYN0", period, by: "nhs-upper-mha-annual" });
 * byGroup?.groups.map(({ label, count }) => [label, count.status === "ok" ? count.value : null]).at(3); // => ["Black or Black British", 17]
 * byConstituency?.groups[0]; // => { label: "Communities", count: { value: 14 }, population: { value: 31 } }
 * ```
 */
export function coProductionReach(
	events: readonly CoProductionEvent[],
	options: { readonly organisation: string; readonly period: ReportingPeriod; readonly by: RollUpId },
): readonly MeasureResult[] {
	const { organisation, period, by } = options;
	requirePeriod(period);
	const held = events.filter(
		({ organisation: { code }, on }) => code === organisation && isWithin(on, period),
	);
	const rows = held.flatMap(({ participants }) => participants);
	const uncounted = rows.filter(({ people }) => people === null).length;
	const restrictions =
		uncounted === 0
			? []
			: [
					{
						id: "not-counted",
						text: `Of ${uncounted} of ${rows.length} constituencies at events nobody counted how many took part: they are in no figure.`,
					},
				];
	const common = { organisation, period, restrictions };
	const grouping = ethnicGrouping(by);
	const partners = rows.filter(({ constituency }) =>
		["community", "patient", "carer"].includes(constituency),
	);
	return [
		indicatorResult({
			...common,
			id: "co-production.reach",
			classification: grouping.classification,
			denominator: participations("of patients, carers and communities"),
			groups: sharesOf(
				grouping.groups,
				grouping.classification,
				(label) =>
					partners.reduce(
						(sum, row) => sum + peopleIn(row, (category) => grouping.labelOf(category) === label),
						0,
					) + (label === "Unknown" ? partners.reduce((sum, row) => sum + peopleWithoutGroup(row), 0) : 0),
			),
		}),
		indicatorResult({
			...common,
			id: "co-production.reach",
			classification: constituencies,
			denominator: participations("of everybody"),
			groups: sharesOf(constituencyGroups, constituencies, (label) =>
				rows
					.filter(({ constituency }) => constituencyLabels[constituency] === label)
					.reduce((sum, { people }) => sum + (people ?? 0), 0),
			),
		}),
		documentShare(
			"co-production.paid",
			"Co-production events in the period",
			held,
			({ payment }) => payment.offered === "to-everybody",
		),
		documentShare(
			"co-production.changes-made",
			"Decisions of co-production events in the period",
			held.flatMap(({ decisions }) => decisions),
			({ change }) => change.state === "made",
		),
	];

	function documentShare<Item>(
		id: "co-production.paid" | "co-production.changes-made",
		title: string,
		items: readonly Item[],
		holds: (item: Item) => boolean,
	): MeasureResult {
		const count = items.filter(holds).length;
		return indicatorResult({
			organisation,
			period,
			id,
			classification: notBrokenDown,
			denominator: { basis: "documents", title },
			groups: [{ ...totalOf(notBrokenDown), count, denominator: items.length }],
		});
	}
}

type Row = CoProductionEvent["participants"][number];
type Category = Row["ethnicGroups"][number]["category"];

const constituencyLabels: Readonly<Record<Row["constituency"], string>> = {
	community: "Communities",
	patient: "Patients",
	carer: "Carers",
	staff: "Staff",
	"partner-agency": "Partner agencies",
};
const constituencies = { id: "constituency", title: "On whose side people took part" };
const constituencyGroups: readonly GroupIdentity[] = Object.entries(constituencyLabels).map(
	([code, label]) => ({
		group: { scheme: constituencies.id, code },
		label,
		level: "upper",
	}),
);

function participations(whose: string) {
	return { basis: "records", title: `Participations ${whose} in co-production events` } as const;
}

function peopleIn({ ethnicGroups }: Row, holds: (category: Category) => boolean): number {
	return ethnicGroups.filter(({ category }) => holds(category)).reduce((sum, { people }) => sum + people, 0);
}

function peopleWithoutGroup({ people, ethnicGroups }: Row): number {
	return ethnicGroups.length > 0 ? 0 : (people ?? 0);
}

/** Each group's share of all, and the total. */
function sharesOf(
	groups: readonly GroupIdentity[],
	classification: MeasureResult["classification"],
	countOf: (label: string) => number,
): readonly IndicatorGroup[] {
	const counts = groups.map((identity) => ({ ...identity, count: countOf(identity.label) }));
	const denominator = counts.reduce((sum, { count }) => sum + count, 0);
	const total = { ...totalOf(classification), count: denominator };
	return [...counts, total].map((group) => ({ ...group, denominator }));
}
