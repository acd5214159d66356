import { expect, it } from "vitest";
import * as z from "zod";
import { CoProductionEvent } from "../../src/framework/co-production/co-production-event.js";
import { Plan } from "../../src/framework/plan/plan.js";
import { undescribedFields } from "./undescribed-fields.js";

it.each([
	["Plan", Plan],
	["CoProductionEvent", CoProductionEvent],
])("every field of %s is described", (_, schema) => {
	expect(undescribedFields(schema)).toEqual([]);
	expect(schema.meta()?.description).toMatch(/\.$/);
});

it("a field without a description is found, however deep", () => {
	const schema = z.strictObject({
		list: z.array(z.union([z.strictObject({ bare: z.string() }), z.null()])).meta({ description: "A list." }),
	});
	expect(undescribedFields(schema)).toEqual(["/properties/list/items/anyOf/0/properties/bare"]);
});
