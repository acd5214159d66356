import type { Dossier } from "../dossier.js";
import { firstMonth } from "../reporting-month.js";

/** A kind of dossier: what a plant asks of the person it is put into. */
export type Target = (dossier: Dossier) => boolean;

const plain: Target = ({ MHS001, MHS002, MHS101 }) =>
	MHS002.length === 1 &&
	MHS001.every(({ PersDeathDate }) => PersDeathDate === undefined) &&
	MHS101.every(
		({ ServDischDate, ReferRejectionDate }) =>
			ServDischDate === undefined && ReferRejectionDate === undefined,
	);

const neverInHospital: Target = ({ MHS401, MHS501 }) => MHS401.length === 0 && MHS501.length === 0;

/** In community care with one open referral. */
export const inCommunityCare: Target = (dossier) =>
	plain(dossier) && neverInHospital(dossier) && dossier.MHS101.length === 1;

/** In community care with two open referrals, so that the person stands when one falls. */
export const withTwoReferrals: Target = (dossier) =>
	plain(dossier) && neverInHospital(dossier) && dossier.MHS101.length === 2;

/** In hospital under one section 3 that began before the month and is still open, without incidents. */
export const underSection3: Target = (dossier) => {
	const [period, ...others] = dossier.MHS401;
	return (
		plain(dossier) &&
		others.length === 0 &&
		period?.LegalStatusCode === "03" &&
		(period.StartDateMHActLegalStatusClass ?? "") < firstMonth.start &&
		period.EndDateMHActLegalStatusClass === undefined &&
		dossier.MHS404.length === 0 &&
		dossier.MHS501.length === 1 &&
		dossier.MHS505.length === 0 &&
		dossier.MHS501.every(({ DischDateHospProvSpell }) => DischDateHospProvSpell === undefined)
	);
};

/** On an open community treatment order from before the month, and not in hospital. */
export const onOrder: Target = (dossier) =>
	plain(dossier) &&
	dossier.MHS401.length === 1 &&
	dossier.MHS404.length === 1 &&
	dossier.MHS404.every(({ EndDateCommTreatOrd }) => EndDateCommTreatOrd === undefined) &&
	dossier.MHS501.length === 0;
