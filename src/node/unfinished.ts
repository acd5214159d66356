import { rmSync } from "node:fs";

const unfinished = new Set<string>();

/** Says that a file or folder is being written: should the process end before it is done, it is removed. */
export function markUnfinished(path: string): void {
	if (unfinished.size === 0) process.on("exit", removeUnfinished);
	unfinished.add(path);
}

/** Says that a file or folder is done with: it stands in its place, or is gone. */
export function unmarkUnfinished(path: string): void {
	unfinished.delete(path);
	if (unfinished.size === 0) process.off("exit", removeUnfinished);
}

/** A process that ends can wait for nothing. What cannot be removed keeps nothing else from being removed. */
function removeUnfinished(): void {
	const failures: unknown[] = [];
	for (const path of unfinished) {
		try {
			rmSync(path, { recursive: true, force: true });
		} catch (cause) {
			failures.push(cause);
		}
	}
	if (failures.length > 0) throw failures[0];
}
