/** Addresses of electronic mail, also those whose signs are spelled: `name (at) example (dot) com`. */

/** What stands between the two halves of an address. */
const at = /@|[([{<【「] ?(?:at|a t|圈a|艾特|@) ?[)\]}>】」]| at (?=[\w-]{1,63} dot )/gi;
const dot = String.raw`(?: ?\. ?|。| ?[([{<【] ?(?:dot|点|\.) ?[)\]}>】] ?| dot )`;
const localPart = /[\w.+-]{1,64} {0,2}$/;
const domain = new RegExp(String.raw`^ {0,2}[\w-]{1,63}(?:${dot}[\w-]{1,63}){1,8}`, 'i');
const fileEnding = /\.(?:png|jpe?g|gif|svg|webp|pdf|docx?|xlsx?|md|txt|js|ts|css|html?)$/i;

export interface MailAddress {
  readonly index: number;
  readonly length: number;
}

/** Found from the sign between the halves, so that a long text without one costs nothing. */
export function mailAddresses(text: string): MailAddress[] {
  return [...text.matchAll(at)].flatMap(({ 0: sign, index }) => {
    const local = localPart.exec(text.slice(Math.max(0, index - 66), index))?.[0];
    const after = index + sign.length;
    const host = domain.exec(text.slice(after, after + 300))?.[0];
    if (local === undefined || host === undefined) return [];
    // In running text a sign @ with a space before it begins a name: the package `@scope/name`.
    if (sign === '@' && local.endsWith(' ') !== host.startsWith(' ')) return [];
    // A version of a program has a sign @ and dots as well, and a picture for large screens.
    if (!/[A-Za-z]{2,}$/.test(host) || fileEnding.test(host)) return [];
    const start = index - local.length;
    return [{ index: start, length: after + host.length - start }];
  });
}
