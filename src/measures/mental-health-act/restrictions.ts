import type { Restriction } from "../result.js";
import type { MentalHealthActCompat } from "./category.js";

/** Whose rules told the categories apart. */
export function rulesFollowed(compat: MentalHealthActCompat): Restriction {
	return {
		id: `compat-${compat}`,
		text: `Detentions are told from renewals, transfers and other episodes by the rules of the annual publication of ${compat.slice("annual-".length)}.`,
	};
}

/** What a count of people's detentions in one submission does not see. */
export const detentionRestrictions: readonly Restriction[] = [
	{
		id: "own-submission-only",
		text: "Only this provider's records were read. The official figure also knows a person's earlier stays at other providers, so that some of what is counted here may officially be a transfer.",
	},
	{
		id: "people-not-matched",
		text: "People are told apart by the provider's own patient identifier. The official figure matches people across identifiers and providers.",
	},
	{
		id: "no-hospital-spell",
		text: "A period of detention that touches no hospital spell in the submission is not counted, as in the official figure. The completeness table shows how many there are.",
	},
	{
		id: "tables-not-read",
		text: "Conditional discharges (MHS403) were not read. The official categories of detention make no use of them.",
	},
];

/** What a count of orders, or of discharges, in one submission does not see. */
export const orderRestrictions: readonly Restriction[] = detentionRestrictions.filter(
	({ id }) => id === "own-submission-only" || id === "people-not-matched",
);

/** Who stands in no group of a table of the annual statistics; `what` is a plural such as `Detentions`. */
export function outsideTheGroups(what: string): readonly Restriction[] {
	return [
		{
			id: "ethnicity-unknown",
			text: `${what} of people whose ethnic group is declined, not known, missing or invalid are counted as Unknown and are in no rate and not in All.`,
		},
		{
			id: "age-or-sex-not-usable",
			text: `${what} of people with no usable age, or whose recorded gender is neither male nor female, are in no group and not in All. They are the difference between the known ${what.toLowerCase()} of the completeness table and All.`,
		},
	];
}
