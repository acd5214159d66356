import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const command = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const importing = (name) => ["--input-type=module", "-e", `import "${name}"`];
const bare = ["-e", "0"];
const peer = importing("zod");

/** What is started, and how long it may take: over importing zod, or altogether. */
const starts = [
	{ work: "node -e 0", words: bare, aim: "-" },
	{ work: 'import "zod"', words: peer, aim: "-" },
	{ work: 'import "pcref"', words: importing("pcref"), aim: "at most 60 ms over zod" },
	{ work: 'import "pcref/node"', words: importing("pcref/node"), aim: "-" },
	{ work: "pcref --help", words: [command, "--help"], aim: "under 200 ms" },
	{ work: "pcref --version", words: [command, "--version"], aim: "under 200 ms" },
	{ work: "pcref measures", words: [command, "measures"], aim: "under 200 ms" },
	{ work: "pcref explain MHS00133", words: [command, "explain", "MHS00133"], aim: "under 200 ms" },
	{
		work: "pcref explain PCREF-FILE-EMPTY",
		words: [command, "explain", "PCREF-FILE-EMPTY"],
		aim: "under 200 ms",
	},
];

/**
 * Prints how long it takes to start, beside a bare Node and importing zod. Every start is a process of its own; they
 * take turns, so that what else the machine does meets all of them, and the fastest of each counts.
 */
export function start({ repeats = 15 } = {}) {
	const fastest = starts.map(() => Number.POSITIVE_INFINITY);
	for (let repeat = 0; repeat < repeats; repeat++) {
		for (const [index, { words }] of starts.entries()) {
			fastest[index] = Math.min(fastest[index], milliseconds(words));
		}
	}
	const ofBare = fastest[starts.findIndex(({ words }) => words === bare)];
	const ofPeer = fastest[starts.findIndex(({ words }) => words === peer)];
	console.table(
		starts.map(({ work, aim }, index) => ({
			Work: work,
			Milliseconds: fastest[index].toFixed(0),
			"Times node -e 0": (fastest[index] / ofBare).toFixed(2),
			'Times import "zod"': (fastest[index] / ofPeer).toFixed(2),
			"Over zod, ms": (fastest[index] - ofPeer).toFixed(0),
			Aim: aim,
		})),
	);
}

function milliseconds(words) {
	const from = performance.now();
	const { status, stderr } = spawnSync(process.execPath, words, { encoding: "utf8" });
	if (status !== 0) throw new Error(`node ${words.join(" ")} ended with ${status}: ${stderr}`);
	return performance.now() - from;
}
