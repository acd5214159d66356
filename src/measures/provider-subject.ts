import {
	isSyntheticOrganisation,
	syntheticOrganisation,
} from "../reference/organisations/synthetic-organisation.js";
import type { Restriction, ResultSubject } from "./result.js";

/** A provider as the subject of results. Only the fictional trust has a name here. */
export function providerSubject(code: string): ResultSubject {
	const name = isSyntheticOrganisation(code) ? syntheticOrganisation.name : `Provider ${code}`;
	return { kind: "provider", code, name };
}

/** What every result made from invented data says. */
export const syntheticData: Restriction = {
	id: "synthetic-data",
	text: "Synthetic data: invented people and figures, about no real provider.",
};
