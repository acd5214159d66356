import { ArgumentError } from "../../issues/argument-error.js";
import { createCatchment } from "./catchment.js";
import { firstSubmission, nextSubmission, type Origin, type Patient } from "./clean-submission.js";
import type { Dossier } from "./dossier.js";
import { createManifest } from "./manifest.js";
import { type PlantedSubmission, plantIssues } from "./plants/plant-issues.js";
import { acceptedInPart, refusedAsAWhole } from "./plants/plant-sets.js";
import { populationFile } from "./population-file.js";
import { RandomNumbers } from "./random-numbers.js";
import { readMe } from "./read-me.js";
import { firstMonth, type ReportingMonth, reportingMonth } from "./reporting-month.js";
import { type DemonstrationFile, tableFiles } from "./table-files.js";
import { testNhsNumbersFrom } from "./test-nhs-numbers.js";

/** The files of a demonstration. */
export interface Demonstration {
	readonly files: readonly DemonstrationFile[];
	/** Folder of the first month's submission. */
	readonly first: string;
}

const fewestPeople = 5_000;
const mostPeople = 500_000;
/** The financial year 2024/25. */
export const mostMonths = 12;
const peopleRefused = 200;
const residentsPerPatient = 80;

/**
 * Invents one month's submission of a fictional mental health trust, with errors planted in it, a second one that is
 * refused as a whole, the population of the fictional catchment, and a manifest of all that is wrong. The same
 * arguments give the same bytes on every machine.
 *
 * How plausible it is: detentions, community treatment orders and uses of section 136 stand to one another between
 * ethnic groups, and over ages, as in the published rates for England in 2023/24 (see `ratesByEthnicCategory`), one
 * twelfth of a year of them. Their numbers are apportioned, not drawn, so a month shows the published pattern with
 * less scatter than a real one would. Periods, orders and stays fit together as the Act and the data set want them,
 * those from earlier months too. Everything else is invented: who is in community care, the catchment, the shares
 * of unknown ethnicity. No figure says anything about a real provider.
 *
 * @param options.people - people in the submission, from 5,000 (fewer cannot hold every plant) to 500,000; the
 * catchment grows with it, 80 residents to a person (1.6 million by default).
 * Of several months, the people of one are those of the next as far as their referrals are open: stays, sections and
 * orders go on, end, are renewed or revoked, and others come. Errors are planted in the first month only, in copies of
 * records that go on as they should have been: validation finds nothing in the later ones.
 *
 * @param options.seed - any whole number; its last 32 bits count.
 * @param options.months - monthly submissions, from 1 to 12, which is the financial year 2024/25. More than one stand in
 * a folder each; the first month, the refused submission and the population are the same whatever their number.
 * @throws ArgumentError where `people`, `seed` or `months` is out of range.
 */
export function createDemonstration(
	options: { readonly people?: number; readonly seed?: number; readonly months?: number } = {},
): Demonstration {
	const { people = 20_000, seed = 20_240_401, months = 1 } = options;
	if (!Number.isInteger(people) || people < fewestPeople || people > mostPeople) {
		throw new ArgumentError("people", `must be a whole number from ${fewestPeople} to ${mostPeople}`);
	}
	if (!Number.isInteger(months) || months < 1 || months > mostMonths) {
		throw new ArgumentError("months", `must be a whole number from 1 to ${mostMonths}`);
	}
	const random = new RandomNumbers(seed);
	const nhsNumbers = testNhsNumbersFrom(random.whole(0, 999_999));
	const residents = people * residentsPerPatient;
	const catchment = createCatchment(residents);

	const patients = firstSubmission(random, { people, catchment, nhsNumbers });
	const submission = plantIssues(random, { dossiers: dossiersOf(patients), set: acceptedInPart });
	const smallCatchment = createCatchment(peopleRefused * residentsPerPatient);
	const refused = plantIssues(random, {
		dossiers: dossiersOf(
			firstSubmission(random, { people: peopleRefused, catchment: smallCatchment, nhsNumbers }),
		),
		set: refusedAsAWhole,
	});
	const later = laterMonths(random, { months, patients, catchment, nhsNumbers });
	const first = months === 1 ? "submission" : folderOf(firstMonth);
	const manifest = createManifest({
		seed,
		people,
		submissions: {
			[first]: submission,
			...Object.fromEntries(later.map(({ month, submitted }) => [folderOf(month), submitted])),
			refused,
		},
	});

	return {
		first,
		files: [
			{ path: "README.txt", text: readMe({ people, residents, months }) },
			{ path: "manifest.json", text: `${JSON.stringify(manifest, null, "\t")}\n` },
			{ path: "population.csv", text: populationFile(catchment) },
			...tableFiles({ folder: first, month: firstMonth, ...submission }),
			...later.flatMap(({ month, submitted }) =>
				tableFiles({ folder: folderOf(month), month, ...submitted }),
			),
			...tableFiles({ folder: "refused", month: firstMonth, ...refused }),
		],
	};
}

/** The folder of one of several months. */
function folderOf({ start }: ReportingMonth): string {
	return `submission/${start.slice(0, 7)}`;
}

function dossiersOf(patients: readonly Patient[]): readonly Dossier[] {
	return patients.map(({ dossier }) => dossier);
}

/** The submissions after the first, with nothing wrong in them. */
function laterMonths(
	random: RandomNumbers,
	{
		months,
		patients,
		...origin
	}: Origin & { readonly months: number; readonly patients: readonly Patient[] },
): readonly { readonly month: ReportingMonth; readonly submitted: PlantedSubmission }[] {
	const later: { readonly month: ReportingMonth; readonly submitted: PlantedSubmission }[] = [];
	let before = patients;
	let from = patients.length + 1;
	for (let number = 1; number < months; number++) {
		const month = reportingMonth(number);
		before = nextSubmission(random, { ...origin, before, month, from });
		from = before.reduce((next, patient) => Math.max(next, patient.number + 1), from);
		later.push({
			month,
			submitted: { dossiers: dossiersOf(before), issues: [], harmless: [], misprints: new Map() },
		});
	}
	return later;
}
