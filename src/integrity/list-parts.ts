/**
 * Addresses that are no more than a place in something longer: the third page of a list, the part of a comparison
 * or of the site map, the workbook of tables that may grow too large for one. They come and go with the length of
 * what they continue, and what stands there today stood elsewhere yesterday.
 */
const parts: readonly (readonly [part: RegExp, leading: string])[] = [
  [/^((?:years|regions|kinds|organizations|compare)\/[^/]+\/)./, '$1'],
  [/^(findings\/|sitemap\/)./, '$1'],
  [/^sitemaps\/./, 'sitemap.xml'],
  [/^(data\/v1\/(?:years\/[^/]+\/)?)all\.xlsx(?:\/|$)/, '$1reports.csv'],
];

/** The address that such a place belongs to; null for an address of its own. */
export function leadingAddress(address: string): string | null {
  for (const [part, leading] of parts) {
    const match = part.exec(address);
    if (match !== null) return leading.replace('$1', match[1] ?? '');
  }
  return null;
}
