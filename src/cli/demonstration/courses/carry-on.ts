import type { RandomNumbers } from "../random-numbers.js";
import type { ReportingMonth } from "../reporting-month.js";
import { withOutcome } from "./community-care.js";
import {
	type CommunityTreatmentOrder,
	type Course,
	type Moment,
	type Referral,
	type Section,
	type Stay,
	section,
} from "./course.js";
import { runOn } from "./run-on.js";
import { discharge } from "./stays.js";

// Invented: what becomes in a month of what was open when it began. As many orders and detentions end as begin.
const shareOfOrdersRevoked = 0.03;
const shareOfOrdersEnded = 0.04;
const shareOfOrdersRecalled = 0.03;
const shareLeavingUnderOrder = 0.05;
const shareOfSection3Ended = 0.11;
const shareRenewed = 0.85;
const shareOfInformalStaysEnded = 0.5;

/** What becomes of somebody in hospital, detained or on an order. */
type Inside = Pick<Course, "sections" | "stay">;

/**
 * Goes on with a course for a month: what was open is still open, or ends as it may. Null where no referral was open, so
 * that nothing is submitted of the person any more.
 */
export function carryOn(random: RandomNumbers, course: Course, month: ReportingMonth): Course | null {
	if (!course.referrals.some(isOpen)) return null;
	const { sections, stay } = continued(random, course, month);
	const wasInHospital = course.stay !== undefined && course.stay.discharged === undefined;
	const isHeld = wasInHospital || sections.some(({ end }) => end === undefined);
	const referrals = course.referrals.map((referral, index) => {
		if (!isOpen(referral)) return referral;
		if (index > 0 || !isHeld) return withOutcome(random, referral, month);
		const left = stay?.discharged?.day;
		return referral.isOutOfArea === true && left !== undefined
			? { ...referral, closed: { day: left, reason: "02" } }
			: referral;
	});
	return { referrals, sections, ...(stay === undefined ? {} : { stay }) };
}

function isOpen({ closed, rejected }: Referral): boolean {
	return closed === undefined && rejected === undefined;
}

function continued(random: RandomNumbers, course: Course, month: ReportingMonth): Inside {
	const { sections, stay } = course;
	const open = sections.find(({ end }) => end === undefined);
	const replace = ({ sections: by, ...rest }: Inside): Inside => ({
		...rest,
		sections: sections.flatMap((each) => (each === open ? by : [each])),
	});
	if (open?.order !== undefined) {
		return replace(continuedOrder(random, { suspended: open, order: open.order, stay, month }));
	}
	if (open !== undefined) return replace(continuedSection(random, { open, stay, month }));
	if (stay === undefined || stay.discharged !== undefined || !random.chance(shareOfInformalStaysEnded)) {
		return { sections, ...(stay === undefined ? {} : { stay }) };
	}
	const day = random.whole(Math.max(month.first, stay.admitted.day + 1), month.last);
	return { sections, stay: { ...stay, ...discharge(random, { day, time: random.time(10, 17) }) } };
}

/** An order goes on, is extended, or recalled for a day or two; or it ends with the section under it, or is revoked. */
function continuedOrder(
	random: RandomNumbers,
	{
		suspended,
		order,
		stay,
		month,
	}: {
		readonly suspended: Section;
		readonly order: CommunityTreatmentOrder;
		readonly stay: Stay | undefined;
		readonly month: ReportingMonth;
	},
): Inside {
	const ended = (end: Moment, reason: "01" | "02"): Section => ({
		...suspended,
		end,
		endReason: "01",
		order: { ...order, ended: { day: end.day, reason } },
	});
	const kept = stay === undefined ? {} : { stay };
	const runsOut = order.expiry <= month.last;
	if (runsOut && random.chance(shareRenewed)) {
		return { sections: [{ ...suspended, order: { ...order, expiry: order.expiry + 182 } }], ...kept };
	}
	const isOutside = stay?.isSecond !== true && (stay?.discharged?.day ?? month.first - 1) < month.first;
	if (!runsOut && isOutside && random.chance(shareOfOrdersRevoked)) {
		const admitted = { day: random.whole(month.first, month.last - 3), time: random.time(9, 17) };
		const revoked = { day: admitted.day + random.whole(1, 3), time: random.time(9, 17) };
		return {
			sections: [ended(revoked, "02"), section({ status: "03", start: revoked })],
			stay: { admitted, source: "19", method: "2D", ...(stay === undefined ? {} : { isSecond: true }) },
		};
	}
	if (!runsOut && !random.chance(shareOfOrdersEnded)) {
		if (order.recalled !== undefined || !random.chance(shareOfOrdersRecalled)) {
			return { sections: [suspended], ...kept };
		}
		const from = { day: random.whole(month.first, month.last - 2), time: random.time(9, 12) };
		const recalled = { from, to: { day: from.day + random.whole(1, 2), time: random.time(9, 12) } };
		return { sections: [{ ...suspended, order: { ...order, recalled } }], ...kept };
	}
	const day = random.whole(month.first, Math.min(month.last, order.expiry));
	return { sections: [ended({ day, time: random.time(9, 17) }, "01")], ...kept };
}

/** A section goes on, is renewed, gives way to an order or another section, or ends. */
function continuedSection(
	random: RandomNumbers,
	{
		open,
		stay,
		month,
	}: { readonly open: Section; readonly stay: Stay | undefined; readonly month: ReportingMonth },
): Inside {
	const { status, start, expiry = Number.POSITIVE_INFINITY } = open;
	const ended = (end: Moment): Section => ({ ...open, end, endReason: "01" });
	const kept = stay === undefined ? {} : { stay };
	if (status === "19" || status === "20") {
		return { sections: [ended({ day: start.day + 1, time: random.time(1, 13) })], ...kept };
	}
	if ((status !== "02" && status !== "03") || stay === undefined) return { sections: [open], ...kept };
	const last = Math.min(month.last, expiry);
	const day = random.whole(Math.max(month.first, start.day + 1), last);
	if (status === "03" && random.chance(shareLeavingUnderOrder)) {
		const { expiry: _, ...suspended } = open;
		return {
			sections: [{ ...suspended, order: { start: day, expiry: day + 181 } }],
			stay: { ...stay, ...discharge(random, { day, time: random.time(11, 17) }) },
		};
	}
	const runsOut = expiry <= month.last;
	if (status === "03" && runsOut && random.chance(shareRenewed)) {
		const renewed = { day, time: random.time(9, 16) };
		return { sections: [ended(renewed), section({ status, start: renewed })], stay };
	}
	if (!runsOut && !random.chance(shareOfSection3Ended)) return { sections: [open], stay };
	const end = { day, time: random.time(9, 12) };
	const { sections, discharged } = runOn(random, { status, start, end, month });
	return { sections: [ended(end), ...sections.slice(1)], stay: { ...stay, ...discharged } };
}
