import type { DisclosureStatement, Released, ReleasedResult } from "./released.js";

const admitted = new WeakSet<object>();

/** Makes the one kind of object that reports take, frozen through and through. */
export function admit(content: {
	readonly disclosure: DisclosureStatement;
	readonly results: readonly ReleasedResult[];
}): Released {
	const frozen = deepFreeze(structuredClone(content));
	admitted.add(frozen);
	// The brand exists only for the compiler; at run time the register above is the proof.
	return frozen as unknown as Released;
}

/**
 * True for what {@link release} or {@link alreadyPublic} returned, and for nothing else: not for a copy, not for an
 * object of the same shape, not for one read back from JSON.
 *
 * @example
 * ```ts
 * import { isReleased, release } from "pcref/disclosure";
 *
 * const released = release([], { audience: "internal" });
 * isReleased(released); // => true
 * isReleased({ ...released }); // => false
 * ```
 */
export function isReleased(value: unknown): value is Released {
	return typeof value === "object" && value !== null && admitted.has(value);
}

function deepFreeze<T extends object>(value: T): T {
	for (const part of Object.values(value)) {
		if (typeof part === "object" && part !== null) deepFreeze(part);
	}
	return Object.freeze(value);
}
