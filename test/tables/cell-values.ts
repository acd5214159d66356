import type { CellRule } from "../../src/tables/cell-rule.js";
import type { Field } from "../../src/tables/field.js";

/** A value that breaks no rule of its field. Not the made-up values of templates: those are tested by these rules too. */
export function rightValue({ rules }: Field): string {
	const [check] = rules
		.map((rule) => rule.check)
		.filter(({ kind }) => kind !== "not-blank")
		.slice(-1);
	switch (check?.kind) {
		case "code-set":
			return check.permitted[0] ?? "";
		case "nhs-number":
			return "9990000018";
		case "digits":
			return "1".repeat(Math.max(check.minimum, 1));
		case "date":
			return "2024-05-31";
		case "time":
			return "09:30";
		case "datetime":
			return "2024-05-31T09:30:00";
		case "timestamp":
			return "2024-05-31T09:30:00+01:00";
		case "amount":
			return `1250.${"0".repeat(check.places)}`;
		case "postcode":
			return "LS1 4AP";
		case "number":
			return "1000";
		default:
			return "X".repeat(check?.kind === "length" ? Math.max(check.minimum, 1) : 1);
	}
}

/** A value that breaks one rule of its field and no other. */
export function wrongValue({ check }: CellRule, field: Field): string {
	switch (check.kind) {
		case "not-blank":
			return " ";
		case "length":
			return "X".repeat(check.maximum + 1);
		case "digits":
			return "1".repeat(check.maximum + 1);
		case "code-set":
			return (field.rules.some((rule) => rule.check.kind === "digits") ? "0" : "~").repeat(
				rightValue(field).length,
			);
		case "nhs-number":
			return "9990000019";
		case "date":
			return "2024-02-30";
		case "time":
			return "09.30";
		case "datetime":
			return "2024-05-31";
		case "timestamp":
			return "2024-05-31T09:30:00";
		case "amount":
			return "1250";
		case "postcode":
			return "LS14AP";
		case "number":
			return check.whole ? "1.5" : "1,000";
	}
}
