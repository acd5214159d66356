import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mentalHealthActEventTables } from "../../../src/measures/mental-health-act/event-tables.js";
import { mentalHealthActEvents } from "../../../src/measures/mental-health-act/events.js";
import type { MentalHealthActRows } from "../../../src/measures/mental-health-act/national-rows.js";

const period = { start: "2024-05-01", end: "2024-05-31" };
const version = { start: "2024-05-01", end: null };
const day = fc.integer({ min: 1, max: 8 }).map((number) => `2024-05-0${number}`);
const perhaps = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const time = perhaps(fc.constantFrom("08:00", "12:00", "20:00"));
const whose = {
	person: fc.constantFrom("P1", "P2", "P3"),
	provider: fc.constant("ZSYN0"),
	version: fc.constant(version),
};

/** Few days, few people and every kind of code, so that ties, gaps and overlaps are common. */
const rows: fc.Arbitrary<MentalHealthActRows> = fc
	.record({
		episodes: fc.array(
			fc.record({
				...whose,
				legalStatusCode: perhaps(
					fc.constantFrom("01", "02", "03", "04", "05", "06", "07", "10", "15", "19", "20", "35", "37"),
				),
				startDate: day,
				startTime: time,
				expiryDate: perhaps(day),
				endDate: perhaps(day),
				endTime: time,
			}),
			{ maxLength: 8 },
		),
		spells: fc.array(
			fc.record({
				...whose,
				month: fc.constant(1490),
				startDate: day,
				startTime: time,
				dischargeDate: perhaps(day),
				dischargeTime: time,
				admissionMethod: perhaps(fc.constantFrom("21", "2A", "81", "13")),
				dischargeDestination: perhaps(fc.constantFrom("19", "51")),
			}),
			{ maxLength: 6 },
		),
		orders: fc.array(
			fc.record({
				...whose,
				startDate: day,
				endDate: perhaps(day),
				endReason: perhaps(fc.constantFrom("01", "02")),
			}),
			{ maxLength: 3 },
		),
	})
	.map(({ episodes, spells, orders }) => ({
		episodes: episodes.map((row, index) => ({ ...row, episode: `E${index}` })),
		spells: spells.map((row, index) => ({ ...row, spell: `S${index}` })),
		orders: orders.map((row, index) => ({ ...row, row: index, episode: `E${index}` })),
		recalls: [],
	}));

const eventsOf = (submitted: MentalHealthActRows) => {
	const tables = mentalHealthActEventTables({ rows: submitted, period, compat: "annual-2024-25" });
	return Object.entries(mentalHealthActEvents).map(([name, events]) => [
		name,
		events(tables)
			.map(({ id, person }) => `${id} ${person}`)
			.toSorted(),
	]);
};

describe("Mental Health Act events", () => {
	it("do not depend on the order of the rows", () => {
		fc.assert(
			fc.property(rows, (submitted) => {
				const reversed = {
					episodes: submitted.episodes.toReversed(),
					spells: submitted.spells.toReversed(),
					orders: submitted.orders.toReversed(),
					recalls: [],
				};
				expect(eventsOf(reversed)).toEqual(eventsOf(submitted));
			}),
			{ numRuns: 500 },
		);
	});

	it("are of one person at a time: people counted apart give the same as together", () => {
		fc.assert(
			fc.property(rows, (submitted) => {
				// An order joins by its episode alone, so that it goes with whoever has the episode.
				const personOf = new Map(submitted.episodes.map(({ episode, person }) => [episode, person]));
				const whole = {
					...submitted,
					orders: submitted.orders.map((order) => ({
						...order,
						person: personOf.get(order.episode) ?? order.person,
					})),
				};
				const of = (person: string) => {
					const own = <Row extends { readonly person: string }>(table: readonly Row[]) =>
						table.filter((row) => row.person === person);
					return eventsOf({
						episodes: own(whole.episodes),
						spells: own(whole.spells),
						orders: own(whole.orders),
						recalls: [],
					});
				};
				const apart = ["P1", "P2", "P3"].map(of);
				const together = eventsOf(whole).map(([name, events], index) => [
					name,
					apart.flatMap((events) => events[index]?.[1] ?? []).toSorted(),
					events,
				]);
				for (const [, joined, events] of together) expect(joined).toEqual(events);
			}),
			{ numRuns: 500 },
		);
	});
});
