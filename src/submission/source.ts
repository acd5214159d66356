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
		async *open() {
			const reader = blob.stream().getReader();
			try {
				for (;;) {
					const { done, value } = await reader.read();
					if (done) return;
					yield value;
				}
			} finally {
				reader.releaseLock();
			}
		},
		slice: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()),
	};
}
