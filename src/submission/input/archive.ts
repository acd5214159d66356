import type { Entry, FileEntry, Reader } from "@zip.js/zip.js";
import { shorten } from "../../issues/mask.js";
import type { Limits } from "../limits.js";
import type { Source } from "../source.js";
import { SourceError } from "../source-error.js";
import { beyondLimit } from "./beyond-limit.js";
import { boundedBytes } from "./bounded-bytes.js";
import { gatherBytes } from "./gather-bytes.js";
import { UnreadableInput } from "./unreadable-input.js";

/** One file in a ZIP archive. */
export interface ArchiveFile {
	/** Its path in the archive. */
	readonly path: string;
	/** Inflates it from the first byte, under the limits. */
	open(): AsyncIterable<Uint8Array>;
}

/** The files of a ZIP archive, without folders, in the order of the archive. Nothing is inflated yet. */
export async function openArchive(source: Source, limits: Limits): Promise<readonly ArchiveFile[]> {
	const zip = await import("@zip.js/zip.js");
	const reader = new zip.ZipReader(await readerOf(source, limits, zip.Reader), {
		useWebWorkers: false,
		checkOverlappingEntry: true,
		// names are checked here, so that what is wrong with one can be said
		filenameValidation: "tolerant",
	});
	const files: ArchiveFile[] = [];
	let count = 0;
	try {
		for await (const entry of reader.getEntriesGenerator()) {
			count++;
			if (count > limits.maximumArchiveFiles) {
				throw new UnreadableInput(
					beyondLimit("PCREF-ARCHIVE-TOO-LARGE", { limit: "maximumArchiveFiles", limits, unit: "files" }),
				);
			}
			if (leadsOut(entry.filename)) {
				const received = JSON.stringify(shorten(entry.filename));
				throw new UnreadableInput({ code: "PCREF-ARCHIVE-UNSAFE-NAME", received });
			}
			if (!isFile(entry)) continue;
			if (entry.encrypted) throw new UnreadableInput({ code: "PCREF-ARCHIVE-ENCRYPTED" });
			files.push({ path: entry.filename, open: () => inflate(entry, limits) });
		}
	} catch (cause) {
		throw isOwn(cause) ? cause : damaged();
	}
	return files;
}

/** A file of this name would be written outside of the folder that the archive is unpacked into. */
function leadsOut(path: string): boolean {
	return /^(?:[/\\]|[a-z]:)/i.test(path) || path.split(/[/\\]/).includes("..");
}

function isFile(entry: Entry): entry is FileEntry {
	return !entry.directory;
}

async function* inflate(entry: FileEntry, limits: Limits): AsyncGenerator<Uint8Array, void, undefined> {
	let fail: (cause: unknown) => void = () => {};
	const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
		start(controller) {
			fail = (cause) => controller.error(cause);
		},
	});
	const stop = new AbortController();
	// some failures would leave the stream open and whoever reads it waiting
	entry.getData(writable, { useWebWorkers: false, checkSignature: true, signal: stop.signal }).catch(fail);
	try {
		yield* boundedBytes(readable, () => entry.compressedSize, limits);
	} catch (cause) {
		throw isOwn(cause) ? cause : damaged();
	} finally {
		stop.abort();
	}
}

/** What the archive is not to blame for: what we found in it, or what keeps its source from being read. */
function isOwn(cause: unknown): boolean {
	return cause instanceof UnreadableInput || cause instanceof SourceError;
}

function damaged(): UnreadableInput {
	return new UnreadableInput({ code: "PCREF-ARCHIVE-DAMAGED" });
}

/** Reads parts of a source where it can give them; otherwise the whole of it is held, within a limit. */
async function readerOf(
	source: Source,
	limits: Limits,
	ReaderClass: typeof Reader,
): Promise<Reader<unknown>> {
	const { slice, size } = source;
	const [read, length] =
		slice !== undefined && size !== undefined
			? [slice, size]
			: await gatherBytes(source.open(), limits.maximumArchiveBytesInMemory, () =>
					beyondLimit("PCREF-ARCHIVE-TOO-LARGE", {
						limit: "maximumArchiveBytesInMemory",
						limits,
						unit: "bytes",
					}),
				).then(
					(bytes) =>
						[async (start: number, end: number) => bytes.subarray(start, end), bytes.length] as const,
				);
	return new (class extends ReaderClass<unknown> {
		override size = length;
		override async init() {}
		override readUint8Array(index: number, count: number) {
			return read(index, Math.min(index + count, length));
		}
	})(null);
}
