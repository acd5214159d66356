import { ArgumentError } from "../../issues/argument-error.js";
import { type Figure, percentage } from "../figure.js";
import type { RelativeLikelihoodRange } from "./relative-likelihood-range.js";
import { type WresRelativeLikelihood, wresRelativeLikelihood } from "./wres-relative-likelihood.js";
import { type ComparedCounts, type WresHeadcount, WresReturn } from "./wres-return.js";

/** Shares of the standard's groups in one grade, in per cent of everybody in it. */
export interface WresGradeShares {
	readonly cluster: "clinical" | "non-clinical";
	readonly grade: string;
	readonly headcount: number;
	readonly white: Figure;
	readonly blackAndMinorityEthnic: Figure;
	readonly notKnown: Figure;
}

/** Shares of respondents who say so, in per cent, for the two groups. */
export interface WresSurveyShares {
	readonly indicator: 5 | 6 | 7 | 8;
	readonly white: Figure;
	readonly blackAndMinorityEthnic: Figure;
}

/** The nine indicators, calculated. */
export interface WresResults {
	/** Indicator 1, in the order of the return. */
	readonly grades: readonly WresGradeShares[];
	/** What indicator 1 is compared with. */
	readonly workforce: Omit<WresGradeShares, "cluster" | "grade">;
	/** Indicators 2, 3 and 4. */
	readonly likelihoods: readonly WresRelativeLikelihood[];
	/** Indicators 5 to 8. */
	readonly survey: readonly WresSurveyShares[];
	/** Indicator 9, in percentage points; below 0 the board has fewer Black and minority ethnic people. */
	readonly boardDifference: Figure;
}

const notGiven = { status: "undefined", reason: "the numbers were not given" } as const;

function sum({ white, blackAndMinorityEthnic, notKnown }: WresHeadcount): number {
	return white + blackAndMinorityEthnic + notKnown;
}

function sharesOf(headcount: WresHeadcount): WresResults["workforce"] {
	const whole = sum(headcount);
	return {
		headcount: whole,
		white: percentage({ part: headcount.white, whole }),
		blackAndMinorityEthnic: percentage({ part: headcount.blackAndMinorityEthnic, whole }),
		notKnown: percentage({ part: headcount.notKnown, whole }),
	};
}

function surveyShares(
	indicator: WresSurveyShares["indicator"],
	counts: ComparedCounts | null,
): WresSurveyShares {
	if (counts === null) return { indicator, white: notGiven, blackAndMinorityEthnic: notGiven };
	const share = ({ count, total }: ComparedCounts["white"]) => percentage({ part: count, whole: total });
	return {
		indicator,
		white: share(counts.white),
		blackAndMinorityEthnic: share(counts.blackAndMinorityEthnic),
	};
}

function boardDifference(board: WresHeadcount | null, workforce: Figure): Figure {
	if (board === null) return notGiven;
	const { blackAndMinorityEthnic } = sharesOf(board);
	if (blackAndMinorityEthnic.status === "undefined") return blackAndMinorityEthnic;
	if (workforce.status === "undefined") return workforce;
	return { status: "ok", value: blackAndMinorityEthnic.value - workforce.value };
}

/**
 * The nine indicators of the Workforce Race Equality Standard from the numbers of an organisation. Figures are not
 * rounded and small numbers are not hidden: they are for the organisation's own use until both is done.
 *
 * Formulae: NHS England, Workforce Race Equality Standard indicators; see {@link wresIndicators}. People whose group
 * is not known count in the whole of indicators 1 and 9, and in neither group of the others.
 *
 * @param wresReturn A parsed return.
 * @param options `range`: {@link fourFifthsRange} unless given.
 * @returns All nine; what cannot be calculated is `undefined` with the reason.
 * @throws ArgumentError where `wresReturn` is not a return, or a count is more than its total.
 *
 * @example
 * ```ts
 * import { wresResults, wresReturnExample } from "pcref/equality-standards";
 *
 * const { likelihoods, survey, boardDifference } = wresResults(wresReturnExample);
 * likelihoods[1]; // => { indicator: 3, status: "ok", value: 2, range: "above" }
 * survey[3]; // => { indicator: 8, white: { status: "undefined", reason: "the numbers were not given" } }
 * boardDifference.status === "ok" ? boardDifference.value.toFixed(1) : boardDifference.reason; // => "-25.5"
 * ```
 */
export function wresResults(
	wresReturn: WresReturn,
	options: { readonly range?: RelativeLikelihoodRange } = {},
): WresResults {
	const finding = WresReturn.safeParse(wresReturn).error?.issues[0];
	if (finding !== undefined) {
		throw new ArgumentError(
			"wresReturn",
			`is not a return (look at ${finding.path.join(".") || "the whole"})`,
		);
	}
	const likelihood = (indicator: 2 | 3 | 4, counts: ComparedCounts | null): WresRelativeLikelihood =>
		counts === null
			? { indicator, ...notGiven }
			: wresRelativeLikelihood({ indicator, ...counts, ...options });
	const all = { white: 0, blackAndMinorityEthnic: 0, notKnown: 0 };
	for (const { headcount } of wresReturn.workforce) {
		all.white += headcount.white;
		all.blackAndMinorityEthnic += headcount.blackAndMinorityEthnic;
		all.notKnown += headcount.notKnown;
	}
	const workforce = sharesOf(all);
	return {
		grades: wresReturn.workforce.map(({ cluster, grade, headcount }) => ({
			cluster,
			grade,
			...sharesOf(headcount),
		})),
		workforce,
		likelihoods: [
			likelihood(2, wresReturn.appointedFromShortlisting),
			likelihood(3, wresReturn.enteringDisciplinaryProcess),
			likelihood(4, wresReturn.nonMandatoryTraining),
		],
		survey: [
			surveyShares(5, wresReturn.harassmentFromPublic),
			surveyShares(6, wresReturn.harassmentFromStaff),
			surveyShares(7, wresReturn.equalOpportunities),
			surveyShares(8, wresReturn.discrimination),
		],
		boardDifference: boardDifference(wresReturn.boardVotingMembers, workforce.blackAndMinorityEthnic),
	};
}
