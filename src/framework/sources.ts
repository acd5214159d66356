/** The publications that this room's facts rest on, as printed in their provenance. */
export const nhsEnglandPage =
	"NHS England, PCREF page (https://www.england.nhs.uk/mental-health/advancing-mental-health-equalities/pcref/)";
export const nhsEnglandProgressBlog =
	"NHS England and CQC, blog on progress, May 2024 (https://www.england.nhs.uk/blog/progressing-the-patient-and-carer-race-equality-framework-improving-mental-health-care-for-racialised-communities)";
export const nhsEnglandAccountabilityBlog =
	"NHS England, blog, October 2025 (https://www.england.nhs.uk/blog/hope-progress-and-accountability-tackling-racial-inequalities-in-mental-health-together)";
export const blackCountryPage =
	"Black Country Healthcare, PCREF page (https://www.blackcountryhealthcare.nhs.uk/about-us/pcref)";
export const cambridgeshirePage =
	"Cambridgeshire and Peterborough, PCREF page (https://www.cpft.nhs.uk/patient-and-carer-race-equality-framework)";
export const cornwallPage = "Cornwall Partnership, PCREF page (https://www.cornwallft.nhs.uk/pcref)";
export const coventryPage =
	"Coventry and Warwickshire Partnership, PCREF page (read in a redesign copy, https://cov-nhs-redesign.verseonecloud.com/pcref)";
export const leicestershirePage =
	"Leicestershire Partnership, PCREF page (https://www.leicspart.nhs.uk/involving-you/patient-and-carer-race-equality-framework)";
export const northEastLondonPage =
	"North East London, PCREF page (https://www.nelft.nhs.uk/patient-and-carer-race-equality-framework)";
export const northStaffordshirePage =
	"North Staffordshire Combined, PCREF page (https://www.combined.nhs.uk/about/inclusion-and-belonging/implementation-of-the-patient-and-carer-race-equality-framework-pcref)";
export const nottinghamshirePage =
	"Nottinghamshire Healthcare, PCREF page (https://www.nottinghamshirehealthcare.nhs.uk/iev-pcref)";
export const sheffieldPlan =
	"Sheffield Health and Social Care, PCREF action plan 2024 to 2027 (https://www.shsc.nhs.uk/patient-carer-race-equality-framework-action-plan-2024-2027)";
export const southLondonPage = "South London and Maudsley, PCREF page (https://slam.nhs.uk/pcref)";
export const southWestLondonPage =
	"South West London and St George's, PCREF page (https://swlstg.nhs.uk/pcref)";
export const futureCareCapital =
	"Future Care Capital, 7 November 2023 (https://futurecarecapital.org.uk/latest/new-nhs-race-equality-framework/)";
export const careQualityCommissionBlog =
	"Care Quality Commission, blog, 4 March 2024 (https://carequalitycomm.medium.com/tackling-inequalities-in-health-and-care-the-nhs-patient-and-carer-race-equality-framework-30355ab80d8b)";
export const arcSouthLondonWebinar =
	"NIHR ARC South London, news of a webinar of the Mental Health Implementation Network (https://arc-sl.nihr.ac.uk/news-insights/latest-news/national-mental-health-webinar-discusses-experiences-implementing-patient)";
export const leedsTeachingHospitalsPage =
	"Leeds Teaching Hospitals, EDS results (https://www.leedsth.nhs.uk/about/trust/equality-diversity/equality-delivery-system-eds/)";
