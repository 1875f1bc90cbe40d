/** Addresses of electronic mail, also those whose signs are spelled: `name (at) example (dot) com`. */

const dot = String.raw`(?: ?\. ?|。| ?[([{<【] ?(?:dot|点|\.) ?[)\]}>】] ?| dot | ?点 ?(?=(?:com|cn|net|org|gov|edu)\b))`;
const localPart = /[\w.+-]{1,64} {0,2}$/;
const domain = new RegExp(`^ {0,2}[\\w-]{1,63}(?:${dot}[\\w-]{1,63}){1,8}`, 'i');
const fileEnding = /\.(?:png|jpe?g|gif|svg|webp|pdf|docx?|xlsx?|md|txt|js|ts|css|html?|php|aspx?|jsp)$/i;

/** What is around a sign between the two halves of an address. */
interface Halves {
  readonly before: string;
  readonly local: string;
  readonly host: string;
}

interface At {
  readonly sign: RegExp;
  /** Whether these halves make an address with this sign. */
  readonly isMeant: (halves: Halves) => boolean;
}

const label = /(?:邮箱|邮件|信箱|mail|投稿|发送[至到]|发[至到])(?:地址|账号)?[^\p{Script=Han}\n。]{0,4}$/iu;
const commonEnd = /[.。点](?:com|cn|net|org|gov|edu)$/i;
/** Hosts that only give addresses of mail. */
const provider =
  /^ ?(?:(?:vip\.)?(?:qq|163|126|139|188|189|sina|sohu|gmail|outlook|hotmail|foxmail|yeah|yahoo|aliyun|icloud|live)\.)/i;

/** What stands between the two halves. */
const signs: readonly At[] = [
  {
    sign: /艾特|圈a/g,
    isMeant: ({ before, host }) => commonEnd.test(host) && (label.test(before) || provider.test(host)),
  },
  // In running text a sign @ with a space before it begins a name: the package `@scope/name`.
  { sign: /@/g, isMeant: ({ local, host }) => local.endsWith(' ') === host.startsWith(' ') },
  { sign: /[([{<【「] ?(?:at|a t|圈a|艾特|@) ?[)\]}>】」]| at (?=[\w-]{1,63} dot )/gi, isMeant: () => true },
  {
    // The address of a page has a sign # as well, and so has the number of a building.
    sign: /#/g,
    isMeant: ({ before, local, host }) =>
      commonEnd.test(host) &&
      local.endsWith(' ') === host.startsWith(' ') &&
      /^(?:[A-Za-z][\w.+-]+|\d{5,12}) ?$/.test(local) &&
      (!/^ ?\d+[.。]/.test(host) || provider.test(host)) &&
      !isOfPage(before, local),
  },
  {
    // English has the word, too: `published at example.com`.
    sign: / at (?=[\w-])/gi,
    isMeant: ({ before, host }) => commonEnd.test(host) && (label.test(before) || provider.test(host)),
  },
  {
    sign: /[*☆★◎●△○&$]|[([]a[)\]]|-at-/g,
    isMeant: ({ before, host }) => commonEnd.test(host) && label.test(before),
  },
];
/** One of them, in a text of which most have none. */
const anySign = /[@#*☆★◎●△○&$]|at|a t|圈a|艾特|[([]a[)\]]/i;

export interface MailAddress {
  readonly index: number;
  readonly length: number;
}

/** Found from the sign between the halves, so that a long text without one costs nothing. */
export function mailAddresses(text: string): MailAddress[] {
  if (!anySign.test(text)) return [];
  return signs.flatMap(({ sign, isMeant }) =>
    [...text.matchAll(sign)].flatMap(({ 0: found, index }): MailAddress[] => {
      const local = localPart.exec(text.slice(Math.max(0, index - 66), index))?.[0];
      const after = index + found.length;
      const host = domain.exec(text.slice(after, after + 300))?.[0];
      if (local === undefined || host === undefined) return [];
      // A version of a program has a sign @ and dots as well, and a picture for large screens.
      if (!/[A-Za-z]{2,}$/.test(host) || fileEnding.test(host)) return [];
      const start = index - local.length;
      const before = text.slice(Math.max(0, start - 24), start);
      return isMeant({ before, local, host }) ? [{ index: start, length: after + host.length - start }] : [];
    }),
  );
}

/** Whether what stands before a sign # is the address of a page or a file. */
function isOfPage(before: string, local: string): boolean {
  return (
    /[/=&?%#:\\]$/.test(before) ||
    /^www\./i.test(local) ||
    fileEnding.test(local.trim()) ||
    commonEnd.test(local.trim())
  );
}
