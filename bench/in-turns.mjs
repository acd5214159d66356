/**
 * Lets every contender do the same work, one after the other, again and again: what else the machine is busy with then
 * hits all of them alike.
 *
 * @param contenders functions of the input, by name, that give an answer with `seconds`.
 * @returns the median of each one's seconds, and of the processor time of all its threads; and all answers.
 */
export async function inTurns(contenders, input, repeats) {
	const answers = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
	for (let repeat = 0; repeat < repeats; repeat++) {
		for (const [name, work] of Object.entries(contenders)) answers[name].push(await work(input));
	}
	const medians = (of) =>
		Object.fromEntries(Object.entries(answers).map(([name, given]) => [name, median(given.map(of))]));
	return {
		seconds: medians((answer) => answer.seconds),
		processorSeconds: medians((answer) => answer.processorSeconds),
		answers,
	};
}

/** The middle of some numbers; of an even number of them, the lower of the two in the middle. */
export function median(numbers) {
	return [...numbers].sort((one, other) => one - other)[Math.floor((numbers.length - 1) / 2)];
}
