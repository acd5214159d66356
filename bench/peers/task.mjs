import { readFileSync } from "node:fs";

/** What this process was asked to do. */
export const task = () => JSON.parse(readFileSync(0, "utf8"));

/**
 * Says what was found, how long it took since `start`, the processor time of all threads, and the most memory that was
 * ever resident.
 *
 * @param start when the work began: once everything was imported.
 */
export function answer(start, found) {
	const seconds = (performance.now() - start) / 1000;
	const { user, system } = process.cpuUsage();
	const processorSeconds = (user + system) / 1e6;
	const megabytes = process.resourceUsage().maxRSS / 1024;
	process.stdout.write(JSON.stringify({ ...found, seconds, processorSeconds, megabytes }));
}
