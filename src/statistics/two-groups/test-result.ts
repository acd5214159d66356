/** The one shape of every test. An undefined test is a result with a reason, never `NaN`. */
export type TestResult =
	| {
			readonly status: "ok";
			/** How often chance alone would give what was seen, or something as far from the hypothesis: 0 to 1. */
			readonly pValue: number;
			/** The method used. */
			readonly method: string;
			/** What is compared with a distribution, where the method has such a number. */
			readonly statistic?: number;
			/** Of the chi-square distribution, where the statistic has it. */
			readonly degreesOfFreedom?: number;
	  }
	| { readonly status: "undefined"; readonly reason: string; readonly method: string };
