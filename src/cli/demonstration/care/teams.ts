import { syntheticOrganisation } from "../../../reference/organisations/synthetic-organisation.js";
import type { Sex } from "../../../reference/population.js";
import type { MHS902 } from "../../../tables/mhsds/mhs902.js";
import type { Referral } from "../courses/course.js";
import type { RandomNumbers } from "../random-numbers.js";

// ServTeamTypeMH of the trust's teams, one each or several, and the age group they are for. The number of a team is its
// place in this list.
const types = [
	["A02", "04"],
	["A02", "04"],
	["A05", "02"],
	["A06", "02"],
	["A06", "02"],
	["A06", "02"],
	["A06", "01"],
	["A06", "01"],
	["A07", "03"],
	["A07", "03"],
	["A08", "02"],
	["A11", "04"],
	["A11", "04"],
	["A13", "02"],
	["A14", "04"],
	["A14", "04"],
	["A16", "02"],
	["A17", "03"],
	["A20", "04"],
	["C02", "02"],
	["C05", "01"],
	["C10", "04"],
	["D02", "04"],
	["F01", "01"],
] as const;

/** Type of a team of the trust (ServTeamTypeMH). */
export type TeamType = (typeof types)[number][0];

/** The record of a team, as MHS902 has it. */
type TeamRecord = { readonly [Column in keyof (typeof MHS902)["fields"]]: string };

const teamId = (place: number) => `SYN-TEAM-${String(place + 1).padStart(2, "0")}`;

/** The teams of the trust. */
export const teamRecords: readonly TeamRecord[] = types.map(([type, ageGroup], place) => ({
	CareProfTeamLocalID: teamId(place),
	OrgIDCareProfTeamLocalID: syntheticOrganisation.code,
	ServTeamTypeMH: type,
	ServTeamIntAgeGroup: ageGroup,
}));

/** Somebody's age in years and sex. */
interface AgeAndSex {
	readonly age: number;
	readonly sex: Sex;
}

function ordinaryTeam(random: RandomNumbers, { age, sex }: AgeAndSex): TeamType {
	if (age < 18)
		return random.weighted([
			["A06", 70],
			["F01", 24],
			["C10", 6],
		]);
	if (age >= 65)
		return random.weighted([
			["A07", 60],
			["A17", 40],
		]);
	if (sex === "2" && age < 45 && random.chance(0.06)) return "C02";
	return random.weighted([
		["A06", 64],
		["A05", 12],
		["A13", 10],
		["A16", 7],
		["A08", 5],
		["C10", 2],
	]);
}

function typeFor(
	random: RandomNumbers,
	{ referral, ...person }: AgeAndSex & { readonly referral: Referral },
): TeamType {
	const { team, source, priority } = referral;
	if (team !== undefined) return team;
	if (source === "H1") return person.age < 18 ? "C05" : "A11";
	if (source === "E1") return "A20";
	if (source.startsWith("E")) return "D02";
	if (priority === "1" || priority === "4" || (priority === "2" && random.chance(0.6))) return "A02";
	return ordinaryTeam(random, person);
}

/** The team that a referral goes to: its identifier and its type. */
export function teamFor(
	random: RandomNumbers,
	of: AgeAndSex & { readonly referral: Referral },
): { readonly id: string; readonly type: TeamType } {
	const wanted = typeFor(random, of);
	const ageGroup = wanted !== "A06" ? undefined : of.age < 18 ? "01" : "02";
	const fitting = types.flatMap(([type, group], place) =>
		type === wanted && (ageGroup === undefined || group === ageGroup) ? [place] : [],
	);
	return { id: teamId(random.oneOf(fitting)), type: wanted };
}

/** A team that is known by its identifier. */
export function teamOf(id: string | undefined): { readonly id: string; readonly type: TeamType } {
	const place = types.findIndex((_, candidate) => teamId(candidate) === id);
	return { id: teamId(place), type: types[place]?.[0] ?? "A06" };
}

/** A team of the trust, any of them. */
export function anyTeam(random: RandomNumbers): string {
	return teamId(random.whole(0, types.length - 1));
}
