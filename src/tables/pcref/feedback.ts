import { LegalStatusAtTheTime, Setting } from "../../framework/feedback/care-context.js";
import { Channel } from "../../framework/feedback/channel.js";
import { Characteristics } from "../../framework/feedback/characteristics.js";
import { Communication } from "../../framework/feedback/communication.js";
import { Consent } from "../../framework/feedback/consent.js";
import { defineTable } from "../table.js";
import { unique } from "../table-rule.js";
import { columnsOf } from "./columns.js";
import { ownDocuments } from "./provenance.js";

const { coded, day, free, needed, neededCode, neededDay } = columnsOf("FEEDBACK");

const options = (schema: { unwrap(): { readonly options: readonly string[] } }) => schema.unwrap().options;
const asked = Characteristics.shape;

/**
 * Feedback records as a spreadsheet holds them, one row a record. What happened to them stands in
 * `FEEDBACK-STEPS`, answers about trust and confidence in `FEEDBACK-ANSWERS`. Several values in one cell are
 * divided by semicolons.
 */
export const feedbackTable = defineTable({
	code: "FEEDBACK",
	name: "Feedback records",
	dataSet: "pcref-documents",
	provenance: ownDocuments,
	fields: {
		id: needed("id", "Id of the record; nothing that names a person", "local-identifier"),
		organisation: needed("organisation", "Code of the organisation (Organisation Data Service)"),
		role: neededCode("role", "Who gives the feedback", [
			"patient",
			"carer",
			"family",
			"community-member",
			"advocate",
			"staff-on-behalf",
		]),
		relationship: free("relationship", "What a carer or relative is to the patient"),
		recorded_as_carer: coded("recorded_as_carer", "Whether a carer is on record as one", [
			"yes",
			"no",
			"not-known",
		]),
		speaks_for: free("speaks_for", "Whose experience it is, for advocates and staff"),
		concerns: neededCode("concerns", "Whose care it is about", ["patients", "carers", "both"]),
		ethnicity_obtained: neededCode("ethnicity_obtained", "How the ethnic group was learnt", [
			"self-stated",
			"proxy",
			"inherited-from-record",
			"declined",
			"not-asked",
		]),
		ethnicity_scheme: neededCode("ethnicity_scheme", "Code list of the ethnic group", [
			"nhs-ethnic-category-2001",
			"census-2021-ethnic-group",
		]),
		ethnicity_code: needed("ethnicity_code", "Code of the ethnic group in that list"),
		age: coded("age", "Age band; blank where not asked", options(asked.age)),
		sex: coded("sex", "Sex; blank where not asked", options(asked.sex)),
		gender: coded("gender", "Gender; blank where not asked", options(asked.gender)),
		gender_same_as_sex_at_birth: coded(
			"gender_same_as_sex_at_birth",
			"Whether gender is the sex registered at birth; blank where not asked",
			options(asked.genderSameAsSexAtBirth),
		),
		disability: coded("disability", "Disability; blank where not asked", options(asked.disability)),
		learning_disability: coded(
			"learning_disability",
			"Learning disability; blank where not asked",
			options(asked.learningDisability),
		),
		autism: coded("autism", "Whether autistic; blank where not asked", options(asked.autism)),
		religion_or_belief: coded(
			"religion_or_belief",
			"Religion or belief; blank where not asked",
			options(asked.religionOrBelief),
		),
		sexual_orientation: coded(
			"sexual_orientation",
			"Sexual orientation; blank where not asked",
			options(asked.sexualOrientation),
		),
		marriage_or_civil_partnership: coded(
			"marriage_or_civil_partnership",
			"Married or in a civil partnership; blank where not asked",
			options(asked.marriageOrCivilPartnership),
		),
		pregnancy_or_maternity: coded(
			"pregnancy_or_maternity",
			"Pregnant, or gave birth within the year; blank where not asked",
			options(asked.pregnancyOrMaternity),
		),
		setting: neededCode("setting", "Where in the pathway", Setting.options),
		legal_status: neededCode("legal_status", "Legal status at the time", LegalStatusAtTheTime.options),
		channel: neededCode("channel", "How the feedback was given", Channel.shape.kind.options),
		collector: neededCode("collector", "Who collected it", Channel.shape.collector.options),
		language: free("language", "Language tag (BCP 47); blank where not recorded"),
		interpreter: neededCode("interpreter", "Interpreter", Communication.shape.interpreter.options),
		easy_read: neededCode("easy_read", "Easy read", Communication.shape.easyRead.options),
		contact: neededCode("contact", "Consent to be contacted", Consent.shape.contact.options),
		publish_words: neededCode("publish_words", "Consent to publish the person's words", [
			"given",
			"refused",
			"not-asked",
		]),
		publish_words_on: day("publish_words_on", "Day of the consent to publish, where it was given"),
		racism: neededCode("racism", "Whether the person experienced racism", [
			"yes",
			"no",
			"prefer-not-to-say",
			"not-asked",
		]),
		racism_by_whom: free("racism_by_whom", "Where it came from; several divided by semicolons"),
		sentiment_scale: free("sentiment_scale", "Scale of the rating; blank where there is none"),
		sentiment_value: free("sentiment_value", "Answer on that scale"),
		words: free("words", "The person's own words; blank where there are none", "free-text"),
		redaction_state: coded("redaction_state", "Whether the words were redacted", [
			"unredacted",
			"redacted",
			"nothing-to-redact",
		]),
		redacted_by: free("redacted_by", "Who answers for the redaction", "free-text"),
		redacted_on: day("redacted_on", "Day of the redaction"),
		received_on: neededDay("received_on", "Day on which the feedback arrived"),
	},
	key: ["id"],
	recordRules: [],
	tableRules: [unique("PCREF-CSV-FEEDBACK-ID-TWICE", ["id"])],
	undecided: [],
});
