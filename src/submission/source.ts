import { ownIssues } from "../issues/catalogue.js";
import { makeIssue } from "../issues/make-issue.js";

/**
 * Bytes that can be read more than once: validation reads a source to judge it and again to hand out its records.
 * `pcref/node` makes them from files; in a browser use {@link sourceFromBlob}.
 */
export interface Source {
	/** Name shown in issues, usually the file name. */
	readonly name: string;
	/** Size in bytes, where known: only used to show progress. */
	readonly size?: number;
	/** Starts reading from the first byte. */
	open(): AsyncIterable<Uint8Array>;
	/** The bytes from `start` to before `end`, where the source can give a part: then archives need not be held. */
	slice?(start: number, end: number): Promise<Uint8Array>;
}

/** Kept apart from the sources: one that was made from another by hand must not be read past its own `open`. */
const lenders = new WeakMap<Source, () => AsyncIterable<Uint8Array>>();

/** Says how to read a source whose reader is done with a piece once it asks for the next: its memory may be used again. */
export function lendPieces(source: Source, lend: () => AsyncIterable<Uint8Array>): void {
	lenders.set(source, lend);
}

/** The bytes of a source; each piece is lent until the next is asked for. */
export function lentPieces(source: Source): AsyncIterable<Uint8Array> {
	return lenders.get(source)?.() ?? source.open();
}

/**
 * A source over text already in memory.
 *
 * @example
 * ```ts
 * import { sourceFromText } from "pcref/submission";
 *
 * sourceFromText("MHS002.csv", "LocalPatientID,GMPReg\nP1,A81001\n").name; // => "MHS002.csv"
 * ```
 */
export function sourceFromText(name: string, text: string): Source {
	return sourceFromBytes(name, new TextEncoder().encode(text));
}

/** A source over bytes already in memory. */
export function sourceFromBytes(name: string, bytes: Uint8Array): Source {
	return {
		name,
		size: bytes.length,
		async *open() {
			yield bytes;
		},
		slice: async (start, end) => bytes.subarray(start, end),
	};
}

/** A source over a `File` or `Blob` of a browser, read in pieces. */
export function sourceFromBlob(name: string, blob: Blob): Source {
	return {
		name,
		size: blob.size,
		open: () => piecesOf(blob.stream()),
		slice: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()),
	};
}

/** Thrown where a stream holds more than {@link sourceFromStream} may keep in memory. */
export class StreamTooLargeError extends Error {
	override readonly name = "StreamTooLargeError";

	constructor(file: string, maximumBytes: number) {
		const expected = `at most ${maximumBytes.toLocaleString("en-GB")} bytes`;
		const { message } = makeIssue(ownIssues["PCREF-INPUT-TOO-LARGE"], { where: { file } });
		super(`${message} (${expected})`);
	}
}

/**
 * A source over a stream that can be read only once, such as the body of a response or what comes out of
 * `DecompressionStream`. Its bytes are kept in memory, since validation reads a source twice; for more than that use
 * `spoolToFile` of `pcref/node`, or in a browser {@link sourceFromBlob}.
 *
 * @param name - name shown in issues, such as `MHS001.csv`.
 * @param stream - read to its end before this returns.
 * @param options.maximumBytes - 256 MiB if left out.
 * @param options.signal - stops the reading; its reason is thrown.
 * @throws {@link StreamTooLargeError} where the stream holds more; the rest of it is not read.
 *
 * @example
 * ```ts
 * import { sourceFromStream, validateTable } from "pcref/submission";
 * import { MHS002 } from "pcref/tables";
 *
 * const stream = new Blob(["LocalPatientID,GMPReg\nP1,A81001\n"]).stream();
 * const source = await sourceFromStream("MHS002.csv", stream);
 * const { outcome } = await validateTable(MHS002, source);
 * outcome; // => { records: 1, accepted: 1 }
 * ```
 */
export async function sourceFromStream(
	name: string,
	stream: ReadableStream<Uint8Array>,
	{
		maximumBytes = 256 * 1024 * 1024,
		signal,
	}: { readonly maximumBytes?: number; readonly signal?: AbortSignal } = {},
): Promise<Source> {
	const pieces: Uint8Array[] = [];
	let size = 0;
	for await (const piece of piecesOf(stream, signal)) {
		size += piece.length;
		if (size > maximumBytes) throw new StreamTooLargeError(name, maximumBytes);
		pieces.push(piece);
	}
	return {
		name,
		size,
		async *open() {
			yield* pieces;
		},
	};
}

/** The pieces of a stream; one that is left before its end is cancelled. Not every browser iterates streams itself. */
async function* piecesOf(
	stream: ReadableStream<Uint8Array>,
	signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
	const reader = stream.getReader();
	const stop = () => void reader.cancel(signal?.reason);
	signal?.addEventListener("abort", stop, { once: true });
	try {
		for (;;) {
			signal?.throwIfAborted();
			const { done, value } = await reader.read();
			signal?.throwIfAborted();
			if (done) return;
			yield value;
		}
	} finally {
		signal?.removeEventListener("abort", stop);
		await reader.cancel();
		reader.releaseLock();
	}
}
