/** The publications that several reference lists rest on, as printed in their provenance. */
export const nhsDataDictionary =
	"NHS Data Model and Dictionary (github.com/NHSDigital/DataDictionaryPublication@6db0e3673)";
export const nhsEnglandPlatformCode =
	"NHS England platform code (github.com/nhsengland/Reusable-Code-Library@4009bd56)";
export const mentalHealthActAnnualCode =
	"NHS England, Mental Health Act annual statistics code (github.com/NHSDigital/mental-health-act-annual-statistics@44a5ccd)";
export const mhsdsMonthlyCode =
	"NHS England, mental health monthly statistics code (github.com/NHSDigital/mental-health-monthly-statistics@7b4d742)";
export const mentalHealthBulletinCode =
	"NHS England, Mental Health Bulletin code (github.com/NHSDigital/mental-health-bulletin@1b54a48)";
export const talkingTherapiesCode =
	"NHS England, Talking Therapies dashboard code (github.com/nhsengland/Talking-Therapies@8458b2e)";
export const censusEthnicGroupByAuthority =
	"ONS, Census 2021 ethnic group by lower tier local authority (github.com/humaniverse/demographr@d0417101)";
export const onsTs021 = "ONS, Census 2021 TS021 ethnic group";
