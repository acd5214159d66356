/** The publications that this room's facts rest on, as printed in their provenance. */
export const wresIndicatorsPage =
	"NHS England, Workforce Race Equality Standard indicators (https://www.england.nhs.uk/publication/workforce-race-equality-standard-wres-indicators/), restated by NHS Blood and Transplant (https://peoplefirst.nhsbt.nhs.uk/Diversity-and-Inclusion/workforce-race-equality-standard.htm)";
export const christiePlan =
	"The Christie, Workforce Race Equality Standard action plan 2022 to 2023 (https://thechristie.cld.bz/Workforce-Race-Equality-Standard-Action-Plan-2022-2023/3/)";
export const edsPage =
	"NHS England, Equality Delivery System 2022 (https://www.england.nhs.uk/about/equality/equality-hub/patient-equalities-programme/equality-frameworks-and-information-standards/eds/)";
export const doncasterPage =
	"Doncaster and Bassetlaw Teaching Hospitals, list of the outcomes (https://www.dbth.nhs.uk/about-us/our-publications/publication-scheme/what-our-priorities-are-and-how-we-are-doing/equality-diversity-inclusion/)";
export const leedsPage =
	"Leeds Teaching Hospitals, results of February 2025 (https://www.leedsth.nhs.uk/about/trust/equality-diversity/equality-delivery-system-eds/)";
export const avonAndWiltshirePage =
	"Avon and Wiltshire Mental Health Partnership, scoring (https://www.awp.nhs.uk/about-us/equality-diversity-and-inclusion-edi/equality-commitments-and-objectives)";
export const useOfForceAct =
	"Mental Health Units (Use of Force) Act 2018, section 6 (https://www.legislation.gov.uk/ukpga/2018/27/section/6)";
