import type { Case, Outcome, Tolerance } from "./case.js";
import { compare, isRecord } from "./compare.js";
import { judgeTwoWay } from "./judge-two-way.js";

/** A case passed if there is nothing wrong with it. */
export interface Verdict {
	readonly wrong: readonly string[];
	/** The largest relative error among the numbers of the answer. */
	readonly worst: number;
}

/** Refusals that are limits of the program compared with, not of the mathematics. */
const limitsOfTheProgram =
	/^(confidence_out_of_range|unsupported_confidence_pair|too_many_confidence_levels|fix_after)/;

/** Judges what came of a case by the rules of the conformance data. */
export function judge({
	test,
	outcome,
	tolerance,
}: {
	readonly test: Case;
	readonly outcome: Outcome;
	readonly tolerance: Tolerance;
}): Verdict {
	if (outcome.kind === "crash") return failed(`broke off: ${outcome.reason}`);
	const { error } = test.expected;
	if (typeof error === "string") return judgeRefusal({ test, error, outcome });
	if (outcome.kind === "refusal") return failed(`refused: ${outcome.reason}`);
	if (test.method === "disclosure.secondary.two_way") return judgeTwoWay({ test, got: outcome.got });
	const against = (want: unknown): Verdict => {
		const { differences, worst } = compare({ want, got: outcome.got, tolerance });
		return { wrong: differences, worst };
	};
	const { expected, expected_corrected } = test;
	if (expected_corrected === undefined) return against(expected);
	const corrected = against({ ...expected, ...expected_corrected });
	if (corrected.wrong.length === 0) return corrected;
	const compatible = against(expected);
	return compatible.wrong.length === 0 ? compatible : corrected;
}

function judgeRefusal({
	test,
	error,
	outcome,
}: {
	readonly test: Case;
	readonly error: string;
	readonly outcome: Exclude<Outcome, { kind: "crash" }>;
}): Verdict {
	const answered = outcome.kind === "answer" && hasNumber(outcome.got);
	if (error === "anchor_crash") return answered ? passed : failed("gave no estimate");
	if (outcome.kind === "refusal") return passed;
	const right = limitsOfTheProgram.test(error) && levelsAreSound(test.options) && answered;
	return right ? passed : failed(`answered what has to be refused: ${error}`);
}

/** Confidence levels that mathematics allows: in 0 to 1, or nothing said about them. */
function levelsAreSound(options: unknown): boolean {
	const stated = isRecord(options) ? options.confidence : undefined;
	const levels: readonly unknown[] = Array.isArray(stated) ? stated : [stated ?? 0.95];
	return levels.every((level) => typeof level === "number" && level > 0 && level < 1);
}

function hasNumber(value: unknown): boolean {
	if (typeof value === "number") return Number.isFinite(value);
	if (Array.isArray(value)) return value.some(hasNumber);
	return isRecord(value) && Object.values(value).some(hasNumber);
}

const passed: Verdict = { wrong: [], worst: 0 };

function failed(reason: string): Verdict {
	return { wrong: [reason], worst: 0 };
}
