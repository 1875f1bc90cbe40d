/**
 * The columns of a printed figure: its number, its printed text, and the state of its cell, so that a blank
 * cell, a zero, a cell that does not apply and a figure that is not in the document stay different in
 * every format; and the columns of a comparison with the recomputed figure.
 */
import type { Comparison } from '../domain/compare-figures.ts';
import type { QuantityCell } from '../domain/quantity.ts';
import { printedTextOf, stateOf, type FigureCell } from '../domain/value.ts';
import { basisNames, cellStateNames, operatorSigns, statusNames } from '../i18n/labels.ts';
import type { ColumnOf } from './column.ts';

type Cell = FigureCell | QuantityCell | undefined;

/** Number, printed text and state of a cell. */
export function figureColumns<S>(
  name: string,
  title: string,
  unit: string | undefined,
  cellOf: (source: S) => Cell,
): ColumnOf<S>[] {
  return [
    {
      name,
      title,
      type: 'decimal',
      description: `原文印出的${title}，只取数字；没有数字时为空，原因见“${title}（情形）”。`,
      ...(unit === undefined ? {} : { unit }),
      value: (source) => plainText(cellOf(source)),
    },
    {
      name: `${name}Printed`,
      title: `${title}（原文）`,
      type: 'text',
      description: `${title}一格所印的文字，照录。`,
      value: (source) => printedTextOf(cellOf(source)),
    },
    {
      name: `${name}State`,
      title: `${title}（情形）`,
      type: 'text',
      description: `${title}一格的情形：数字（包括 0）、空白、不适用、原文无此项等，互不混同。`,
      words: cellStateNames,
      isRequired: true,
      value: (source) => stateOf(cellOf(source)),
    },
  ];
}

/** The columns of a target or an actual, which has a sign and a unit of its own. */
export function quantityColumns<S>(
  name: string,
  title: string,
  cellOf: (source: S) => QuantityCell | undefined,
): ColumnOf<S>[] {
  const part = (source: S) => {
    const cell = cellOf(source);
    return cell?.state === 'number' ? cell : null;
  };
  return [
    ...figureColumns(name, title, undefined, cellOf),
    {
      name: `${name}Operator`,
      title: `${title}（符号）`,
      type: 'text',
      description: `${title}前所印的符号；没有印的为空。`,
      words: operatorSigns,
      value: (source) => part(source)?.operator ?? null,
    },
    {
      name: `${name}Unit`,
      title: `${title}（单位）`,
      type: 'text',
      description: `${title}后所印的单位；没有印的为空。`,
      value: (source) => part(source)?.unit ?? null,
    },
  ];
}

/** A printed figure with the recomputed one beside it. */
export function comparedColumns<S>(
  name: string,
  title: string,
  unit: string | undefined,
  cellOf: (source: S) => Cell,
  comparisonOf: (source: S) => Pick<Comparison, 'recomputedText' | 'status' | 'basis'> | null,
): ColumnOf<S>[] {
  return [...figureColumns(name, title, unit, cellOf), ...recomputedColumns(name, title, unit, comparisonOf)];
}

/** The recomputed figure, how the printed one stands to it, and what it rests on. */
export function recomputedColumns<S>(
  name: string,
  title: string,
  unit: string | undefined,
  comparisonOf: (source: S) => Pick<Comparison, 'recomputedText' | 'status' | 'basis'> | null,
): ColumnOf<S>[] {
  return [
    {
      name: `${name}Recomputed`,
      title: `${title}（复算）`,
      type: 'decimal',
      description: `按规则和印出的数字复算的${title}；不能复算的为空。`,
      ...(unit === undefined ? {} : { unit }),
      value: (source) => comparisonOf(source)?.recomputedText ?? null,
    },
    {
      name: `${name}Status`,
      title: `${title}（比对）`,
      type: 'text',
      description: '印出的数与复算的数怎样对照；没有可对照的为空。',
      words: statusNames,
      value: (source) => comparisonOf(source)?.status ?? null,
    },
    {
      name: `${name}Basis`,
      title: `${title}（依据）`,
      type: 'text',
      description: '复算所依据的规则是原文印出的，还是编辑的理解；没有复算的为空。',
      words: basisNames,
      value: (source) => {
        const comparison = comparisonOf(source);
        return comparison === null || comparison.recomputedText === null ? null : comparison.basis;
      },
    },
  ];
}

/** The plain number of a cell, or null. */
export function plainText(cell: Cell): string | null {
  return cell?.state === 'number' ? cell.value : null;
}
