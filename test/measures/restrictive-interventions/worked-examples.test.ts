import { describe, expect, it } from "vitest";
import { publishableRestrictiveInterventions } from "../../../src/disclosure/publishable-restrictive-interventions.js";
import { chooseSubmission, type PublicationRun } from "../../../src/measures/choose-submission.js";
import { occupiedBedDays } from "../../../src/measures/restrictive-interventions/bed-days.js";
import { interventionsInSpells } from "../../../src/measures/restrictive-interventions/interventions-in-spells.js";
import { interventionLengthBand } from "../../../src/measures/restrictive-interventions/length-bands.js";
import type {
	RestrictiveInterventionRows,
	TimedSpan,
} from "../../../src/measures/restrictive-interventions/rows.js";
import {
	type CountingExample,
	cell,
	countingExamples,
	type ExampleCells,
	examplesOf,
	rowsIn,
} from "../counting-examples.js";

function spanOf(cells: ExampleCells, suffix: "Inc" | "Type"): TimedSpan {
	return {
		startDate: cell(cells, `StartDateRestrictiveInt${suffix}`, ""),
		startTime: cell(cells, `StartTimeRestrictiveInt${suffix}`, null),
		endDate: cell(cells, `EndDateRestrictiveInt${suffix}`, null),
		endTime: cell(cells, `EndTimeRestrictiveInt${suffix}`, null),
	};
}

function rowsOf(example: CountingExample): RestrictiveInterventionRows {
	return {
		spells: rowsIn(example, "MHS501").map((cells) => ({
			spell: cell(cells, "UniqHospProvSpellID", ""),
			person: cell(cells, "Person_ID", "P1"),
			startDate: cell(cells, "StartDateHospProvSpell", ""),
			dischargeDate: cell(cells, "DischDateHospProvSpell", null),
			inactiveDate: cell(cells, "InactTimeHPS", null),
		})),
		incidents: rowsIn(example, "MHS505").map((cells) => ({
			...spanOf(cells, "Inc"),
			incident: cell(cells, "UniqRestrictiveIntIncID", ""),
			spell: cell(cells, "UniqHospProvSpellID", ""),
			person: cell(cells, "Person_ID", "P1"),
		})),
		interventions: rowsIn(example, "MHS515").map((cells) => ({
			...spanOf(cells, "Type"),
			incident: cell(cells, "UniqRestrictiveIntIncID", ""),
			intervention: cell(cells, "UniqRestrictiveIntTypeID", ""),
			type: cell(cells, "RestrictiveIntType", ""),
			person: cell(cells, "Person_ID", "P1"),
		})),
	};
}

const shortLabels: Readonly<Record<string, string>> = { A: "White", N: "Black" };

function figuresOf(example: CountingExample, ofGroup?: string): Readonly<Record<string, unknown>> {
	const { period } = example;
	const rows = rowsOf(example);
	const groupOf = new Map(
		rowsIn(example, "MHS001").map((cells) => [
			cell(cells, "Person_ID", "P1"),
			shortLabels[cell(cells, "NHSDEthnicity", "")],
		]),
	);
	const isIn = (person: string) => ofGroup === undefined || groupOf.get(person) === ofGroup;
	const counted = interventionsInSpells(rows, period).filter(({ intervention }) => isIn(intervention.person));
	const bedDays = rows.spells
		.filter(({ person }) => isIn(person))
		.reduce((days, spell) => days + occupiedBedDays(spell, period), 0);
	const distinct = (keys: readonly string[]) => new Set(keys).size;
	const rate = (count: number, among: number, per: number) => Math.round((count / among) * per * 1000) / 1000;
	const incidents = distinct(counted.map(({ incident }) => incident.incident));
	const types = [...new Set(counted.map(({ intervention }) => intervention.type))];
	return {
		bed_days: bedDays,
		people: distinct(counted.map(({ intervention }) => intervention.person)),
		incidents,
		interventions: counted.length,
		rate_per_1000: rate(counted.length, bedDays, 1000),
		per_incident: rate(counted.length, incidents, 1),
		by_type: Object.fromEntries(
			types.map((type) => [
				type,
				rate(counted.filter(({ intervention }) => intervention.type === type).length, bedDays, 1000),
			]),
		),
		rows: counted.map(({ incident, intervention, duration }) => ({
			inc: incident.incident,
			typ: intervention.intervention,
			minutes: duration.minutes,
			flag: duration.isComplete ? "Y" : "N",
			active: duration.isPlausible ? "Y" : "N",
			band: interventionLengthBand({ type: intervention.type, minutes: duration.minutes }),
		})),
	};
}

const interventionExamples = examplesOf("RI-").filter(({ input }) => "MHS501" in input);

describe.skipIf(countingExamples.size === 0)(
	"the shared worked examples of restrictive interventions",
	() => {
		it("are the 19 with rows, the choice of a submission and the suppression", () => {
			expect(interventionExamples).toHaveLength(19);
			expect(examplesOf("RI-")).toHaveLength(21);
		});

		it.each(interventionExamples)("$id $title", (example) => {
			const { by_group, ...expected } = example.expect;
			expect(figuresOf(example)).toMatchObject(expected);
			for (const [group, figures] of Object.entries(by_group ?? {}))
				expect(figuresOf(example, group)).toMatchObject(figures);
		});

		it.each(examplesOf("RI-20"))("$id $title", (example) => {
			const files = rowsIn(example, "MHS000").map(({ UniqSubmissionID, FileType }) => ({
				submission: Number(UniqSubmissionID),
				fileType: Number(FileType),
			}));
			const chosen = Object.keys(example.expect).map((run) => [
				run,
				chooseSubmission(files, run as PublicationRun)?.submission,
			]);
			expect(Object.fromEntries(chosen)).toEqual(example.expect);
		});

		it.each(examplesOf("RI-21"))("$id $title", (example) => {
			const shown = (value: number | null) => value ?? "*";
			const cells = rowsIn(example, "cells").map((exact) => {
				const { people, incidents, interventions, perThousandBedDays, perIncident } =
					publishableRestrictiveInterventions({
						people: Number(exact.people),
						incidents: Number(exact.incidents),
						interventions: Number(exact.interventions),
						bedDays: Number(exact.bed_days),
					});
				return {
					people: shown(people),
					interventions: shown(interventions),
					incidents: shown(incidents),
					rate_per_1000: shown(perThousandBedDays),
					per_incident: shown(perIncident),
				};
			});
			expect({ cells }).toEqual(example.expect);
		});
	},
);
