/** What decides which addresses a site has, and what is known of them: made by who knows the site's pages. */
import type { ReadRegisters } from './read-registers.ts';
import type { Revisions } from './revisions.ts';

/** A report that readers see. */
export interface AddressedReport {
  readonly id: string;
  readonly organizations: readonly string[];
  readonly metrics: readonly string[];
  readonly attachments: readonly string[];
  readonly revisions: Revisions | null;
}

export interface AddressedContent {
  readonly registers: ReadRegisters;
  /** Ids of the pages of `pages/`. */
  readonly pages: readonly string[];
  readonly reports: readonly AddressedReport[];
}

export interface PresentAddresses {
  /**
   * What of the site stands at an address, below it, or at a place above it that can hold nothing; null where the
   * address is free. Letters are the same in both cases: many a server does not tell them apart.
   */
  readonly holderOf: (address: string) => string | null;
  /** Whether a link to the address will open, letter by letter. */
  readonly has: (address: string) => boolean;
}

export type FindAddresses = (content: AddressedContent) => PresentAddresses;
