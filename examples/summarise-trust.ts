// What a fictional trust's documents show: is anything wrong with them, what do they show of each standard, and was
// feedback answered? Everything in examples/fictional-trust is made up.
import { assessReadiness } from "pcref";
import { type ReleasedQuantity, type ReleasedResult, release } from "pcref/disclosure";
import { competencyProfile, coProductionReach, loopClosure, planProgress } from "pcref/measures";
import { listSources } from "pcref/node";
import { readDocuments } from "pcref/submission";

const { sources } = await listSources("examples/fictional-trust");
const { documents, issues, outcomes } = await readDocuments(sources);

console.log(`${outcomes.length} files, ${issues.length} issues.`);
for (const { message } of issues) console.log(`  ${message}`);

const on = "2025-03-31";
const readiness = assessReadiness(documents, { on });
console.log(`\nOf what is required nationally, on ${on}:`);
for (const { standard, status, missing } of readiness.national) {
	const gaps = missing.map(({ calledFor }) => calledFor).join("; ");
	console.log(`  ${standard.id.padEnd(9)} ${status}${gaps === "" ? "" : `, missing: ${gaps}`}`);
}
console.log(`\n${readiness.statement}`);

const organisation = "ZSYN0";
const period = { start: "2024-04-01", end: on };
const by = "nhs-upper-mha-annual";
const results = [
	...loopClosure(documents.feedbackRecords ?? [], { organisation, period, on, by }),
	...loopClosure(documents.feedbackRecords ?? [], { organisation, period, on, by: "respondent-role" }),
	...coProductionReach(documents.coProductionEvents ?? [], { organisation, period, by }),
	...(documents.plans ?? []).flatMap((plan) => planProgress(plan, { on })),
	...competencyProfile(documents, { organisation, on }),
];
const released = release(results, { audience: "public", rule: "mhsds-under-5-nearest-5" });
console.log(`\nSynthetic data. Small numbers are hidden by the rule ${released.disclosure.rule}.`);
for (const result of released.results) print(result);

function print({ definition, classification, groups }: ReleasedResult): void {
	console.log(`\n${definition.title}, by: ${classification.title}`);
	const unit = definition.per === 100 ? "%" : " days";
	for (const { label, count, population, crudeRate } of groups) {
		const figure = crudeRate.status === "ok" ? `${crudeRate.value}${unit}` : "-";
		console.log(`  ${label.padEnd(34)}${figure.padStart(8)}  ${shown(count)} of ${shown(population)}`);
	}
}

function shown(quantity: ReleasedQuantity): string {
	if (quantity.status === "ok") return String(quantity.value);
	return quantity.status === "suppressed" ? "hidden" : "none";
}
