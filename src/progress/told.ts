/** What the process that builds tells the one that started it. */
import type { Stage } from './stage.ts';
import type { Position, StageCost } from './stage-clock.ts';

export interface ToldProgress {
  readonly kind: 'progress';
  readonly position: Position;
  /** The stage that the time goes to, which may be one inside of the position. */
  readonly stage: Stage;
  readonly costs: Readonly<Partial<Record<Stage, StageCost>>>;
  /** Memory of the process just now. */
  readonly residentBytes: number;
}

export interface ToldFailure {
  readonly kind: 'failed';
  readonly stage: Stage | null;
  readonly message: string;
  readonly isDiskFull: boolean;
}

/** The content was refused; its problems have been printed. */
export interface ToldRefusal {
  readonly kind: 'refused';
}

export interface ToldSuccess {
  readonly kind: 'built';
  readonly reports: number;
  /** Says everything that the site was made from; null where that cannot be said. */
  readonly madeFrom: string | null;
}

/** The site stands already, as it would be built. */
export interface ToldUnchanged {
  readonly kind: 'unchanged';
  readonly reports: number;
}

/** A part of a site, for a merge. */
export interface ToldPart {
  readonly kind: 'part';
  readonly part: number;
  readonly of: number;
  readonly folder: string;
  readonly reports: number;
  readonly pages: number;
}

export type Told = ToldProgress | ToldFailure | ToldRefusal | ToldSuccess | ToldUnchanged | ToldPart;
