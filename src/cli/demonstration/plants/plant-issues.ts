import { ArgumentError } from "../../../issues/argument-error.js";
import { isRejecting } from "../../../issues/severity.js";
import type { AnyDraft, Dossier, PersonTable } from "../dossier.js";
import type { RandomNumbers } from "../random-numbers.js";
import type { Misprints } from "../table-files.js";
import { consequences } from "./consequences.js";
import type { Plant } from "./plant.js";
import type { PlantSet } from "./plant-sets.js";
import type { PlantedIssue } from "./planted-issue.js";
import type { SharedKeyPlant } from "./shared-key-plants.js";
import type { Target } from "./targets.js";

/** A value that looks like trouble and is right. */
interface HarmlessValue {
	readonly table: PersonTable;
	readonly column: string;
	readonly record: AnyDraft;
	readonly why: string;
}

/** A submission in which things are wrong, and all that is wrong with it. */
export interface PlantedSubmission {
	readonly dossiers: readonly Dossier[];
	readonly issues: readonly PlantedIssue[];
	readonly harmless: readonly HarmlessValue[];
	readonly misprints: Misprints;
}

/** What a plant did to one dossier. */
interface Planted {
	readonly dossier: Dossier;
	readonly issues: readonly PlantedIssue[];
}

/** The faults of an altered dossier, and the records that fall with those that they refuse. */
function withConsequences(dossier: Dossier, faults: readonly PlantedIssue[]): Planted {
	const refused = faults.filter(({ severity }) => isRejecting(severity)).map(({ record }) => record);
	return { dossier, issues: [...faults, ...consequences(dossier, refused)] };
}

function plantOne(plant: Plant, before: Dossier): Planted {
	const dossier = plant.alter(before);
	const faults = plant.faults.flatMap(({ records = "last", ...fault }) =>
		(records === "all" ? dossier[fault.table] : dossier[fault.table].slice(-1)).map((record) => ({
			...fault,
			record,
			why: plant.why,
		})),
	);
	return withConsequences(dossier, faults);
}

function plantShared(
	{ why, table, column, share, faults }: SharedKeyPlant,
	from: Dossier,
	to: Dossier,
): readonly [Planted, Planted] {
	const faultsOf = (dossier: Dossier) =>
		dossier[table].flatMap((record) =>
			faults.map(({ code, severity }) => ({ code, severity, table, column, record, why })),
		);
	const altered = share(from, to);
	return [withConsequences(from, faultsOf(from)), withConsequences(altered, faultsOf(altered))];
}

/**
 * Puts things wrong into dossiers that are right, each into one that nothing else touches, and says what validation
 * has to find: the faults, and every record that falls with a refused one. This is reasoned here from what was done;
 * no validation is run.
 *
 * @throws ArgumentError where there are too few people to find a fitting dossier for every plant.
 */
export function plantIssues(
	random: RandomNumbers,
	{ dossiers, set }: { readonly dossiers: readonly Dossier[]; readonly set: PlantSet },
): PlantedSubmission {
	const planted = [...dossiers];
	const free = new Set(random.shuffled(dossiers.map((_, place) => place)));
	const issues: PlantedIssue[] = [];
	const harmless: HarmlessValue[] = [];
	const misprints = new Map<AnyDraft, (line: string) => string>();

	const draw = (target: Target): { readonly place: number; readonly dossier: Dossier } => {
		for (const place of free) {
			const dossier = dossiers[place];
			if (dossier === undefined || !target(dossier)) continue;
			free.delete(place);
			return { place, dossier };
		}
		throw new ArgumentError("people", "are too few to plant every issue among them");
	};
	const keep = (place: number, result: Planted): void => {
		planted[place] = result.dossier;
		issues.push(...result.issues);
	};

	for (const plant of set.plants) {
		for (let time = 0; time < plant.times; time++) {
			const { place, dossier } = draw(plant.in);
			const result = plantOne(plant, dossier);
			keep(place, result);
			const { why, misprint, harmless: column } = plant;
			for (const record of misprint === undefined ? [] : result.dossier[misprint.table].slice(-1)) {
				if (misprint !== undefined) misprints.set(record, misprint.of);
			}
			for (const record of column === undefined ? [] : result.dossier[column.table].slice(-1)) {
				if (column !== undefined) harmless.push({ ...column, record, why });
			}
		}
	}
	for (const plant of set.sharedKeys) {
		const [from, to] = [draw(plant.in[0]), draw(plant.in[1])];
		const [first, second] = plantShared(plant, from.dossier, to.dossier);
		keep(from.place, first);
		keep(to.place, second);
	}
	return { dossiers: planted, issues, harmless, misprints };
}
