import type { IssueGroup } from "../../submission/validation/issue-tally.js";
import type { CommandContext } from "../context.js";

/** Prints the first case of each group of issues as a message, and how many cases there are. */
export function informOfIssues(issues: readonly IssueGroup[], context: CommandContext): void {
	for (const { code, count, samples, title } of issues) {
		const times = count > 1 ? ` (first of ${count.toLocaleString("en-GB")})` : "";
		context.inform(`  ${code}${times}  ${samples[0]?.message ?? title}\n`);
	}
}
