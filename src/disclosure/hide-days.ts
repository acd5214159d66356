import type { Showing } from "./audit/showing.js";
import type { CountSystem } from "./count-system.js";

/** Hides days with the people whose they are; and, where these could be had from their sum, the fewest others in it. */
export function hideDays({
	showings: before,
	relations,
	hiddenWith,
}: {
	readonly showings: ReadonlyMap<string, Showing>;
} & Pick<CountSystem, "relations" | "hiddenWith">): ReadonlyMap<string, Showing> {
	const showings = new Map(before);
	const isShown = (key: string) => showings.get(key)?.status === "rounded";
	const hide = (key: string) => showings.set(key, { status: "protects-another", among: [] });
	for (const [days, people] of hiddenWith) if (!isShown(people)) hide(days);
	const sumsOfDays = relations.filter(({ parts, wholes }) =>
		[...parts, ...wholes].every((key) => hiddenWith.has(key)),
	);
	for (let changed = true; changed; ) {
		changed = false;
		for (const { parts, wholes } of sumsOfDays) {
			if ([...parts, ...wholes].filter((key) => !isShown(key)).length !== 1) continue;
			const shown = (parts.some(isShown) ? parts : wholes).flatMap((key) => {
				const showing = showings.get(key);
				return showing?.status === "rounded" ? [{ key, value: showing.value }] : [];
			});
			const least = Math.min(...shown.map(({ value }) => value));
			for (const { key, value } of shown) if (value === least) hide(key);
			changed = true;
		}
	}
	return showings;
}
