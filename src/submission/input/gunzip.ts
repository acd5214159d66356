import type { Limits } from "../limits.js";
import type { Source } from "../source.js";
import { boundedBytes } from "./bounded-bytes.js";
import { UnreadableInput } from "./unreadable-input.js";

/** What is in a gzip file, unpacked piece by piece each time it is read. */
export function gunzip(source: Source, limits: Limits): Source {
	return {
		name: source.name,
		async *open() {
			let compressed = 0;
			const packed = readableOf(source.open(), (bytes) => {
				compressed += bytes;
			});
			const unpacked = packed.pipeThrough<Uint8Array>(new DecompressionStream("gzip"));
			try {
				yield* boundedBytes(unpacked, () => compressed, limits);
			} catch (cause) {
				if (cause instanceof TypeError || isZlibError(cause)) {
					throw new UnreadableInput({ code: "PCREF-ARCHIVE-DAMAGED" });
				}
				throw cause;
			}
		},
	};
}

/** Node throws the errors of its own decompression, a browser a TypeError. */
function isZlibError(cause: unknown): boolean {
	return /^Z_/.test(String((cause as { code?: unknown } | null)?.code));
}

function readableOf(
	pieces: AsyncIterable<Uint8Array>,
	onBytes: (bytes: number) => void,
): ReadableStream<Uint8Array<ArrayBuffer>> {
	const iterator = pieces[Symbol.asyncIterator]();
	return new ReadableStream({
		async pull(controller) {
			const { done, value } = await iterator.next();
			if (done === true) controller.close();
			else {
				onBytes(value.length);
				controller.enqueue(value.slice());
			}
		},
		async cancel() {
			await iterator.return?.();
		},
	});
}
