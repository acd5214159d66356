import * as z from "zod";
import { feedbackIssues } from "./issues.js";
import { dateProblem, orderProblem } from "./loop-order.js";
import { LaterStep, type LoopStep, ReceivedStep } from "./loop-step.js";

/**
 * The history of a feedback record: `received`, then every step since, oldest first. The last step is where the
 * record stands. A history whose steps do not follow from each other, or whose dates run backwards, is refused,
 * and each custom issue carries the PCREF code in `params.rule`.
 */
export const FeedbackLoop = z.tuple([ReceivedStep], LaterStep).superRefine((loop, context) => {
	const [received, ...later] = loop;
	let previous: LoopStep = received;
	for (const [index, next] of later.entries()) {
		const problem = orderProblem(previous.state, next.state) ?? dateProblem(previous, next);
		if (problem !== undefined) {
			context.addIssue({
				code: "custom",
				path: [index + 1, ...problem.at.split("/").slice(1)],
				message: `${feedbackIssues[problem.code].title}: ${problem.received} where ${problem.expected} was expected`,
				params: { rule: problem.code },
			});
		}
		previous = next;
	}
});
