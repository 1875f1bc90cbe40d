/** Reading where published addresses have gone: the registers of moved and of withdrawn ones. */
import { redirects, withdrawals, type RawRedirects, type RawWithdrawals } from '../schema/release-schema.ts';
import type { SourceFile } from './content.ts';
import { readYamlFile, toProblems, type Fault } from './file-reader.ts';
import type { Problem } from './problem.ts';

export interface GoneAddresses {
  readonly redirects: RawRedirects;
  readonly withdrawals: RawWithdrawals;
}

/** Reads both registers, which need not be there, and adds their problems. */
export function readGoneAddresses(
  byPath: ReadonlyMap<string, SourceFile>,
  reportIds: ReadonlySet<string>,
  problems: Problem[],
): GoneAddresses {
  const moved = byPath.get('redirects.yml');
  const gone = byPath.get('withdrawals.yml');
  const movedRead = moved === undefined ? null : readYamlFile(moved, redirects);
  const goneRead = gone === undefined ? null : readYamlFile(gone, withdrawals);
  problems.push(...(movedRead?.problems ?? []), ...(goneRead?.problems ?? []));
  const addresses: GoneAddresses = {
    redirects: movedRead?.value ?? [],
    withdrawals: goneRead?.value ?? [],
  };
  if (movedRead?.value != null)
    problems.push(...toProblems(movedRead.yaml, redirectFaults(addresses, reportIds)));
  if (goneRead?.value != null)
    problems.push(...toProblems(goneRead.yaml, withdrawalFaults(addresses, reportIds)));
  return addresses;
}

/** Whether an address that is not there any more leads on, or says why it does not. */
export function isAccountedFor({
  redirects: moved,
  withdrawals: gone,
}: GoneAddresses): (address: string) => boolean {
  const known = new Set([...moved.map(({ from }) => from), ...gone.map(({ address }) => address)]);
  return (address) => known.has(address) || known.has(pageOf(address));
}

/** The page whose figures a data file holds, or whose attachment a file is: both move and go together. */
function pageOf(address: string): string {
  return address
    .replace(/^data\/v1\/(reports\/.+)\.json$/, '$1/')
    .replace(/^attachments\/(.+\/)[^/]+$/, 'reports/$1');
}

function redirectFaults(
  { redirects: moved, withdrawals: gone }: GoneAddresses,
  ids: ReadonlySet<string>,
): Fault[] {
  const sources = moved.map(({ from }) => from);
  const withdrawn = new Set(gone.map(({ address }) => address));
  return moved.flatMap(({ from, to }, index) => {
    const fault = faultAt(index);
    return [
      ...(isReport(from, ids) ? [fault('from', `地址“${from}”现在有报告，不能改到别处。`)] : []),
      ...(sources.indexOf(from) === index ? [] : [fault('from', `地址“${from}”登记了两次。`)]),
      ...(sources.includes(to) || withdrawn.has(to)
        ? [fault('to', `地址“${to}”自己也已经改址或撤下。`)]
        : to.startsWith('reports/') && !isReport(to, ids)
          ? [fault('to', `地址“${to}”没有报告。`)]
          : []),
    ];
  });
}

function withdrawalFaults(
  { redirects: moved, withdrawals: gone }: GoneAddresses,
  ids: ReadonlySet<string>,
): Fault[] {
  const addresses = gone.map(({ address }) => address);
  const sources = new Set(moved.map(({ from }) => from));
  return gone.flatMap(({ address }, index) => {
    const fault = faultAt(index);
    return [
      ...(isReport(address, ids)
        ? [fault('address', `地址“${address}”现在有报告；撤回的报告在它的文件里写 status: withdrawn。`)]
        : []),
      ...(addresses.indexOf(address) === index && !sources.has(address)
        ? []
        : [fault('address', `地址“${address}”登记了两次。`)]),
    ];
  });
}

function isReport(address: string, ids: ReadonlySet<string>): boolean {
  return address.startsWith('reports/') && ids.has(address.slice('reports/'.length).replace(/\/$/, ''));
}

function faultAt(index: number): (field: string, message: string) => Fault {
  return (field, message) => ({
    path: [index, field],
    code: 'wrong-redirect',
    message,
    fix: '每个公开过、现在没有内容的地址登记一次：改了地址的写在 redirects.yml，to 写最终的地址；撤下的写在 withdrawals.yml。',
  });
}
