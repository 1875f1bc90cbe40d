/** A file or an option that the importer does not take, with Chinese words that say what to do. */
export class ImportRefusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ImportRefusal';
  }
}

/** A file of which more would have to be read than a limit allows. */
export class TooMuch extends ImportRefusal {
  /** What there is too much of, and the limit. */
  readonly what: string;

  constructor(what: string, howTo: string) {
    super(`${what}${howTo}`);
    this.what = what;
  }
}
