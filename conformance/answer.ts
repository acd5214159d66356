import { ArgumentError } from "../src/issues/argument-error.js";
import type { Adapters, Case, Outcome } from "./case.js";
import { isRecord } from "./compare.js";

/** Has the case answered; null where no adapter knows the method. */
export function answer(test: Case, adapters: Adapters): Outcome | null {
	const adapter = Object.hasOwn(adapters, test.method) ? adapters[test.method] : undefined;
	if (adapter === undefined) return null;
	try {
		const got = adapter(test.input, test.options);
		return isRecord(got) && typeof got.error === "string"
			? { kind: "refusal", reason: got.error }
			: { kind: "answer", got };
	} catch (error) {
		if (error instanceof ArgumentError) return { kind: "refusal", reason: error.message };
		return { kind: "crash", reason: String(error) };
	}
}
