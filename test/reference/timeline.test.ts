import { describe, expect, it } from "vitest";
import { timeline, timelineSources } from "../../src/reference/timeline.js";

describe("timeline", () => {
	it("is in order of date, each event once", () => {
		const dates = timeline.map(({ date }) => date);
		expect(dates).toEqual([...dates].sort());
		expect(new Set(timeline.map(({ id }) => id)).size).toBe(timeline.length);
	});

	it.each(timeline)("$id: date as exact as it says, with a source", ({ date, precision, sources }) => {
		const form = { day: /^\d{4}-\d{2}-\d{2}$/, month: /^\d{4}-\d{2}$/, year: /^\d{4}$/ }[precision];
		expect(date).toMatch(form);
		expect(sources.length).toBeGreaterThan(0);
		for (const key of sources) expect(timelineSources[key].url).toMatch(/^https:\/\//);
	});

	it("uses every source", () => {
		expect(new Set(timeline.flatMap(({ sources }) => sources))).toEqual(
			new Set(Object.keys(timelineSources)),
		);
	});

	it("keeps the disputed launch and mandatory dates apart, each naming the others", () => {
		for (const event of timeline) {
			for (const id of event.disputedWith) {
				expect(timeline.find((other) => other.id === id)?.disputedWith).toContain(event.id);
			}
		}
		const disputed = timeline.filter(({ disputedWith }) => disputedWith.length > 0).map(({ date }) => date);
		expect(disputed).toEqual(["2023-05", "2023-10-30", "2023-11", "2024-04", "2025-03-31", "2025-04"]);
	});
});
