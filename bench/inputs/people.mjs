import { randomNumbers, weighted } from "../random-numbers.mjs";

export const provider = "ZSYN0";
export const period = { start: "2024-05-01", end: "2024-05-31" };

/** The day so many days after 1 January 1930, as `YYYY-MM-DD`. */
export const days = Array.from({ length: 34_500 }, (_, day) =>
	new Date(Date.UTC(1930, 0, 1 + day)).toISOString().slice(0, 10),
);

/** Days of the reporting period. */
export const daysOfPeriod = days.slice(days.indexOf(period.start), days.indexOf(period.end) + 1);

/** Days of the three years before the reporting period. */
export const daysBefore = days.slice(days.indexOf(period.start) - 1095, days.indexOf(period.start));

const ethnicCategories = {
	A: 62,
	B: 0.8,
	C: 4.5,
	D: 1,
	E: 0.5,
	F: 0.7,
	G: 0.9,
	H: 2.4,
	J: 2.6,
	K: 1.2,
	L: 1.7,
	M: 1.9,
	N: 2.8,
	P: 0.9,
	R: 0.6,
	S: 2.2,
	Z: 5,
	99: 5,
	"": 3,
};

/**
 * What a mental health provider's register says of people beyond their identifiers: the few distinct values of real
 * data, as often as they come there, and about 30,000 postcodes of an area that does not exist.
 *
 * @returns a function that gives the next person's values by field.
 */
export function people(seed = 1) {
	const random = randomNumbers(seed);
	const letters = "ABDEFGHJLNPQRSTUWXYZ";
	const letter = () => letters[Math.floor(random() * letters.length)];
	const postcodes = Array.from(
		{ length: 30_000 },
		(_, index) => `ZZ${1 + (index % 40)} ${index % 10}${letter()}${letter()}`,
	);
	const births = days.indexOf(period.start);
	const gender = weighted(random, { 1: 47, 2: 51, 3: 0.5, 4: 0.5, Z: 0.5, X: 0.5 });
	const sameAtBirth = weighted(random, { Y: 80, N: 1, Z: 4, X: 2, "": 13 });
	const stated = weighted(random, { "": 90, 1: 5, 2: 5 });
	const marital = weighted(random, { S: 48, M: 22, D: 6, W: 4, P: 2, N: 1, 8: 2, 9: 5, "": 10 });
	const ethnic = weighted(random, ethnicCategories);
	const language = weighted(random, {
		en: 88,
		pl: 1.2,
		ur: 1,
		bn: 0.8,
		pa: 0.7,
		ar: 0.7,
		so: 0.6,
		ro: 0.6,
		pt: 0.4,
		fa: 0.4,
		gu: 0.4,
		tr: 0.3,
		fr: 0.3,
		es: 0.3,
		ta: 0.2,
		zh: 0.2,
		yo: 0.2,
		am: 0.1,
		ti: 0.1,
		ku: 0.1,
		vi: 0.1,
		q4: 0.1,
		"": 3,
	});
	const status = weighted(random, { "01": 94, "02": 4, "03": 2 });
	const school = weighted(random, {
		"": 88,
		EE100001: 3,
		EE100002: 3,
		EE100417: 2,
		EE101222: 2,
		EE133333: 2,
	});
	return () => ({
		OrgIDLocalPatientID: provider,
		OrgIDEduEstab: school(),
		NHSNumberStatus: status(),
		PersonBirthDate: days[Math.floor((1 - random() ** 1.3) * births)],
		Postcode: postcodes[Math.floor(random() ** 1.5 * postcodes.length)],
		GenderIDCode: gender(),
		GenderSameAtBirth: sameAtBirth(),
		Gender: stated(),
		MaritalStatus: marital(),
		EthnicCategory: ethnic(),
		EthnicCategory2021: "",
		LanguageCodePreferred: language(),
		PersDeathDate: random() < 0.002 ? daysOfPeriod[Math.floor(random() * daysOfPeriod.length)] : "",
	});
}
