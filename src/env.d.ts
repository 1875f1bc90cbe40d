declare namespace App {
  interface Locals {
    /** The report whose narrative is being rendered: what its components refer to. */
    narrative?: import('./narrative/references.ts').NarrativeFacts;
  }
}
