/** What the parts of the model are called. */
export interface Design {
	readonly terms: readonly string[];
	/** A row for each point in time, a column for each term. */
	readonly rows: readonly (readonly number[])[];
	/** The same with the change taken away: what would have been. */
	readonly withoutChange: readonly (readonly number[])[];
}

/**
 * The columns of a segmented regression: time from 0, a step at the change, the time since the change, and, for each
 * harmonic, a sine and a cosine of a whole fraction of the period.
 */
export function designMatrix({
	points,
	changeAt,
	harmonics,
	period,
}: {
	readonly points: number;
	readonly changeAt: number;
	readonly harmonics: number;
	readonly period: number;
}): Design {
	const waves = Array.from({ length: harmonics }, (_, index) => index + 1);
	const row = (time: number, changed: boolean): readonly number[] => [
		1,
		time,
		changed ? 1 : 0,
		changed ? time - changeAt : 0,
		...waves.flatMap((wave) => {
			const angle = (2 * Math.PI * wave * time) / period;
			return [Math.sin(angle), Math.cos(angle)];
		}),
	];
	const times = Array.from({ length: points }, (_, time) => time);
	return {
		terms: [
			"intercept",
			"slope",
			"level-change",
			"slope-change",
			...waves.flatMap((wave) => [`sine-${wave}`, `cosine-${wave}`]),
		],
		rows: times.map((time) => row(time, time >= changeAt)),
		withoutChange: times.map((time) => row(time, false)),
	};
}
