import { syntheticOrganisation } from "../../reference/organisations/synthetic-organisation.js";
import { publishedRatesProvenance } from "./published-rates.js";

/** What the folder of the demonstration is and how to use it, as plain text. */
export function readMe({
	people,
	residents,
	months,
}: {
	readonly people: number;
	readonly residents: number;
	readonly months: number;
}): string {
	const inWords = (number: number) => number.toLocaleString("en-GB");
	return `SYNTHETIC DATA. EVERYTHING IN THIS FOLDER IS INVENTED.

${syntheticOrganisation.name}

There is no such trust and no place called Mereford, and nobody in these files exists
or existed. The provider code ${syntheticOrganisation.code} has not been issued. NHS numbers start with 999,
the range that tests use; postcodes are of the pseudo range ZZ99; practice codes
(X99...), commissioner and team codes are made up. Nothing here comes from NHS England
or is endorsed by it.

How many people are detained in each ethnic group follows the published rates for
England in 2023/24, scaled to one month. So the figures show the pattern that the
statistics show. They say nothing about any real provider, and they are no evidence of
anything. Where the rates come from:
${publishedRatesProvenance.source}.
${publishedRatesProvenance.note}

Restraint, missed appointments and long waits also differ between the groups. How much
is made up; in which direction follows what the field describes. Every measure that
pcref counts (pcref measures) has data in the month; what is officially of several
months is of ${months === 1 ? "this one alone" : `these ${months} alone`}.

${months === 1 ? oneMonth(inWords(people)) : severalMonths(inWords(people), months)}
refused/         A small submission that is refused as a whole.
population.csv   The ${inWords(residents)} residents of the fictional catchment by ethnic group,
                 sex and age.
manifest.json    Every planted issue with the records it is in, and every record
                 that falls with another: what validation has to find, no more and
                 no less.

Try:

  pcref validate submission
  pcref validate refused
  pcref report submission --population population.csv --by nhs-upper-mha-annual --comparator White --out report.html
${months === 1 ? "" : "  pcref measure submission --measures restrictive.people --over-time\n"}`;
}

function oneMonth(people: string): string {
	return `submission/      The tables of one month (April 2024) in MHSDS version 6 for ${people}
                 people, with errors planted in some of them.`;
}

function severalMonths(people: string, months: number): string {
	return `submission/      ${months} monthly submissions from April 2024 on in MHSDS version 6, a folder
                 each, for about ${people} people in a month. Who has an open referral is in
                 the next month too: stays, sections and orders go on or end, and others
                 come. Errors are planted in some records of the first month; the same
                 records are right in the months after it.`;
}
