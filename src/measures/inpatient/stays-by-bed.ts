import { ageOn } from "../../reference/age/age-on.js";
import type { ValidatedSubmission } from "../../tables/validated-submission.js";
import { monthlyStatistics } from "../care/provenance.js";
import type { CountableDefinition, CountableMeasure } from "../countable-measure.js";
import { dayNumber } from "../mental-health-act/day-number.js";
import { monthNumber, monthsPeriod } from "../months/calendar-month.js";
import { periodRules } from "../months/period-rule.js";
import { isWithin } from "../period.js";
import { readBirthDates } from "../submitted/birth-dates.js";
import { onePerPerson, type PersonEvent, personMeasure } from "../submitted/count-person-events.js";
import { readStays } from "./stays.js";
import { readWardStays } from "./ward-stays.js";

/** A kind of bed of which length of stay is published, and at what age. */
interface KindOfBed {
	readonly id: string;
	/** As in `people discharged from adult acute beds`. */
	readonly beds: string;
	/** MHAdmittedPatientClass; null for any. */
	readonly code: string | null;
	readonly from: number;
	readonly to: number;
	/** Of 60 days or more, of 90 days or more, and of the median. */
	readonly officialIds: readonly [string, string, string];
}

const adultAcute: KindOfBed = {
	id: "adult-acute",
	beds: "adult acute beds",
	code: "200",
	from: 18,
	to: 64,
	officialIds: ["MHS100", "MHS101", "MHS102"],
};

const olderAcute: KindOfBed = {
	id: "older-adult-acute",
	beds: "older adult acute beds",
	code: "201",
	from: 65,
	to: Number.POSITIVE_INFINITY,
	officialIds: ["MHS103", "MHS104", "MHS105"],
};

const children: KindOfBed = {
	id: "children",
	beds: "beds as children",
	code: null,
	from: 0,
	to: 17,
	officialIds: ["MHS140", "MHS141", "MHS142"],
};

/** Stays that ended in the period in a ward stay of the kind that ended on the day of discharge, with their days. */
async function endedStays(
	submission: ValidatedSubmission,
	{ code, from, to }: KindOfBed,
): Promise<readonly (PersonEvent & { readonly value: number })[]> {
	const wards = await readWardStays(submission);
	const born = await readBirthDates(submission);
	const stays = [...(await readStays(submission)).values()];
	return stays.flatMap(({ spell, person, admitted, discharged }) => {
		if (discharged === null || !isWithin(discharged, submission.period)) return [];
		const last = (wards.get(spell) ?? []).findLast(({ end }) => end === discharged);
		if (code !== null && last?.bed !== code) return [];
		const month = monthNumber(discharged);
		const age = ageOn({ birthDate: born.get(person) ?? null, on: monthsPeriod(month, month).end });
		if (age === null || age < from || age > to) return [];
		const value = dayNumber(discharged) - dayNumber(admitted);
		const attributes = { "ward-type": last?.wardType ?? null, "bed-type": last?.bed ?? null };
		return [{ person, value, attributes }];
	});
}

function common(kind: KindOfBed) {
	const discharged = `People discharged from ${kind.beds}`;
	return {
		part: "legislative-and-regulatory-obligations",
		dimension: "experience",
		population: `${discharged}, aged ${Number.isFinite(kind.to) ? `${kind.from} to ${kind.to}` : `${kind.from} or over`} at the end of the month`,
		direction: "context",
		groupsHold: "everybody",
		alsoDividedBy: [],
		eventBreakdowns: [],
		periodRule: periodRules.quarter,
		needs: ["MHS001", "MHS101", "MHS501", "MHS502"],
		reads: ["MHS903"],
		computability: ["M(3)"],
		provenance: monthlyStatistics,
	} as const satisfies Partial<CountableDefinition>;
}

const mustEndThatDay =
	"The kind of bed is that of a ward stay that ended on the day of discharge: stays whose ward stay was closed before are not in it, as in the publication.";

const stillThere = "People who are still in hospital are not in it, so that very long stays are missing.";

function longStays(kind: KindOfBed, days: 60 | 90): CountableMeasure {
	const titleOf = (least: number) => `Stays of ${least} days or more in ${kind.beds}`;
	const discharged = `People discharged from ${kind.beds}`;
	const definition: CountableDefinition = {
		...common(kind),
		id: `inpatient.${kind.id}-stays-of-${days}-days-or-more`,
		officialId: kind.officialIds[days === 60 ? 0 : 1],
		title: titleOf(days),
		question: `Of the people of each ethnic group who leave ${kind.beds}, how many were there for ${days} days or more?`,
		numerator: `${discharged} in the period after ${days} days or more, each once`,
		unit: "person",
		statistic: "share",
		per: 100,
		denominator: { basis: "records", title: `${discharged} in the period` },
		counts: titleOf(days),
		...(days === 90 ? { partOf: titleOf(60) } : {}),
		caveats: [
			mustEndThatDay,
			stillThere,
			"People are counted, as in the publication: of a person's two stays, one of which was long, the person counts.",
		],
	};
	return personMeasure(definition, async (submission) => {
		const ended = await endedStays(submission, kind);
		return { events: onePerPerson(ended.filter(({ value }) => value >= days)), among: onePerPerson(ended) };
	});
}

function medianStay(kind: KindOfBed): CountableMeasure {
	const definition: CountableDefinition = {
		...common(kind),
		id: `inpatient.${kind.id}-length-of-stay`,
		officialId: kind.officialIds[2],
		title: `Length of stay in ${kind.beds}`,
		question: `How long do people of each ethnic group stay in ${kind.beds}?`,
		numerator: `Stays in ${kind.beds} that ended in the period; the figure is the median of their days`,
		unit: "day",
		statistic: "median",
		per: 1,
		denominator: { basis: "records", title: `Stays in ${kind.beds} that ended in the period` },
		eventBreakdowns: ["ward-type"],
		caveats: [
			mustEndThatDay,
			stillThere,
			"Stays are counted here and people in the shares, as in the publication.",
		],
	};
	return personMeasure(definition, async (submission) => {
		const ended = await endedStays(submission, kind);
		return { events: ended, among: ended.map(({ person, attributes = {} }) => ({ person, attributes })) };
	});
}

/**
 * Length of hospital stays by ethnic group, of one kind of bed each, as the monthly statistics count them (MHS501,
 * MHS502).
 *
 * Source: NHS England, mental health monthly statistics code
 * (github.com/NHSDigital/mental-health-monthly-statistics@7b4d742), restated in our own words.
 *
 * @example
 * ```ts
 * import { staysByBedMeasures } from "pcref/measures";
 *
 * staysByBedMeasures.adultAcuteSixtyDays.officialId; // => "MHS100"
 * staysByBedMeasures.children.periodRule.window; // => "quarter"
 * ```
 */
export const staysByBedMeasures = {
	adultAcuteSixtyDays: longStays(adultAcute, 60),
	adultAcuteNinetyDays: longStays(adultAcute, 90),
	adultAcute: medianStay(adultAcute),
	olderAdultAcuteSixtyDays: longStays(olderAcute, 60),
	olderAdultAcuteNinetyDays: longStays(olderAcute, 90),
	olderAdultAcute: medianStay(olderAcute),
	childrenSixtyDays: longStays(children, 60),
	childrenNinetyDays: longStays(children, 90),
	children: medianStay(children),
} as const satisfies Readonly<Record<string, CountableMeasure>>;
