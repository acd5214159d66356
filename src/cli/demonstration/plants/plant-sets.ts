import { cellPlants } from "./cell-plants.js";
import { csvPlants } from "./csv-plants.js";
import { dateOrderPlants } from "./date-order-plants.js";
import { change, fault, type Plant } from "./plant.js";
import { relationPlants } from "./relation-plants.js";
import { type SharedKeyPlant, sharedKeyPlants, sharedLocalIdentifier } from "./shared-key-plants.js";
import { inCommunityCare } from "./targets.js";
import { warningPlants } from "./warning-plants.js";

/** What is wrong with one submission. */
export interface PlantSet {
	readonly plants: readonly Plant[];
	readonly sharedKeys: readonly SharedKeyPlant[];
}

/** Every severity but the refusal of a whole file. */
export const acceptedInPart: PlantSet = {
	plants: [...cellPlants, ...dateOrderPlants, ...relationPlants, ...warningPlants, ...csvPlants],
	sharedKeys: sharedKeyPlants,
};

/** Nothing but what refuses a whole file. */
export const refusedAsAWhole: PlantSet = {
	plants: [
		{
			why: "the check digit of the NHS number is wrong",
			in: inCommunityCare,
			times: 1,
			alter: change("MHS001", ({ NHSNumber = "" }) => ({
				NHSNumber: `${NHSNumber.slice(0, 9)}${(Number(NHSNumber.slice(9)) + 1) % 10}`,
			})),
			faults: [fault("MHS001", "NHSNumber", "MHSREJ006a", "reject-file")],
		},
	],
	sharedKeys: [sharedLocalIdentifier],
};
