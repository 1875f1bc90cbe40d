/** Reading where published addresses have gone: the registers of moved and of withdrawn ones. */
import { redirects, withdrawals, type RawRedirects, type RawWithdrawals } from '../schema/release-schema.ts';
import { redirectFaults, withdrawalFaults, type AddressedSite } from './address-faults.ts';
import type { SourceFile } from './content.ts';
import { readYamlFile, toProblems } from './file-reader.ts';
import { futureFaults, withdrawnEntries } from './future-dates.ts';
import { addAll, type Problem } from './problem.ts';

export interface GoneAddresses {
  readonly redirects: RawRedirects;
  readonly withdrawals: RawWithdrawals;
}

/** What the registers are held against; asked for only where there is one of them. */
export interface AddressContext {
  readonly site: AddressedSite;
  /** The last day that has come, for the days of withdrawal; null where nothing says it. */
  readonly lastDayFor: (dates: readonly string[]) => string | null;
}

/** Reads both registers, which need not be there, and adds their problems. */
export function readGoneAddresses(
  byPath: ReadonlyMap<string, SourceFile>,
  contextOf: () => AddressContext,
  problems: Problem[],
): GoneAddresses {
  const moved = byPath.get('redirects.yml');
  const gone = byPath.get('withdrawals.yml');
  const movedRead = moved === undefined ? null : readYamlFile(moved, redirects);
  const goneRead = gone === undefined ? null : readYamlFile(gone, withdrawals);
  addAll(problems, [...(movedRead?.problems ?? []), ...(goneRead?.problems ?? [])]);
  const addresses: GoneAddresses = {
    redirects: movedRead?.value ?? [],
    withdrawals: goneRead?.value ?? [],
  };
  if (moved === undefined && gone === undefined) return addresses;
  const { site, lastDayFor } = contextOf();
  if (movedRead?.value != null) addAll(problems, toProblems(movedRead.yaml, redirectFaults(addresses, site)));
  if (goneRead?.value != null) {
    const dated = withdrawnEntries(goneRead.value);
    const lastDay = lastDayFor(dated.map(({ date }) => date));
    const faults = [...withdrawalFaults(addresses, site), ...futureFaults(dated, lastDay)];
    addAll(problems, toProblems(goneRead.yaml, faults));
  }
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
