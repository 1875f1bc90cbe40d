/** Whether a document was disclosed within its period: both dates known, days counted as the site says. */

/** 及时, 逾期, or not known. Days count from the day after approval. */
export interface DisclosureTime {
  readonly days: number;
  readonly limitDays: number;
  readonly isTimely: boolean;
}

export interface DisclosureRule {
  readonly limitDays: number;
  /** `calendar`: every day counts; `working`: Monday to Friday only. */
  readonly calendar: 'calendar' | 'working';
}

/**
 * Days between approval and publication, `YYYY-MM-DD` each. Null when a date is missing or the
 * publication lies before the approval. 预算法 art. 14: within 20 days after approval.
 */
export function disclosureTime(
  approvedOn: string | null,
  publishedOn: string | null,
  rule: DisclosureRule,
): DisclosureTime | null {
  if (approvedOn === null || publishedOn === null) return null;
  const from = dayNumber(approvedOn);
  const to = dayNumber(publishedOn);
  if (to < from) return null;
  const days = rule.calendar === 'calendar' ? to - from : workingDays(from, to);
  return { days, limitDays: rule.limitDays, isTimely: days <= rule.limitDays };
}

/** Days since 1 March of year 0 in the Gregorian calendar; exact arithmetic, no clock and no time zone. */
function dayNumber(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const shifted = month > 2 ? month - 3 : month + 9;
  const y = month > 2 ? year : year - 1;
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * shifted + 2) / 5) +
    day
  );
}

function workingDays(from: number, to: number): number {
  let count = 0;
  for (let day = from + 1; day <= to; day += 1) if (isWorkingDay(day)) count += 1;
  return count;
}

/** Day number 0 was a Tuesday (1970-01-01, a Thursday, is day 719469). */
function isWorkingDay(day: number): boolean {
  const weekday = (day - 719469 + 3) % 7;
  return (weekday + 7) % 7 < 5;
}
