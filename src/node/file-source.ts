import type { BigIntStats } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { lendPieces, type Source } from "../submission/source.js";
import { SubmissionChangedError } from "../submission/validation/accepted-records.js";
import { InputError, inputErrorFrom } from "./input-error.js";

const pieceBytes = 256 * 1024;

/**
 * A source over a file, read in pieces each time it is opened. A file that is not what it was when it was first opened
 * is not read on: its size and the time of its last change are looked at before and after each reading.
 *
 * Its `open` throws `InputError` where the operating system refuses the file, or it is a pipe or a device, and
 * `SubmissionChangedError` of `pcref/submission` where it changed.
 *
 * @example
 * ```ts
 * import { mkdtemp, rm, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { sourceFromFile } from "pcref/node";
 * import { validateTable } from "pcref/submission";
 * import { MHS002 } from "pcref/tables";
 *
 * const folder = await mkdtemp(join(tmpdir(), "extract-"));
 * const path = join(folder, "MHS002.csv");
 * await writeFile(path, "LocalPatientID,GMPReg\nP1,A81001\n");
 * const { outcome } = await validateTable(MHS002, sourceFromFile(path));
 * outcome; // => { records: 1, accepted: 1 }
 * await rm(folder, { recursive: true });
 * ```
 */
export function sourceFromFile(path: string, size?: number): Source {
	const file = new UnchangedFile(path);
	const source: Source = {
		name: basename(path),
		...(size === undefined ? {} : { size }),
		open: () => file.pieces(() => new Uint8Array(pieceBytes)),
		slice: (start, end) => file.part(start, end),
	};
	files.set(source, file);
	lendPieces(source, () => file.pieces(takingTurns(new Uint8Array(pieceBytes), new Uint8Array(pieceBytes))));
	return source;
}

const files = new WeakMap<Source, UnchangedFile>();

/** The file that a source was made from; undefined for other sources. */
export function fileOf(source: Source | undefined): UnchangedFile | undefined {
	return source === undefined ? undefined : files.get(source);
}

/** Whether a file can be read; its size. Nothing is read, and a pipe not even opened: that would wait for who writes to it. */
export async function sizeOfReadable(path: string): Promise<number> {
	try {
		const { size } = await statOfFile(path);
		await (await open(path)).close();
		return Number(size);
	} catch (cause) {
		throw inputErrorFrom(cause, path);
	}
}

async function statOfFile(path: string): Promise<BigIntStats> {
	const found = await stat(path, { bigint: true });
	if (!found.isFile()) throw new InputError("PCREF-INPUT-NOT-A-FILE", path);
	return found;
}

/** A file that is read as often as is asked for, and must be the same each time. */
class UnchangedFile {
	readonly path: string;
	/** Its size and the time of its last change when it was first opened. */
	#state: string | null = null;

	constructor(path: string) {
		this.path = path;
	}

	/** @param nextRoom - gives the memory for each piece; the next but one may lie in the same. */
	async *pieces(nextRoom: () => Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
		await this.requireUnchanged();
		try {
			yield* piecesOf(this.path, nextRoom);
		} catch (cause) {
			throw withPath(cause, this.path);
		}
		await this.requireUnchanged();
	}

	async part(start: number, end: number): Promise<Uint8Array> {
		await this.requireUnchanged();
		const part = await readPart(this.path, start, end);
		await this.requireUnchanged();
		return part;
	}

	/**
	 * To be called before the file is read, and after it was.
	 *
	 * @throws SubmissionChangedError where it is no longer what it was when it was first opened.
	 */
	async requireUnchanged(): Promise<void> {
		const { size, mtimeNs } = await statOfFile(this.path).catch((cause: unknown) => {
			throw withPath(cause, this.path);
		});
		const state = `${size} ${mtimeNs}`;
		this.#state ??= state;
		if (state !== this.#state) throw new SubmissionChangedError(basename(this.path));
	}
}

/** The bytes of a file from first to last; the next piece is read while one is worked on. */
async function* piecesOf(
	path: string,
	nextRoom: () => Uint8Array,
): AsyncGenerator<Uint8Array, void, undefined> {
	const file = await open(path);
	let next = nextPiece(file, nextRoom());
	try {
		for (let piece = await next; piece.length > 0; piece = await next) {
			next = nextPiece(file, nextRoom());
			// Whoever stops before it is read does not hear of its failure.
			next.catch(() => {});
			yield piece;
		}
	} finally {
		await next.catch(() => {});
		await file.close();
	}
}

async function nextPiece(file: FileHandle, room: Uint8Array): Promise<Uint8Array> {
	const { bytesRead } = await file.read(room, 0, room.length, null);
	return room.subarray(0, bytesRead);
}

/** Gives one of two in turns: one is worked on while the other is read into. */
function takingTurns(one: Uint8Array, other: Uint8Array): () => Uint8Array {
	let [next, last] = [one, other];
	return () => {
		[next, last] = [last, next];
		return last;
	};
}

async function readPart(path: string, start: number, end: number): Promise<Uint8Array> {
	try {
		const file = await open(path);
		try {
			const { buffer, bytesRead } = await file.read(new Uint8Array(end - start), 0, end - start, start);
			return buffer.subarray(0, bytesRead);
		} finally {
			await file.close();
		}
	} catch (cause) {
		throw withPath(cause, path);
	}
}

/** What the file system throws while a file is read names no file. */
function withPath(cause: unknown, path: string): unknown {
	return cause instanceof Error && "syscall" in cause ? inputErrorFrom(cause, path) : cause;
}
