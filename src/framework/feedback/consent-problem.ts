import type { FeedbackRecord } from "./feedback-record.js";
import { lastStep } from "./feedback-state.js";
import type { LoopProblem } from "./loop-order.js";
import type { FeedbackState, LaterStep } from "./loop-step.js";

/** The step that a person who may be contacted is owed before another. */
const owedBefore: Readonly<Partial<Record<FeedbackState, FeedbackState>>> = {
	themed: "acknowledged",
	published: "fed-back",
};

/** What the consent on the record has against a step, if anything. Steps taken under an earlier consent stand. */
export function consentProblem(record: FeedbackRecord, step: LaterStep): LoopProblem | undefined {
	const { contact, publishWords } = record.consent;
	const { state } = lastStep(record);
	const owed = owedBefore[step.state];
	if (contact === "given" && owed !== undefined && owed !== state) {
		return { code: "PCREF-FEEDBACK-STEP-OWED", at: "/state", expected: owed, received: state };
	}
	if (contact === "refused" && (step.state === "acknowledged" || step.state === "fed-back")) {
		return { code: "PCREF-FEEDBACK-CONTACT-REFUSED", at: "/state" };
	}
	if (step.state !== "published" || step.quotation === undefined) return undefined;
	if (publishWords.status === "given" && publishWords.on === step.quotation.consent.on) return undefined;
	return {
		code: "PCREF-FEEDBACK-WORDS-WITHOUT-CONSENT",
		at: "/quotation/consent",
		expected: "the consent on the record",
		received: publishWords.status === "given" ? "consent of another day" : publishWords.status,
	};
}
