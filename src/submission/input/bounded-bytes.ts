import type { Limits } from "../limits.js";
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
	{ maximumInflatedBytes, maximumInflationRatio }: Limits,
): AsyncGenerator<Uint8Array, void, undefined> {
	const reader = stream.getReader();
	let bytes = 0;
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return;
			bytes += value.length;
			if (bytes > maximumInflatedBytes) {
				throw tooLarge(`at most ${maximumInflatedBytes.toLocaleString("en-GB")} bytes when unpacked`);
			}
			if (bytes > freeBytes && bytes > compressed() * maximumInflationRatio) {
				throw tooLarge(`at most ${maximumInflationRatio} times its size when unpacked`);
			}
			yield value;
		}
	} finally {
		await reader.cancel().catch(() => {});
	}
}

function tooLarge(expected: string): UnreadableInput {
	return new UnreadableInput({ code: "PCREF-ARCHIVE-TOO-LARGE", expected });
}
