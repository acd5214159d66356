import { describe, expect, it } from "vitest";
import { ArgumentError } from "../../../src/issues/argument-error.js";
import {
	type QuantileFigure,
	slopeIndexOfQuantiles,
} from "../../../src/statistics/inequality/slope-index-of-quantiles.js";
import { expectFinite, near } from "./subgroups.js";

const tenths: readonly QuantileFigure[] = [
	[58.119350623342584, 12743, 1.8490459088236095],
	[41.80255811457486, 8177, 0.885118055716157],
	[55.18030380846674, 3256, 1.2107287712395192],
	[53.60953300475189, 1895, 0.8355542533099651],
	[57.638821041817096, 2079, 1.206763680279255],
	[61.563402038057845, 7460, 1.615827486664057],
	[53.40311581333544, 1138, 1.4107162166386842],
	[67.5691124771798, 2930, 1.1271825086325409],
	[63.784179365984414, 570, 1.8047069612890483],
	[67.73624594806216, 603, 1.0742811847478153],
].map(([value = 0, population = 0, standardError = 0]) => ({ value, population, standardError }));

const sevenths: readonly QuantileFigure[] = [
	[127.60321191597347, 20537, 116.11322681976182, 140.23018856023756],
	[100.54099257762309, 450, 80.90185712348966, 124.947579053271],
	[87.00999641500525, 2097, 72.01129805910927, 105.13266223759652],
	[74.93972018081806, 686, 65.30806147856899, 85.99185971278908],
	[51.83880251954897, 16538, 47.4566497932432, 56.62560375349978],
	[40.51144348044812, 15568, 38.10345165626939, 43.0716111410214],
	[39.34918728785238, 19678, 33.72456900088868, 45.9118851948466],
].map(([value = 0, population = 0, lower = 0, upper = 0]) => ({ value, population, lower, upper }));

describe("slopeIndexOfQuantiles", () => {
	it("gives the worked figures, with exact limits for normal figures", () => {
		expect(slopeIndexOfQuantiles({ quantiles: tenths, valueType: "other", per: 100 })).toMatchObject({
			slopeIndex: near(975.24914744041),
			slopeIndexLower: near(433.741466227205),
			slopeIndexUpper: near(1516.7568286536148),
			standardError: near(276.28450598304283),
			relativeIndex: near(1.1915805206846979),
			relativeIndexLower: null,
			intercept: near(50.90544403757361),
			method: "linear",
		});
	});

	it("transforms rates, and turns sign and ratio round with a negative multiplier", () => {
		const options = { quantiles: sevenths, valueType: "rate", transform: true } as const;
		const turned = slopeIndexOfQuantiles({ ...options, per: -1 });
		expect(turned).toMatchObject({
			slopeIndex: near(107.77914084770993),
			relativeIndex: near(5.043282124658842),
			intercept: near(134.4354902007257),
			slopeIndexLower: null,
			method: "log",
		});
		const straight = slopeIndexOfQuantiles(options);
		if (straight.status === "undefined" || turned.status === "undefined") throw new Error("undefined");
		expect(Number(straight.relativeIndexLower) * Number(turned.relativeIndexUpper)).toBeCloseTo(1, 12);
	});

	it("keeps limits in order for a multiplier between 0 and 1", () => {
		const index = slopeIndexOfQuantiles({ quantiles: tenths, valueType: "other", per: 0.5 });
		if (index.status === "undefined") throw new Error(index.reason);
		expect(Number(index.slopeIndexLower)).toBeLessThan(Number(index.slopeIndexUpper));
	});

	it("leaves incomplete quantiles out, and is undefined with fewer than five", () => {
		const [first, ...rest] = sevenths.slice(0, 6);
		if (first === undefined) throw new Error("no quantile");
		const whole = slopeIndexOfQuantiles({ quantiles: rest, valueType: "rate" });
		expect(
			slopeIndexOfQuantiles({ quantiles: [{ ...first, value: null }, ...rest], valueType: "rate" }),
		).toEqual(whole);
		expect(slopeIndexOfQuantiles({ quantiles: rest.slice(1), valueType: "rate" }).status).toBe("undefined");
	});

	it("is undefined where a figure cannot be transformed, and refuses wrong numbers", () => {
		const none = sevenths.map((quantile) => ({ ...quantile, value: 0, lower: 0 }));
		expect(slopeIndexOfQuantiles({ quantiles: none, valueType: "rate", transform: true })).toMatchObject({
			reason: "a figure of 0 or 1 cannot be transformed",
		});
		expect(() => slopeIndexOfQuantiles({ quantiles: sevenths, valueType: "proportion" })).toThrow(
			ArgumentError,
		);
		expect(() => slopeIndexOfQuantiles({ quantiles: tenths, valueType: "other", per: 0 })).toThrow("per");
		expectFinite(slopeIndexOfQuantiles({ quantiles: none, valueType: "rate" }));
	});
});
