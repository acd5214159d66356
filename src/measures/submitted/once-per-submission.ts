import type { ValidatedSubmission } from "../../tables/validated-submission.js";

/**
 * Reads something of a submission once, however many measures need it; what was read is let go with the submission. A
 * reading that fails is tried anew. The key tells readings of one submission apart that differ; null reads every time.
 */
export function oncePerSubmission<Read, Options extends readonly unknown[] = []>(
	read: (submission: ValidatedSubmission, ...options: Options) => Promise<Read>,
	keyOf: (...options: Options) => string | null = () => "",
): (submission: ValidatedSubmission, ...options: Options) => Promise<Read> {
	const known = new WeakMap<ValidatedSubmission, Map<string, Promise<Read>>>();
	return async (submission, ...options) => {
		const key = keyOf(...options);
		if (key === null) return read(submission, ...options);
		const readings = known.get(submission) ?? new Map<string, Promise<Read>>();
		known.set(submission, readings);
		const reading = readings.get(key) ?? read(submission, ...options);
		readings.set(key, reading);
		try {
			return await reading;
		} catch (cause) {
			readings.delete(key);
			throw cause;
		}
	};
}
