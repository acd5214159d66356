import type { Limits } from "../limits.js";
import { beyondLimit } from "./beyond-limit.js";
import { UnreadableInput } from "./unreadable-input.js";

/** A small file may well be inflated a thousandfold: below this the ratio says nothing. */
const freeBytes = 16 * 1024 * 1024;

/**
 * The pieces of an inflated stream, until a limit says that it grows beyond all measure.
 *
 * @param compressed - number of bytes that went in so far.
 */
export async function* boundedBytes(
	stream: ReadableStream<Uint8Array>,
	compressed: () => number,
	limits: Limits,
): AsyncGenerator<Uint8Array, void, undefined> {
	const reader = stream.getReader();
	let bytes = 0;
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return;
			bytes += value.length;
			if (bytes > limits.maximumInflatedBytes) {
				throw tooLarge({ limit: "maximumInflatedBytes", limits, unit: "bytes when unpacked" });
			}
			if (bytes > freeBytes && bytes > compressed() * limits.maximumInflationRatio) {
				throw tooLarge({ limit: "maximumInflationRatio", limits, unit: "times its size when unpacked" });
			}
			yield value;
		}
	} finally {
		await reader.cancel().catch(() => {});
	}
}

function tooLarge(limit: Parameters<typeof beyondLimit>[1]): UnreadableInput {
	return new UnreadableInput(beyondLimit("PCREF-ARCHIVE-TOO-LARGE", limit));
}
