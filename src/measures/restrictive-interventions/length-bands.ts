const day = 1440;

/** A band of durations, both limits within it. */
interface LengthBand {
	readonly label: string;
	readonly from: number;
	readonly to: number;
}

const restraint: readonly LengthBand[] = [
	{ label: "0-10 Minutes", from: 0, to: 10 },
	{ label: "11-30 Minutes", from: 11, to: 30 },
	{ label: "31-60 Minutes", from: 31, to: 60 },
	{ label: "Over 60 Minutes", from: 60, to: Number.POSITIVE_INFINITY },
];

/** In the order in which they are tried, so that exactly 72 hours is in the longer band. */
const seclusion: readonly LengthBand[] = [
	{ label: "72 Hours-7 Days", from: 3 * day, to: 7 * day },
	{ label: "1-2 Weeks", from: 8 * day, to: 14 * day },
	{ label: "2-4 Weeks", from: 15 * day, to: 28 * day },
	{ label: "1-3 Months", from: 29 * day, to: 90 * day },
	{ label: "Over 3 Months", from: 90 * day, to: Number.POSITIVE_INFINITY },
	{ label: "0-24 Hours", from: 0, to: day },
	{ label: "24-72 Hours", from: day + 1, to: 3 * day },
];

const segregation: readonly LengthBand[] = [
	{ label: "0-30 Days", from: 0, to: 30 * day },
	{ label: "31-90 Days", from: 31 * day, to: 90 * day },
	{ label: "91-180 Days", from: 91 * day, to: 180 * day },
	{ label: "181-365 Days", from: 181 * day, to: 365 * day },
	{ label: "Over 365 Days", from: 365 * day, to: Number.POSITIVE_INFINITY },
];

const restraintTypes = ["01", "04", "07", "08", "09", "10", "11", "12", "13", "14", "15", "16", "17"];

/**
 * The band that the restrictive intervention figures put a duration in. Bands have whole limits, and what falls between
 * two of them, such as ten and a half minutes of restraint, is `Missing/Invalid`, as is a negative duration or a type
 * without bands (R2.8, quirk `band-gaps`).
 *
 * Source: NHS England, mental health monthly statistics code, restated in our own words. Labels that no worked example
 * shows are ours.
 *
 * @param options.type RestrictiveIntType, such as `05` for seclusion.
 * @param options.minutes May have fractions.
 *
 * @example
 * ```ts
 * import { interventionLengthBand } from "pcref/measures";
 *
 * interventionLengthBand({ type: "05", minutes: 4320 }); // => "72 Hours-7 Days"
 * interventionLengthBand({ type: "08", minutes: 10.5 }); // => "Missing/Invalid"
 * ```
 */
export function interventionLengthBand({
	type,
	minutes,
}: {
	readonly type: string;
	readonly minutes: number;
}): string {
	const band = bandsOf(type).find(({ from, to }) => minutes >= from && minutes <= to);
	return band?.label ?? "Missing/Invalid";
}

function bandsOf(type: string): readonly LengthBand[] {
	if (type === "05") return seclusion;
	if (type === "06") return segregation;
	return restraintTypes.includes(type) ? restraint : [];
}
