import { existsSync, readFileSync } from "node:fs";
import { it } from "vitest";

/** A test that needs a file of the folder `../shared`; where that is absent it is skipped, and says so. */
export function whenShared(path: string) {
	const url = new URL(`../../shared/${path}`, import.meta.url);
	const present = existsSync(url);
	if (!present) console.warn(`SKIPPED: a test needs ../shared/${path}, which is not here.`);
	return (name: string, test: (text: string) => Promise<void>) =>
		it.runIf(present)(name, () => test(readFileSync(url, "utf8")));
}
