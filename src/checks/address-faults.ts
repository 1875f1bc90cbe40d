/** What is wrong with the registers of moved and of withdrawn addresses. */
import type { Fault } from './file-reader.ts';
import type { PresentAddresses } from './present-addresses.ts';
import type { GoneAddresses } from './read-addresses.ts';

export interface AddressedSite {
  /** Of all reports, drafts too: what is published there later must find its address free. */
  readonly reportIds: ReadonlySet<string>;
  /** Null where registers or reports could not be read, which is said elsewhere. */
  readonly present: PresentAddresses | null;
}

const fix =
  '每个公开过、现在没有内容的地址登记一次：改了地址的写在 redirects.yml，to 写最终的地址；撤下的写在 withdrawals.yml。';

export function redirectFaults(
  { redirects, withdrawals }: GoneAddresses,
  { reportIds, present }: AddressedSite,
): Fault[] {
  const gone = new Set([
    ...redirects.map(({ from }) => placeOf(from)),
    ...withdrawals.map(({ address }) => placeOf(address)),
  ]);
  const isFirst = firstOfPlace(redirects.map(({ from }) => from));
  return redirects.flatMap(({ from, to }, index): Fault[] => {
    const fault = faultAt(index);
    return [
      ...(isReport(from, reportIds)
        ? [fault('from', `地址“${from}”现在有报告，不能改到别处。`)]
        : heldFaults(from, present, (message) => fault('from', `${message}，不能改到别处。`))),
      ...(isFirst(from, index) ? [] : [fault('from', `地址“${from}”登记了两次。`)]),
      ...(gone.has(placeOf(to))
        ? [fault('to', `地址“${to}”自己也已经改址或撤下。`)]
        : targetFaults(to, present, (message, way) => fault('to', message, way))),
    ];
  });
}

export function withdrawalFaults(
  { redirects, withdrawals }: GoneAddresses,
  { reportIds, present }: AddressedSite,
): Fault[] {
  const moved = new Set(redirects.map(({ from }) => placeOf(from)));
  const isFirst = firstOfPlace(withdrawals.map(({ address }) => address));
  return withdrawals.flatMap(({ address }, index): Fault[] => {
    const fault = faultAt(index);
    return [
      ...(isReport(address, reportIds)
        ? [fault('address', `地址“${address}”现在有报告；撤回的报告在它的文件里写 status: withdrawn。`)]
        : heldFaults(address, present, (message) => fault('address', `${message}，不能登记为撤下。`))),
      ...(isFirst(address, index) && !moved.has(placeOf(address))
        ? []
        : [fault('address', `地址“${address}”登记了两次。`)]),
    ];
  });
}

function heldFaults(
  address: string,
  present: PresentAddresses | null,
  fault: (message: string) => Fault,
): Fault[] {
  if (namesPageFile(address)) return [fault(`地址“${address}”写的是文件夹里的文件，不是页面的地址`)];
  if (namesPackedCopy(address))
    return [fault(`地址“${address}”里有以 .gz 或 .br 结尾的名称，那是压缩副本，跟着它的文件`)];
  const holder = present?.holderOf(address) ?? null;
  return holder === null ? [] : [fault(`地址“${address}”现在由站点的“${holder}”占用`)];
}

function targetFaults(
  to: string,
  present: PresentAddresses | null,
  fault: (message: string, way: string) => Fault,
): Fault[] {
  if (present === null || present.has(to)) return [];
  if (to.startsWith('reports/') && !to.endsWith('/') && present.has(`${to}/`))
    return [fault(`地址“${to}”少了结尾的斜线。`, `请写作“${to}/”。`)];
  return [
    to.startsWith('reports/')
      ? fault(`地址“${to}”没有报告。`, fix)
      : fault(`站点没有地址“${to}”。`, 'to 写现在打得开的地址：页面以斜线结尾，分成几页的列表写它的第一页。'),
  ];
}

function isReport(address: string, ids: ReadonlySet<string>): boolean {
  return address.startsWith('reports/') && ids.has(address.slice('reports/'.length).replace(/\/$/, ''));
}

/** Whether an address names the file of a page instead of the page. */
function namesPageFile(address: string): boolean {
  return /(?:^|\/)index\.html\/?$/i.test(address);
}

/**
 * Whether a part of an address is a name that `npm run compress` gives. Servers send the packed copy in place of its
 * file: what is said of the copy would become of the file. No site of this program ever listed one.
 */
function namesPackedCopy(address: string): boolean {
  return /\.(?:gz|br)(?:\.part)?(?:\/|$)/i.test(address);
}

/** What servers take for one place: with and without the slash, in capitals or not. */
function placeOf(address: string): string {
  return address.toLowerCase().replace(/\/$/, '');
}

function firstOfPlace(addresses: readonly string[]): (address: string, index: number) => boolean {
  const first = new Map<string, number>();
  for (const [index, address] of addresses.entries()) {
    const place = placeOf(address);
    if (!first.has(place)) first.set(place, index);
  }
  return (address, index) => first.get(placeOf(address)) === index;
}

function faultAt(index: number): (field: string, message: string, way?: string) => Fault {
  return (field, message, way = fix) => ({
    path: [index, field],
    code: 'wrong-redirect',
    message,
    fix: way,
  });
}
