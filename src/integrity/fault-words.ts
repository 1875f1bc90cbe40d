/** Faults of a built site in words. */
import type { DeadLink } from './check-links.ts';
import type { ForeignRequest } from './foreign-requests.ts';

/** More of one kind are counted: one wrong link in the frame stands on every page. */
const mostShown = 20;

const deadWords: Readonly<Record<DeadLink['kind'], string>> = {
  file: '站内没有这个地址',
  anchor: '页面在，页内没有这个位置',
  unreadable: '这不是可以打开的地址',
  beside: '地址在本站的路径以外，请核对 BASE_PATH',
};

/** One sentence for each dead address, however many pages have it. */
export function linkFaults(dead: readonly DeadLink[]): string[] {
  const byAddress = Map.groupBy(dead, ({ address, kind }) => `${kind} ${address}`);
  return shorten(
    [...byAddress.values()].map((links) => {
      const { address, kind, page } = links[0] as DeadLink;
      const more = links.length > 1 ? `等 ${links.length} 个文件` : '';
      return `${page}${more}中的链接“${address}”：${deadWords[kind]}。`;
    }),
    '处链接打不开',
  );
}

export function requestFaults(requests: readonly ForeignRequest[]): string[] {
  return shorten(
    requests.map(({ file, address }) => `${file} 会让浏览器访问别的主机：“${address}”。`),
    '处会访问别的主机',
  );
}

export function vanishedFaults(addresses: readonly string[]): string[] {
  return shorten(
    addresses.map(
      (address) =>
        `地址 ${address} 在上一次发布的站点中有，现在没有了。改法：改到别处的登记在 content/redirects.yml，撤下的登记在 content/withdrawals.yml。`,
    ),
    '个地址消失了',
  );
}

function shorten(faults: readonly string[], counted: string): string[] {
  const rest = faults.length - mostShown;
  return rest <= 0 ? [...faults] : [...faults.slice(0, mostShown), `另有 ${rest} ${counted}。`];
}
