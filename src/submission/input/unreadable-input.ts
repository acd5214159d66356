import type { StructuralFinding } from "./table-input.js";

/** Thrown inside the readers where a file cannot be read further; it becomes an issue and never leaves the package. */
export class UnreadableInput extends Error {
	override readonly name = "UnreadableInput";
	readonly finding: StructuralFinding;

	constructor(finding: StructuralFinding) {
		super(finding.code);
		this.finding = finding;
	}
}
