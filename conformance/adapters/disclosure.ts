import { publishableCount } from "../../src/disclosure/publishable-count.js";
import { publishablePercentage } from "../../src/disclosure/publishable-percentage.js";
import { auditTable } from "../../src/disclosure/tabular/audit-table.js";
import type { Cell } from "../../src/disclosure/tabular/hidden-graph.js";
import { suppressList } from "../../src/disclosure/tabular/suppress-list.js";
import { suppressTable } from "../../src/disclosure/tabular/suppress-table.js";
import type { Adapters } from "../case.js";

export const disclosure: Adapters = {
	"disclosure.count": ({ count }, { threshold, base }) => ({
		display: printed(publishableCount({ count, threshold, base })),
		display_half_up: printed(publishableCount({ count, threshold, base, halves: "up" })),
	}),
	"disclosure.percentage": ({ numerator, denominator }, { threshold }) => ({
		display: printed(publishablePercentage({ numerator, denominator, threshold })),
	}),
	"disclosure.audit": ({ table, suppressed }) => ({ intervals: auditTable({ table, hidden: suppressed }) }),
	"disclosure.secondary.one_way": ({ counts, total_published }, { threshold }) => {
		const { primary, secondary, hiddenSum, ranges } = suppressList({
			counts,
			threshold,
			totalPublished: total_published ?? true,
			smallSums: "left",
		});
		return {
			primary,
			secondary,
			suppressed_sum: hiddenSum,
			interval: ranges.map(({ lower, upper }) => [lower, upper]),
		};
	},
	"disclosure.secondary.two_way": ({ table }, { threshold }) => {
		const { primary, secondary, fewest } = suppressTable({ table, threshold });
		return {
			primary: primary.map(pair),
			secondary: secondary.map(pair),
			one_optimal_pattern: secondary.map(pair),
			minimum_secondary_cells: secondary.length,
			minimum_secondary_total_at_that_size: secondary.reduce(
				(sum, { row, column }) => sum + table[row][column],
				0,
			),
			fewest,
		};
	},
};

function printed(value: number | null): number | string {
	return value ?? "*";
}

function pair({ row, column }: Cell): readonly number[] {
	return [row, column];
}
