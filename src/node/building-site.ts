import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readlinkSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { markUnfinished, unmarkUnfinished } from "./unfinished.js";

/** Thrown where another process is writing into the same place at the moment. */
export class OutputBusyError extends Error {
	override readonly name = "OutputBusyError";

	constructor(path: string, process: number) {
		super(
			`${path} is being written by another run of pcref (process ${process}). Wait until it is done, or name another place.`,
		);
	}
}

/** A hidden folder beside a place, only for this user, in which what comes there is built. */
interface Site {
	readonly path: string;
	readonly startedAt: number;
	readonly process: number;
	/** Tells machines, and containers on them, apart: the number of a process means something only there. */
	readonly machine: string;
}

/**
 * Starts to build what comes into a place. What a process that was killed left beside it is removed.
 *
 * @param claimedAs - the place as the user wrote it, where only one process may build there at a time.
 * @throws OutputBusyError where another process of this machine began to build there before.
 */
export function openSite(target: string, claimedAs?: string): string {
	const startedAt = Date.now();
	const start = `${startOf(target)}${startedAt.toString(36)}-${process.pid}-${thisMachine()}-`;
	const path = mkdtempSync(join(dirname(target), start));
	markUnfinished(path);
	try {
		for (const other of sitesOf(target)) {
			if (other.machine !== thisMachine() || other.process === process.pid) continue;
			if (!isRunning(other.process)) removeLeft(other.path);
			else if (claimedAs !== undefined && isBefore(other, { startedAt, process: process.pid })) {
				throw new OutputBusyError(claimedAs, other.process);
			}
		}
	} catch (cause) {
		closeSite(path);
		throw cause;
	}
	return path;
}

/** Removes what was built, or what is left after it was moved to its place. */
export function closeSite(path: string): void {
	rmSync(path, { recursive: true, force: true });
	unmarkUnfinished(path);
}

/** In a folder that several people share, what another one's process left stays for their next run. */
function removeLeft(path: string): void {
	try {
		rmSync(path, { recursive: true, force: true });
	} catch (cause) {
		if (!isRefused(cause)) throw cause;
	}
}

const startOf = (target: string) => `.${basename(target)}.pcref-`;

function sitesOf(target: string): readonly Site[] {
	const folder = dirname(target);
	const start = startOf(target);
	return readdirSync(folder).flatMap((name) => {
		const parts = /^([0-9a-z]+)-(\d+)-([0-9a-f]{8})-.{6}$/.exec(name.slice(start.length));
		if (!name.startsWith(start) || parts === null) return [];
		const [, startedAt = "", number = "", machine = ""] = parts;
		return [
			{
				path: join(folder, name),
				startedAt: Number.parseInt(startedAt, 36),
				process: Number(number),
				machine,
			},
		];
	});
}

/** Of two that begin in the same millisecond one must win. */
function isBefore(one: Omit<Site, "path" | "machine">, other: Omit<Site, "path" | "machine">): boolean {
	return (
		one.startedAt < other.startedAt || (one.startedAt === other.startedAt && one.process < other.process)
	);
}

function isRunning(number: number): boolean {
	try {
		return process.kill(number, 0);
	} catch (cause) {
		// it runs, and belongs to somebody else
		return isRefused(cause);
	}
}

function isRefused(cause: unknown): boolean {
	return cause instanceof Error && "code" in cause && (cause.code === "EPERM" || cause.code === "EACCES");
}

let machine: string | undefined;

function thisMachine(): string {
	machine ??= createHash("sha256").update(`${hostname()} ${processNamespace()}`).digest("hex").slice(0, 8);
	return machine;
}

/** Containers with one host name may count their processes apart; only Linux has them. */
function processNamespace(): string {
	try {
		return readlinkSync("/proc/self/ns/pid");
	} catch {
		return "";
	}
}
