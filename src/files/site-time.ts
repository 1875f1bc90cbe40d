/**
 * Moments on the clock by which the site is read. Everything on it is of China, so that the days of commits and of
 * publication are too, whatever the time zone of a machine or of whoever commits.
 */

// Swedish dates are written year-month-day.
const format = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** `2026-03-28 09:30`. */
export function siteTime(moment: Date): string {
  return format.format(moment);
}

/** The day of a commit from its time in seconds, as git tells it (`%ct`). */
export function siteDayOf(seconds: string): string {
  return siteTime(new Date(Number(seconds) * 1000)).slice(0, 10);
}
