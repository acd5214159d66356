import { ArgumentError } from "../../issues/argument-error.js";
import { createCatchment } from "./catchment.js";
import { cleanSubmission } from "./clean-submission.js";
import { createManifest } from "./manifest.js";
import { plantIssues } from "./plants/plant-issues.js";
import { acceptedInPart, refusedAsAWhole } from "./plants/plant-sets.js";
import { populationFile } from "./population-file.js";
import { RandomNumbers } from "./random-numbers.js";
import { readMe } from "./read-me.js";
import { type DemonstrationFile, tableFiles } from "./table-files.js";
import { testNhsNumbersFrom } from "./test-nhs-numbers.js";

/** The files of a demonstration. */
export interface Demonstration {
	readonly files: readonly DemonstrationFile[];
}

const fewestPeople = 5_000;
const mostPeople = 500_000;
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
 * @param options.seed - any whole number; its last 32 bits count.
 * @throws ArgumentError where `people` or `seed` is out of range.
 */
export function createDemonstration(
	options: { readonly people?: number; readonly seed?: number } = {},
): Demonstration {
	const { people = 20_000, seed = 20_240_401 } = options;
	if (!Number.isInteger(people) || people < fewestPeople || people > mostPeople) {
		throw new ArgumentError("people", `must be a whole number from ${fewestPeople} to ${mostPeople}`);
	}
	const random = new RandomNumbers(seed);
	const nhsNumbers = testNhsNumbersFrom(random.whole(0, 999_999));
	const residents = people * residentsPerPatient;
	const catchment = createCatchment(residents);

	const submission = plantIssues(random, {
		dossiers: cleanSubmission(random, { people, catchment, nhsNumbers }),
		set: acceptedInPart,
	});
	const refused = plantIssues(random, {
		dossiers: cleanSubmission(random, {
			people: peopleRefused,
			catchment: createCatchment(peopleRefused * residentsPerPatient),
			nhsNumbers,
		}),
		set: refusedAsAWhole,
	});
	const manifest = createManifest({ seed, people, submissions: { submission, refused } });

	return {
		files: [
			{ path: "README.txt", text: readMe({ people, residents }) },
			{ path: "manifest.json", text: `${JSON.stringify(manifest, null, "\t")}\n` },
			{ path: "population.csv", text: populationFile(catchment) },
			...tableFiles({ folder: "submission", ...submission }),
			...tableFiles({ folder: "refused", ...refused }),
		],
	};
}
