/** What a server answers at one address, held against what it should answer. */

export interface Wanted {
  /** Of the file below the site; of an address without a file, the address. */
  readonly path: string;
  /** Null where there is no file. */
  readonly sha256: string | null;
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
  { sha256, target, statuses }: Wanted,
  { status, leadsTo, sha256: found }: Given,
): Outcome {
  if (status >= 300 && status < 400 && leadsTo !== null)
    return leadsTo === target ? { kind: 'right' } : { kind: 'led', to: leadsTo };
  if (!statuses.includes(status))
    return status === 404 || status === 410 ? { kind: 'missing' } : { kind: 'status', status };
  return sha256 === null || sha256 === found ? { kind: 'right' } : { kind: 'changed' };
}
