import { specialBytesKernel } from "./special-bytes-kernel.js";

/** Positions of the bytes that structure delimited text, in one stretch of it. */
export interface SpecialBytes {
	/** Ascending, those that are no delimiter with `notDelimiter` added; valid until the next stretch is asked for. */
	readonly positions: Int32Array;
	readonly count: number;
	/** Whether a byte of the stretch lies beyond ASCII. */
	readonly hasHighBytes: boolean;
}

/** Finds the special bytes from `start` to before `end`, which is at most `longestStretch` further. */
export type FindSpecialBytes = (bytes: Uint8Array, start: number, end: number) => SpecialBytes;

/** So many bytes are looked through at a time: few enough that what is found stays in the processor's cache. */
export const longestStretch = 65_536;

/** The highest bit of a position: set where the byte is not a delimiter. */
export const notDelimiter = 0x8000_0000 | 0;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;

/**
 * What finds delimiters, line breaks, quotation marks and NULs: sixteen bytes at a time where WebAssembly can be used, one
 * by one elsewhere, as on pages that forbid it.
 */
export function specialByteFinder(delimiter: number): FindSpecialBytes {
	return finderBySixteen(delimiter) ?? finderOneByOne(delimiter);
}

/** What looks at every byte alone. */
export function finderOneByOne(delimiter: number): FindSpecialBytes {
	const isSpecial = new Uint8Array(256);
	for (const byte of [delimiter, lineFeed, carriageReturn, quote, 0]) isSpecial[byte] = 1;
	// One more than there can be: the place behind the last one found is always written to.
	const positions = new Int32Array(longestStretch + 1);
	return (bytes, start, end) => {
		let count = 0;
		let all = 0;
		for (let index = start; index < end; index++) {
			const byte = bytes[index] as number;
			positions[count] = byte === delimiter ? index : index | notDelimiter;
			count += isSpecial[byte] as number;
			all |= byte;
		}
		return { positions, count, hasHighBytes: all > 0x7f };
	};
}

const vectorBytes = 16;
const notSpecial = 0x78;
/** Where the kernel writes positions: behind the text and what pads it. */
const outAddress = longestStretch + vectorBytes;

interface KernelExports {
	readonly memory: { readonly buffer: ArrayBuffer };
	readonly find: (length: number, out: number, base: number, delimiter: number) => number;
}

interface Kernel extends Pick<KernelExports, "find"> {
	/** The text that it looks at, with room for what pads it. */
	readonly text: Uint8Array;
	readonly positions: Int32Array;
}

/** One for all texts: what it finds is used up before it is asked again. Null where it cannot be used, undefined where untried. */
let shared: Kernel | null | undefined;

/** What looks at sixteen bytes at once; null where WebAssembly, or its vectors, cannot be used. */
export function finderBySixteen(delimiter: number): FindSpecialBytes | null {
	shared ??= kernelIfPossible();
	if (shared === null) return null;
	const { find, text, positions } = shared;
	return (bytes, start, end) => {
		const length = end - start;
		text.set(bytes.subarray(start, end));
		text.fill(notSpecial, length, length + vectorBytes);
		const found = find(length, outAddress, start, delimiter);
		return { positions, count: found & ~notDelimiter, hasHighBytes: found < 0 };
	};
}

function kernelIfPossible(): Kernel | null {
	try {
		const binary = Uint8Array.from(atob(specialBytesKernel), (letter) => letter.charCodeAt(0));
		const { memory, find } = new WebAssembly.Instance(new WebAssembly.Module(binary))
			.exports as unknown as KernelExports;
		return {
			find,
			text: new Uint8Array(memory.buffer, 0, outAddress),
			positions: new Int32Array(memory.buffer, outAddress, longestStretch),
		};
	} catch {
		return null;
	}
}
