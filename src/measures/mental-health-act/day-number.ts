/** Days from 1 January 1970 to a calendar date `YYYY-MM-DD`, so that "the day before" is a subtraction. */
export function dayNumber(date: string): number;
export function dayNumber(date: string | null): number | null;
export function dayNumber(date: string | null): number | null {
	return date === null ? null : Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}
