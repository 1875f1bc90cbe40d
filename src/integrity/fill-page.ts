/**
 * Figures of the page on integrity that are known only when all other files are there: the page is
 * built with open places, and they are filled at the end.
 */

/** The start and end of an open place, as the page's component writes it. */
const openPlace = /(<([a-z]+)\b[^>]*\sdata-filled="([^"]+)"[^>]*>)[^<]*(<\/\2>)/g;

/** Fills all open places. @throws when the page asks for a figure that there is not. */
export function fillPage(html: string, figures: ReadonlyMap<string, string>): string {
  return html.replace(openPlace, (_whole, start: string, _element, name: string, end: string) => {
    const text = figures.get(name);
    if (text === undefined) throw new Error(`There is no figure ${name} for the page on integrity.`);
    return `${start}${escapeText(text)}${end}`;
  });
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
