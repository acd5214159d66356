import type { Standing } from "./standing.js";

/** A page that an event was read from. */
export interface TimelineSource {
	readonly publisher: string;
	readonly title: string;
	readonly url: string;
}

/** The sources of the timeline, by key. */
export const timelineSources = {
	"nhs-england-pcref-page": {
		publisher: "NHS England",
		title: "Patient and carer race equality framework",
		url: "https://www.england.nhs.uk/mental-health/advancing-mental-health-equalities/pcref/",
	},
	"nhs-england-launch-blog": {
		publisher: "NHS England",
		title: "Blog, 30 October 2023",
		url: "https://www.england.nhs.uk/blog/launching-the-patient-and-carer-race-equality-framework-for-mental-health-trusts-and-providers/",
	},
	"nhs-england-progress-blog": {
		publisher: "NHS England and the Care Quality Commission",
		title: "Blog, May 2024",
		url: "https://www.england.nhs.uk/blog/progressing-the-patient-and-carer-race-equality-framework-improving-mental-health-care-for-racialised-communities",
	},
	"nhs-england-accountability-blog": {
		publisher: "NHS England",
		title: "Blog, October 2025",
		url: "https://www.england.nhs.uk/blog/hope-progress-and-accountability-tackling-racial-inequalities-in-mental-health-together",
	},
	"arc-south-london-webinar": {
		publisher: "NIHR Applied Research Collaboration South London",
		title: "News of a Mental Health Implementation Network webinar",
		url: "https://arc-sl.nihr.ac.uk/news-insights/latest-news/national-mental-health-webinar-discusses-experiences-implementing-patient",
	},
	"cqc-blog": {
		publisher: "Care Quality Commission",
		title: "Blog, 4 March 2024",
		url: "https://carequalitycomm.medium.com/tackling-inequalities-in-health-and-care-the-nhs-patient-and-carer-race-equality-framework-30355ab80d8b",
	},
	"strategy-commentary": {
		publisher: "Centre for Mental Health",
		title: "Advancing mental health equalities",
		url: "https://centreformentalhealth.org.uk/advancing-mental-health-equalities-no-time-wait",
	},
	"future-care-capital": {
		publisher: "Future Care Capital",
		title: "New NHS race equality framework, 7 November 2023",
		url: "https://futurecarecapital.org.uk/latest/new-nhs-race-equality-framework/",
	},
	"the-psc": {
		publisher: "The PSC",
		title: "Transforming mental health services",
		url: "https://thepsc.co.uk/news-insights/entry/transforming-mental-health-services-the-impact-of-the-patient-and-carer-race-equality-framework/",
	},
	"greater-manchester": {
		publisher: "Greater Manchester Mental Health NHS Foundation Trust",
		title: "News of its work as a pilot site",
		url: "https://www.gmmh.nhs.uk/news/tackling-racial-inequalities-in-mental-health-together-7786",
	},
	"maudsley-charity": {
		publisher: "Maudsley Charity",
		title: "Case study",
		url: "https://maudsleycharity.org/case-studies/patient-and-carer-race-equality-framework",
	},
	"north-east-london": {
		publisher: "NELFT NHS Foundation Trust",
		title: "Patient and carer race equality framework",
		url: "https://www.nelft.nhs.uk/patient-and-carer-race-equality-framework",
	},
	"leeds-and-york": {
		publisher: "Leeds and York Partnership NHS Foundation Trust",
		title: "Launch of PCREF",
		url: "https://www.leedsandyorkpft.nhs.uk/news/blogs/a-new-chapter-on-our-journey-to-racial-equity-launching-pcref-at-lypft/",
	},
	"black-country": {
		publisher: "Black Country Healthcare NHS Foundation Trust",
		title: "PCREF",
		url: "https://www.blackcountryhealthcare.nhs.uk/about-us/pcref",
	},
} as const satisfies Record<string, TimelineSource>;

/** Key of a {@link TimelineSource}. */
export type TimelineSourceKey = keyof typeof timelineSources;

/** Something that happened, or that a source says happened. */
export interface TimelineEvent {
	readonly id: string;
	/** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as exact as the source. */
	readonly date: string;
	readonly precision: "day" | "month" | "year";
	readonly title: string;
	readonly status: Standing;
	readonly sources: readonly TimelineSourceKey[];
	/** Ids of events that give another date for the same thing. */
	readonly disputedWith: readonly string[];
	readonly note?: string;
}

/**
 * How PCREF came about, in order of date, each event with its sources. Sources disagree on when it was launched and
 * when it became mandatory. These are kept as separate events that name each other; there is no launch date and no
 * mandatory date to look up. The formal publication is `published`.
 *
 * @example
 * ```ts
 * import { timeline } from "pcref/reference";
 *
 * timeline.find(({ id }) => id === "published"); // => { date: "2023-10-30", disputedWith: ["launch-dated-may-2023", "launch-dated-november-2023"] }
 * ```
 */
export const timeline: readonly TimelineEvent[] = [
	{
		id: "independent-review",
		date: "2018-12",
		precision: "month",
		title: "The Independent Review of the Mental Health Act recommends what became PCREF",
		status: "official",
		sources: ["arc-south-london-webinar", "future-care-capital"],
		disputedWith: [],
		note: "The review itself was not read.",
	},
	{
		id: "pilots-begin",
		date: "2020",
		precision: "year",
		title:
			"Four pilot trusts begin: South London and Maudsley, East London, Birmingham and Solihull, Greater Manchester",
		status: "local",
		sources: ["greater-manchester", "maudsley-charity"],
		disputedWith: [],
	},
	{
		id: "equalities-strategy",
		date: "2020-10",
		precision: "month",
		title: "The Advancing Mental Health Equalities Strategy is published and includes PCREF",
		status: "official",
		sources: ["strategy-commentary"],
		disputedWith: [],
		note: "Read through commentary on the strategy.",
	},
	{
		id: "early-adopters",
		date: "2021",
		precision: "year",
		title: "Early adopter trusts join the pilots",
		status: "local",
		sources: ["nhs-england-launch-blog", "greater-manchester", "north-east-london"],
		disputedWith: [],
		note: "About a year after the pilots. NHS England counts six; one trust calls itself one of seven and says it has implemented since April 2022.",
	},
	{
		id: "tested",
		date: "2022",
		precision: "year",
		title:
			"The framework is tested in 2022/23 with the pilots and six early adopters that put themselves forward",
		status: "commentary",
		sources: ["the-psc"],
		disputedWith: [],
	},
	{
		id: "launch-dated-may-2023",
		date: "2023-05",
		precision: "month",
		title: "NHS England's PCREF page dates the launch to this month",
		status: "official",
		sources: ["nhs-england-pcref-page"],
		disputedWith: ["published", "launch-dated-november-2023"],
	},
	{
		id: "published",
		date: "2023-10-30",
		precision: "day",
		title: "NHS England publishes the framework and announces its launch",
		status: "official",
		sources: ["nhs-england-launch-blog", "cqc-blog"],
		disputedWith: ["launch-dated-may-2023", "launch-dated-november-2023"],
		note: "The Care Quality Commission gives the month, NHS England the day.",
	},
	{
		id: "launch-dated-november-2023",
		date: "2023-11",
		precision: "month",
		title: "A consultancy dates the launch to this month",
		status: "commentary",
		sources: ["the-psc"],
		disputedWith: ["launch-dated-may-2023", "published"],
	},
	{
		id: "contract-clause-announced",
		date: "2024-03",
		precision: "month",
		title: "A clause of the NHS Standard Contract that binds mental health providers to PCREF is announced",
		status: "official",
		sources: ["nhs-england-progress-blog"],
		disputedWith: [],
	},
	{
		id: "cqc-assessment",
		date: "2024-03-04",
		precision: "day",
		title: "The Care Quality Commission says that PCREF has to sit within its single assessment framework",
		status: "official",
		sources: ["cqc-blog", "nhs-england-progress-blog"],
		disputedWith: [],
	},
	{
		id: "mandatory-dated-april-2024",
		date: "2024-04",
		precision: "month",
		title:
			"A webinar report dates the framework as mandatory from this month, the start of the 2024/25 contract",
		status: "commentary",
		sources: ["arc-south-london-webinar"],
		disputedWith: ["implementation-deadline", "mandatory-dated-april-2025"],
	},
	{
		id: "cqc-guidance",
		date: "2024-05",
		precision: "month",
		title:
			"The Care Quality Commission has guidance and learning for its own staff, and promises full guidance",
		status: "official",
		sources: ["nhs-england-progress-blog"],
		disputedWith: [],
	},
	{
		id: "implementation-deadline",
		date: "2025-03-31",
		precision: "day",
		title: "All mental health providers are expected to have implemented PCREF by this day",
		status: "official",
		sources: ["nhs-england-progress-blog"],
		disputedWith: ["mandatory-dated-april-2024", "mandatory-dated-april-2025"],
	},
	{
		id: "mandatory-dated-april-2025",
		date: "2025-04",
		precision: "month",
		title: "NHS England describes every mental health trust as bound by the framework from this month",
		status: "official",
		sources: ["nhs-england-accountability-blog"],
		disputedWith: ["mandatory-dated-april-2024", "implementation-deadline"],
	},
	{
		id: "leeds-and-york-launch",
		date: "2025-04-23",
		precision: "day",
		title: "Leeds and York Partnership launches its PCREF work with a webinar",
		status: "local",
		sources: ["leeds-and-york"],
		disputedWith: [],
	},
	{
		id: "black-country-plan",
		date: "2025-05",
		precision: "month",
		title: "The board of Black Country Healthcare approves its PCREF improvement plan",
		status: "local",
		sources: ["black-country"],
		disputedWith: [],
	},
	{
		id: "exemplar-sites",
		date: "2025-10",
		precision: "month",
		title: "NHS England reports 18 exemplar sites",
		status: "official",
		sources: ["nhs-england-accountability-blog"],
		disputedWith: [],
	},
];
