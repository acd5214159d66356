import { weightedLine } from "./weighted-line.js";

/** Ridits, figures as shares of a scale, and weights as shares of their sum. */
export interface Points {
	readonly x: readonly number[];
	readonly y: readonly number[];
	readonly shares: readonly number[];
}

/** A fitted model with what its standard errors need. */
export interface RiditFit {
	readonly intercept: number;
	readonly slope: number;
	readonly derivatives: readonly number[];
	readonly residuals: readonly number[];
}

/** A straight line. */
export function linearFit(points: Points): RiditFit {
	const { intercept, slope, residuals } = weightedLine(points);
	return { intercept, slope, residuals, derivatives: points.x.map(() => 1) };
}

/** A logit model, by Newton's method on the log-likelihood, which is concave; steps are halved until it rises. */
export function logitFit({ x, y, shares }: Points): RiditFit | null {
	let intercept = 0;
	let slope = 0;
	let likelihood = logLikelihood({ x, y, shares }, intercept, slope);
	for (let round = 0; round < 100; round += 1) {
		const at = x.map((ridit) => logistic(intercept + slope * ridit));
		const working = information({ x, shares, derivatives: at.map(({ derivative }) => derivative) });
		let score0 = 0;
		let score1 = 0;
		shares.forEach((share, k) => {
			const residual = share * ((y[k] ?? 0) - (at[k]?.value ?? 0));
			score0 += residual;
			score1 += residual * ((x[k] ?? 0) - working.centre);
		});
		const slopeStep = score1 / working.spread;
		const interceptStep = score0 / working.total - slopeStep * working.centre;
		if (!Number.isFinite(slopeStep) || !Number.isFinite(interceptStep)) return null;
		if (
			Math.abs(slopeStep) + Math.abs(interceptStep) <=
			1e-13 * (1 + Math.abs(intercept) + Math.abs(slope))
		) {
			return {
				intercept,
				slope,
				derivatives: at.map(({ derivative }) => derivative),
				residuals: y.map((share, k) => share - (at[k]?.value ?? 0)),
			};
		}
		let step = 1;
		let next = logLikelihood({ x, y, shares }, intercept + interceptStep, slope + slopeStep);
		while (next < likelihood - 1e-12 * Math.abs(likelihood) && step > 1e-6) {
			step /= 2;
			next = logLikelihood({ x, y, shares }, intercept + step * interceptStep, slope + step * slopeStep);
		}
		intercept += step * interceptStep;
		slope += step * slopeStep;
		likelihood = next;
	}
	return null;
}

function logLikelihood({ x, y, shares }: Points, intercept: number, slope: number): number {
	let sum = 0;
	shares.forEach((share, k) => {
		const predictor = intercept + slope * (x[k] ?? 0);
		const softplus = Math.max(predictor, 0) + Math.log1p(Math.exp(-Math.abs(predictor)));
		sum += share * ((y[k] ?? 0) * predictor - softplus);
	});
	return sum;
}

/** The share at a linear predictor, and its derivative. */
export function logistic(predictor: number): { readonly value: number; readonly derivative: number } {
	const small = Math.exp(-Math.abs(predictor));
	const value = predictor >= 0 ? 1 / (1 + small) : small / (1 + small);
	return { value, derivative: small / (1 + small) ** 2 };
}

interface Information {
	readonly total: number;
	readonly centre: number;
	readonly spread: number;
}

/** The information matrix of intercept and slope, by its weights, their centre and the spread about it. */
function information({
	x,
	shares,
	derivatives,
}: {
	readonly x: readonly number[];
	readonly shares: readonly number[];
	readonly derivatives: readonly number[];
}): Information {
	const weights = shares.map((share, k) => share * (derivatives[k] ?? 0));
	let total = 0;
	let first = 0;
	weights.forEach((weight, k) => {
		total += weight;
		first += weight * (x[k] ?? 0);
	});
	const centre = first / total;
	let spread = 0;
	weights.forEach((weight, k) => {
		spread += weight * ((x[k] ?? 0) - centre) ** 2;
	});
	return { total, centre, spread };
}

/** The covariance HC1 of intercept and slope: `K / (K - 2)` times the sandwich of the scores. */
export function robustCovariance({
	x,
	shares,
	derivatives,
	residuals,
}: {
	readonly x: readonly number[];
	readonly shares: readonly number[];
	readonly derivatives: readonly number[];
	readonly residuals: readonly number[];
}): readonly [number, number, number] {
	const { total, centre, spread } = information({ x, shares, derivatives });
	let level = 0;
	let cross = 0;
	let slope = 0;
	shares.forEach((share, k) => {
		const score = share * (residuals[k] ?? 0);
		const distance = (x[k] ?? 0) - centre;
		level += (score / total) ** 2;
		cross += (score / total) * ((score * distance) / spread);
		slope += ((score * distance) / spread) ** 2;
	});
	const correction = shares.length / (shares.length - 2);
	return [
		correction * (level - 2 * centre * cross + centre * centre * slope),
		correction * (cross - centre * slope),
		correction * slope,
	];
}
