/** Where the handbook explains a code. */

/** The path of a code's page below the site's base path. */
export function handbookPath(code: string): string {
  return `handbook/problems/${code}/`;
}
