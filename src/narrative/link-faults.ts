/** Links must lead where they say: to http, https or mailto or to the site, with words, and to the host these name. */
import { allNodes, textOf, type NarrativeElement } from './narrative-node.ts';

export interface LinkFault {
  readonly message: string;
  readonly fix: string;
}

/** What is wrong with a link; null where nothing is. */
export function linkFault(link: NarrativeElement): LinkFault | null {
  const href = link.properties['href'];
  const shown = String(href).slice(0, 60);
  if (typeof href !== 'string' || !isSafeAddress(href)) {
    return {
      message: `链接“${shown}”的地址不允许。`,
      fix: '链接只能是 http、https、mailto 地址，或本站的页面。',
    };
  }
  const target = URL.parse(href, `https://${ownHost}/`);
  if (target !== null && (target.username !== '' || target.password !== '')) {
    return {
      message: `链接“${shown}”的网址里有用户名，真正打开的是“${target.host}”。`,
      fix: '请删去网址中“@”和它前面的用户名。',
    };
  }
  const text = textOf(link);
  if (text.trim() === '' && !allNodes(link).some(isDescribedPicture)) {
    return { message: `链接“${shown}”没有可以点的文字。`, fix: '请在方括号里写上链接的文字。' };
  }
  const address = asAddress(text);
  const named =
    hostsIn(address).find((host) => !isSameHost(host, target)) ??
    (address.match(mailInText) ?? []).find((mail) => mail !== target?.pathname.toLowerCase());
  if (named === undefined) return null;
  const place = target === null || target.host === ownHost ? '本站的页面' : `“${target.host || shown}”`;
  return {
    message: `链接的文字写的是“${named}”，打开的是${place}。`,
    fix: '请让链接的文字与网址一致，或者把文字改成所链接内容的名称。',
  };
}

/** A host that is none: an address that leaves it names another one. */
const ownHost = 'site.invalid';

/** An address with a scheme must be http, https or mailto; one without must stay on the site. */
function isSafeAddress(address: string): boolean {
  // What stands behind the mark would write a message and send it to others.
  if (/^mailto:/i.test(address)) return /^mailto:[^?&,;%]+$/i.test(address);
  if (/^https?:\/\//i.test(address)) return URL.canParse(address);
  const url = URL.parse(address, `https://${ownHost}/a/b/`);
  return url?.protocol === 'https:' && url.host === ownHost && !/^\s*https:/i.test(address);
}

/**
 * What readers take for an address: with its scheme, with `www.`, or parts with dots between them of which the last
 * is no ending of a file.
 */
const addressInText =
  /(?:https?:\/\/|(?<![\w.@-])www\.)[\p{L}\p{N}.-]+|(?<![\p{L}\p{N}.@/-])(?:[a-z0-9-]+\.)+(?!(?:docx?|xlsx?|pptx?|pdf|ofd|wps|et|csv|txt|md|html?|zip|rar|png|jpe?g)(?![\w-]))(?:[a-z]{2,}|中国|公司|网络|政务|公益)(?![\p{L}\p{N}-]|\.[\p{L}\p{N}])/giu;

const mailInText = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** Full-width letters and dots look like an address too. */
function asAddress(text: string): string {
  return text.normalize('NFKC').replaceAll('。', '.').toLowerCase();
}

function hostsIn(text: string): string[] {
  return [...text.matchAll(addressInText)].map(([found]) => found.replace(/^https?:\/\//i, ''));
}

function isSameHost(named: string, target: URL | null): boolean {
  // A text as it was printed may end a sentence with the address.
  const bare = (host: string): string => host.replace(/^www\./, '').replace(/\.+$/, '');
  if (target?.protocol === 'mailto:') return target.pathname.toLowerCase().endsWith(`@${bare(named)}`);
  const host = URL.parse(`https://${bare(named)}/`)?.hostname;
  return host === bare(target?.hostname ?? '');
}

function isDescribedPicture(node: ReturnType<typeof allNodes>[number]): boolean {
  return node.type === 'element' && node.tagName === 'img' && (node.properties['alt'] ?? '') !== '';
}
