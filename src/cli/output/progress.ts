import type { Progress } from "../../submission/validation/judge-tables.js";
import type { CommandContext } from "../context.js";

const megabyte = 1024 * 1024;
const pause = 200;

/** Shows which file is being read and how far, on one line of a terminal; shows nothing anywhere else. */
export function progressLine(context: CommandContext): { show(progress: Progress): void; clear(): void } {
	let last = 0;
	return {
		show({ file, bytesRead, bytesTotal }) {
			const now = performance.now();
			if (!context.isTerminal || now - last < pause) return;
			last = now;
			const share = bytesTotal ? ` of ${(bytesTotal / megabyte).toFixed(0)}` : "";
			context.inform(`\r\u001b[KReading ${file}: ${(bytesRead / megabyte).toFixed(0)}${share} MB`);
		},
		clear() {
			if (context.isTerminal && last > 0) context.inform("\r\u001b[K");
		},
	};
}
