// Prints how many tests passed and failed in a report of vitest. A file that could not be run counts as failed.
import { existsSync, readFileSync } from "node:fs";

const [path = ""] = process.argv.slice(2);
if (existsSync(path)) {
	const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(path, "utf8"));
	const broken = testResults.filter(
		({ status, assertionResults }) =>
			status === "failed" && !assertionResults.some((result) => result.status === "failed"),
	);
	console.log(numPassedTests, numFailedTests + broken.length);
} else console.log(0, 0);
