/**
 * Whom to tell about a weakness of the site (RFC 9116). The date until which it holds comes from the
 * latest publication and not from the clock, so that the same content gives the same file.
 */

/** `contact` is an https or mailto address; `latestDay` a day `YYYY-MM-DD`. */
export function securityTxt(contact: string, latestDay: string, address: string | null): string {
  const [year = '', month = '', day = ''] = latestDay.split('-');
  // A leap day has no namesake a year later.
  const lastDay = month === '02' && day === '29' ? '28' : day;
  return [
    `Contact: ${contact}`,
    `Expires: ${String(Number(year) + 1)}-${month}-${lastDay}T00:00:00Z`,
    'Preferred-Languages: zh',
    ...(address === null ? [] : [`Canonical: ${address}`]),
    '',
  ].join('\n');
}
