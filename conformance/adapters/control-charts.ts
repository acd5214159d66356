import { ArgumentError } from "../../src/issues/argument-error.js";
import {
	type AttributeChartKind,
	attributeChart,
} from "../../src/statistics/control-charts/attribute-chart.js";
import { xmrChart } from "../../src/statistics/control-charts/xmr-chart.js";
import type { Assurance, SpecialCause, Variation } from "../../src/statistics/control-charts/xmr-icons.js";
import type { Adapter, Adapters } from "../case.js";

const specialCauses: Readonly<Record<SpecialCause, string>> = {
	"above-upper-limit": "Above UCL",
	"below-lower-limit": "Below LCL",
	"increasing-trend": "7 Point Trend (Increasing)",
	"decreasing-trend": "7 Point Trend (Decreasing)",
	"two-of-three-above": "2 in 3 Above CL",
	"two-of-three-below": "2 in 3 Below CL",
	"shift-above": "7 Points Above CL",
	"shift-below": "7 Points Below CL",
};

const variations: Readonly<Record<Variation, string>> = {
	"common-cause": "common_cause",
	improvement: "special_cause_improvement",
	concern: "special_cause_concern",
	high: "special_cause_neutral_high",
	low: "special_cause_neutral_low",
};

const assurances: Readonly<Record<Assurance, string>> = {
	pass: "consistent_pass",
	fail: "consistent_fail",
	"hit-or-miss": "inconsistent",
};

export const controlCharts: Adapters = {
	"spc.xmr.ptd": (input, options) => {
		const chart = xmrChart({
			values: inTimeOrder(input),
			improvement: options.improvement_direction ?? "increase",
			...(typeof options.target === "number" ? { target: options.target } : {}),
			...(options.rebase_at_index ? { rebaseAt: [options.rebase_at_index].flat() } : {}),
			...(options.fix_after_n_points ? { fixAfter: options.fix_after_n_points } : {}),
			screening: options.screen_outliers === false ? "none" : "screened",
			twoOfThree: "between",
			compat: "nhsrplotthedots",
		});
		if (chart.status === "undefined") return { error: chart.reason };
		const { points, segments } = chart;
		const own = points.map(({ segment }) => segments[segment]);
		return {
			centre: own.map((segment) => segment?.centre),
			lower: own.map((segment) => segment?.lower ?? "NaN"),
			upper: own.map((segment) => segment?.upper ?? "NaN"),
			side: points.map(({ side }) => side),
			outside: points.map(({ outside }) => outside),
			near_limit: points.map(({ nearLimit }) => nearLimit),
			special_cause: points.map(({ specialCause }) =>
				specialCause === null ? "Common Cause" : specialCauses[specialCause],
			),
			point_type: points.map(({ variation }) => variations[variation]),
			short_group: own.map((segment) => segment?.provisional),
			variation: chart.variation === null ? null : variations[chart.variation],
			assurance: chart.assurance === null ? null : assurances[chart.assurance],
		};
	},
	"spc.xmr.rules": (input, options) => {
		const chart = xmrChart({
			values: input.value,
			improvement: "neutral",
			screening: options.screen_outliers === false ? "none" : "screened",
			shiftPoints: options.shift_points ?? 7,
			trendPoints: options.trend_points ?? 7,
			twoOfThree: options.two_of_three ?? "between",
		});
		if (chart.status === "undefined") return { error: chart.reason };
		const [segment] = chart.segments;
		const flags = (kind: "astronomical" | "shift" | "trend" | "twoOfThree") =>
			chart.points.map(({ signals }) => signals[kind] !== 0);
		return {
			centre: segment?.centre,
			lower: segment?.lower ?? "NaN",
			upper: segment?.upper ?? "NaN",
			astronomical: flags("astronomical"),
			shift: flags("shift"),
			trend: flags("trend"),
			two_of_three: flags("twoOfThree"),
		};
	},
	"spc.p": attribute("p"),
	"spc.u": attribute("u"),
	"spc.c": attribute("c"),
	"spc.p_prime": attribute("p-prime"),
	"spc.u_prime": attribute("u-prime"),
};

function attribute(kind: AttributeChartKind): Adapter {
	return ({ count, denominator }) => {
		const chart = attributeChart({
			chart: kind,
			counts: count,
			...(kind === "c" ? {} : { denominators: denominator }),
		});
		if (chart.status === "undefined") return { error: chart.reason };
		const { centre, points, runs } = chart;
		return {
			value: points.map(({ value }) => value),
			centre,
			lower: points.map(({ lower }) => lower),
			upper: points.map(({ upper }) => upper),
			longest_run: runs.longestRun,
			longest_run_max: runs.longestRunLimit,
			crossings: runs.crossings,
			crossings_min: runs.crossingsLimit,
			runs_signal: runs.signal,
		};
	};
}

function inTimeOrder(input: {
	readonly date?: readonly string[];
	readonly value: readonly (number | null)[];
}): readonly (number | null)[] {
	const { date, value } = input;
	if (date === undefined) return value;
	if (date.length !== value.length) throw new ArgumentError("date", "must be as many as the values");
	return [...value.keys()]
		.sort((one, other) =>
			(date[one] ?? "") < (date[other] ?? "") ? -1 : (date[one] ?? "") > (date[other] ?? "") ? 1 : 0,
		)
		.map((index) => value[index] ?? null);
}
