// `npm run fuzz -- --inputs 1000000 --seed 7` checks so many inputs; `--from N --inputs 1` with the same seed makes one of
// them again. Prints totals by kind, and a line for each failure with the input itself; exits 1 where there is one.
import { parseArgs } from "node:util";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { type FuzzTotals, fuzz } from "./fuzz.js";

/** An input that is not done after so long never ends. */
const mostSeconds = 30;

if (isMainThread) supervise();
else {
	const { seed, inputs, from, at } = workerData;
	const totals = await fuzz({ seed, inputs, from, onInput: (number) => void Atomics.store(at, 0, number) });
	parentPort?.postMessage(totals);
}

/** Runs the inputs in another thread, since one that never ends would keep this one from saying so. */
function supervise(): void {
	const { values } = parseArgs({
		options: {
			inputs: { type: "string", default: "1000000" },
			seed: { type: "string", default: "1" },
			from: { type: "string", default: "0" },
		},
	});
	const [inputs, seed, from] = [values.inputs, values.seed, values.from].map(Number);
	if (![inputs, seed, from].every((number) => Number.isSafeInteger(number) && Number(number) >= 0)) {
		console.error("Whole numbers, please: npm run fuzz -- --inputs 1000000 --seed 1 [--from 0]");
		process.exitCode = 2;
		return;
	}
	const at = new Int32Array(new SharedArrayBuffer(4));
	const worker = new Worker(new URL(import.meta.url), { workerData: { seed, inputs, from, at } });
	let [last, since] = [-1, 0];
	const watch = setInterval(() => {
		const number = Atomics.load(at, 0);
		[last, since] = [number, number === last ? since + 1 : 0];
		const done = number - Number(from);
		if (process.stderr.isTTY) process.stderr.write(`\r${done.toLocaleString("en-GB")} inputs`);
		if (since < mostSeconds) return;
		console.log(
			`input ${number} of seed ${seed} does not end: npm run fuzz -- --seed ${seed} --from ${number} --inputs 1`,
		);
		process.exit(1);
	}, 1_000);
	worker.once("message", (totals: FuzzTotals) => {
		clearInterval(watch);
		if (process.stderr.isTTY) process.stderr.write("\r");
		report(totals, Number(seed));
	});
	worker.once("error", (cause) => {
		clearInterval(watch);
		console.log(`the run broke off at input ${Atomics.load(at, 0)} of seed ${seed}: ${cause}`);
		process.exitCode = 1;
	});
}

function report({ inputs, failures }: FuzzTotals, seed: number): void {
	for (const [kind, count] of inputs) console.log(`${count.toLocaleString("en-GB").padStart(12)}  ${kind}`);
	for (const { number, kind, why, input } of failures) {
		console.log(`failed: input ${number} of seed ${seed}, ${kind}: ${why}\n  ${input}`);
	}
	const total = [...inputs.values()].reduce((sum, count) => sum + count, 0);
	console.log(`${total.toLocaleString("en-GB")} inputs, ${failures.length} failures`);
	process.exitCode = failures.length === 0 && total > 0 ? 0 : 1;
}
