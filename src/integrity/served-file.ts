/** What a server answers at one address, held against what it should answer. */

export interface Wanted {
  /** Of the file below the site; of an address without a file, the address. */
  readonly path: string;
  /** Of what readers should get; null where that is not known, and nothing is right. */
  readonly sha256: string | null;
  /** Whether a file stood here that has moved or was withdrawn: the page comes that says that there is none. */
  readonly isFormerFile: boolean;
  /** Where the server may lead readers from here; null where nowhere. */
  readonly target: string | null;
  /** With which the file may come. */
  readonly statuses: readonly number[];
}

export interface Given {
  readonly status: number;
  /** The full address that the answer leads to; null where to none. */
  readonly leadsTo: string | null;
  /** Null where the body is another one in any case. */
  readonly sha256: string | null;
}

export type Outcome =
  | { readonly kind: 'right' | 'changed' | 'missing' }
  /** At the address of a former file comes something else than the site's own page. */
  | { readonly kind: 'former' }
  /** Readers are sent to another address. */
  | { readonly kind: 'led'; readonly to: string }
  /** The answer has another status than it should. */
  | { readonly kind: 'status'; readonly status: number };

/** An address with another answer than it should have. */
export interface Served {
  readonly path: string;
  readonly outcome: Outcome;
  /** In which ways of asking, in words; empty for all of them. */
  readonly ways: readonly string[];
}

export function servedAt(
  { sha256, isFormerFile, target, statuses }: Wanted,
  { status, leadsTo, sha256: found }: Given,
): Outcome {
  if (leadingStatuses.includes(status) && leadsTo !== null)
    return leadsTo === target ? { kind: 'right' } : { kind: 'led', to: leadsTo };
  if (!statuses.includes(status))
    return status === 404 || status === 410 ? { kind: 'missing' } : { kind: 'status', status };
  if (sha256 !== null && sha256 === found) return { kind: 'right' };
  return { kind: isFormerFile ? 'former' : 'changed' };
}

/** Browsers show the page of any other, wherever it says that it leads. */
const leadingStatuses = [301, 302, 303, 307, 308];
