/**
 * What an input method leaves behind: full-width digits, and other brackets than 〔〕 in the year
 * of a document number. A document that prints them itself is transcribed as it prints them.
 */
import { wrongBrackets } from './document-number.ts';
import type { Fault, FileYaml } from './file-reader.ts';
import type { Problem } from './problem.ts';
import { positionsIn } from './text-position.ts';

interface Slip {
  readonly index: number;
  /** The words as written; a source text that has them speaks for them. */
  readonly found: string;
  readonly code: 'full-width-digits' | 'document-number-brackets';
  readonly message: string;
  readonly fix: string;
}

/** Slips of a text that the document's own text does not have. Without one there is nothing to compare with. */
export function narrativeSlips(file: string, body: string, firstLine: number, sourceText: string): Problem[] {
  const slips = slipsOf(body).filter(({ found }) => !sourceText.includes(found));
  const positionOf = positionsIn(body, firstLine);
  return slips.map(({ index, code, message, fix }) => ({
    code,
    file,
    ...positionOf(index),
    field: '',
    message,
    fix,
  }));
}

/** The same for the texts of a front matter; one slip for each field. */
export function fieldSlips({ raw, yaml }: FileYaml, sourceText: string): Fault[] {
  if (slipsOf(yaml).length === 0) return [];
  const faults: Fault[] = [];
  const walk = (value: unknown, path: readonly (string | number)[]): void => {
    if (typeof value === 'string') {
      const slip = slipsOf(value).find(({ found }) => !sourceText.includes(found));
      if (slip !== undefined) faults.push({ path, code: slip.code, message: slip.message, fix: slip.fix });
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) walk(item, [...path, index]);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) walk(item, [...path, key]);
    }
  };
  walk(raw, []);
  return faults;
}

/** A whole number with a full-width digit in it, half-width digits and signs among them: 5.０４. */
const fullWidthNumber =
  /[0-9]*(?:[.,．，][0-9]+)*(?:[.,．，](?=[０-９]))?[０-９](?:[0-9０-９]|[.,．，](?=[0-9０-９]))*[%％]?/g;

function slipsOf(text: string): Slip[] {
  return [
    ...(/[０-９]/.test(text) ? [...text.matchAll(fullWidthNumber)] : []).map((match): Slip => ({
      index: match.index,
      found: match[0],
      code: 'full-width-digits',
      message: `这里的数字是全角的“${match[0]}”。`,
      fix: `请改用半角数字“${halfWidth(match[0])}”；原文文本中是全角的，照原文录入即可。`,
    })),
    ...wrongBrackets(text).map(({ index, found, right }): Slip => ({
      index,
      found,
      code: 'document-number-brackets',
      message: `文号中的年份写作“${found}”。`,
      fix: `文号用六角括号，写作“${right}”；原文文本印的是其他括号的，照原文录入即可。`,
    })),
  ];
}

function halfWidth(text: string): string {
  return text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}
