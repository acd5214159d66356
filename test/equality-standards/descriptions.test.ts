import { expect, it } from "vitest";
import { EdsAssessment } from "../../src/equality-standards/eds/eds-assessment.js";
import { UseOfForceRecord } from "../../src/equality-standards/use-of-force/use-of-force-record.js";
import { WresReturn } from "../../src/equality-standards/wres/wres-return.js";
import { undescribedFields } from "../framework/undescribed-fields.js";

it.each([
	["WresReturn", WresReturn],
	["EdsAssessment", EdsAssessment],
	["UseOfForceRecord", UseOfForceRecord],
])("every field of %s is described", (_, schema) => {
	expect(undescribedFields(schema)).toEqual([]);
	expect(schema.meta()?.description).toMatch(/\.$/);
});
