/** A file or an option that the importer does not take, with Chinese words that say what to do. */
export class ImportRefusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ImportRefusal';
  }
}
