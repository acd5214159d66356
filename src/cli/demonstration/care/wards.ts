import type { MHS903 } from "../../../tables/mhsds/mhs903.js";
import type { Course } from "../courses/course.js";
import type { RandomNumbers } from "../random-numbers.js";

/** A ward of the trust: what kind of bed it has (MHAdmittedPatientClass), and its record in MHS903. */
interface Ward {
	readonly bed: string;
	readonly record: { readonly [Column in keyof (typeof MHS903)["fields"]]?: string };
}

const ward = (
	number: number,
	{ bed, type, security = "0" }: { readonly bed: string; readonly type: string; readonly security?: string },
): Ward => ({
	bed,
	record: {
		WardCode: `SYN-WARD-${String(number).padStart(2, "0")}`,
		WardIntendedSex: "8",
		WardType: type,
		WardSecLevel: security,
		LockedWardInd: security === "0" ? "N" : "Y",
	},
});

const acute = [ward(1, { bed: "200", type: "03" }), ward(2, { bed: "200", type: "03" })];
const older = ward(3, { bed: "201", type: "06" });
const intensive = ward(4, { bed: "202", type: "03" });
const rehabilitation = ward(5, { bed: "212", type: "03" });
const lowSecure = ward(6, { bed: "206", type: "03", security: "1" });
const children = ward(7, { bed: "300", type: "01" });

/** The wards of the trust, as MHS903 has them. */
export const wardRecords = [...acute, older, intensive, rehabilitation, lowSecure, children].map(
	({ record }) => record,
);

const partThree = ["09", "10", "15", "17"];
const longStay = -200;

/** The ward on which somebody stays. */
export function wardFor(
	random: RandomNumbers,
	{ course: { sections, stay }, age }: { readonly course: Course; readonly age: number },
): Ward {
	if (age < 18) return children;
	if (sections.some(({ status }) => partThree.includes(status))) return lowSecure;
	if (age >= 65) return older;
	if (stay !== undefined && stay.admitted.day < longStay) return rehabilitation;
	return random.chance(0.12) ? intensive : random.oneOf(acute);
}
