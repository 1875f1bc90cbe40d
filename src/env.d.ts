import type { NarrativeFacts } from './narrative/references.ts';

declare global {
  namespace App {
    interface Locals {
      /** The report whose narrative is being rendered: what its components refer to. */
      narrative?: NarrativeFacts;
    }
  }
}
