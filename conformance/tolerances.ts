import type { Tolerance } from "./case.js";

/** Methods that the file's own tolerance is too narrow for, as the notes of the files say, and why. */
const wider: readonly { readonly method: RegExp; readonly relative: number; readonly why: string }[] = [
	{ method: /^distribution\..*\.(quantile|cdf)$/, relative: 1e-11, why: "quantiles, large parameters" },
	{ method: /^rate\.dsr\.beta$/, relative: 1e-7, why: "beta method" },
	{ method: /^interval\..*\.midp$/, relative: 1e-8, why: "mid-P" },
	{
		method: /^(ratio\.risk\.(koopman|miettinen_nurminen)|difference\.risk\.(mee|miettinen_nurminen))$/,
		relative: 1e-7,
		why: "iterative score limits",
	},
	{ method: /^ratio\.odds\.(score|conditional|midp)$/, relative: 1e-7, why: "iterative limits" },
	{ method: /^(ratio\.rate\.midp|difference\.rate\.score)$/, relative: 1e-7, why: "iterative limits" },
	{ method: /^funnel\.(limits|poisson_expected)$/, relative: 1e-4, why: "the program compared with bisects" },
	{ method: /^funnel\.overdispersion$/, relative: 1e-6, why: "hard-coded normal quantiles" },
	{ method: /^inequality\.(sii|rii)\.who$/, relative: 1e-5, why: "differentiated numerically" },
	{ method: /^its\.negative_binomial$/, relative: 1e-5, why: "theta" },
];

/** The tolerance of a method in a file that states its own. */
export function toleranceOf(method: string, stated: Tolerance): Tolerance {
	const relative = wider.find((each) => each.method.test(method))?.relative ?? 0;
	return { ...stated, relative: Math.max(stated.relative, relative) };
}
