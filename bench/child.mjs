import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * Runs one of the peers, or ourselves, in a process of its own.
 *
 * @param script its file, beside this one.
 * @param task what to do, as the script expects it.
 * @returns what it answers, with `seconds` and `megabytes`, the most memory that was resident.
 */
export function run(script, task) {
	return new Promise((resolve, reject) => {
		const child = spawn(
			process.execPath,
			[...(task.flags ?? []), fileURLToPath(new URL(script, import.meta.url))],
			{
				stdio: ["pipe", "pipe", "inherit"],
			},
		);
		let output = "";
		child.stdout.on("data", (piece) => {
			output += piece;
		});
		child.on("error", reject);
		child.on("close", (code) => {
			if (code === 0) resolve(JSON.parse(output));
			else reject(new Error(`${script} ended with ${code}`));
		});
		child.stdin.end(JSON.stringify(task));
	});
}
