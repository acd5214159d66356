import type { Field } from "../../tables/field.js";

/** A made-up value that breaks no rule of its field. */
export function exampleOf({ rules }: Field): string {
	const check = rules.map((rule) => rule.check).findLast(({ kind }) => kind !== "not-blank");
	switch (check?.kind) {
		case "code-set":
			return check.permitted[0] ?? "";
		case "nhs-number":
			return "9990000018";
		case "digits":
			return "1".repeat(Math.max(check.minimum, 1));
		case "date":
			return "2024-04-10";
		case "time":
			return "09:30";
		case "datetime":
			return "2024-04-10T09:30:00";
		case "timestamp":
			return "2024-04-10T09:30:00+01:00";
		case "amount":
			return `1250.${"0".repeat(check.places)}`;
		case "postcode":
			return "ZZ99 3VZ";
		case "number":
			return "1";
		case "length":
			return "SYN1".slice(0, check.maximum).padEnd(check.minimum, "0");
		default:
			return "Made up";
	}
}
