/** Fields of Word and functions of Excel that fetch something or run a program. */
import type { XmlElement } from '../import/xml.ts';
import { contentFault, type Examined } from './examined.ts';
import { elementsIn, ownText, type Trees } from './office-tree.ts';

const fetching = /^\s*(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|DATABASE|MACROBUTTON|RD)\b/i;
/** Words that stand for nothing else, wherever they stand in an instruction. */
const unmistakable = /INCLUDETEXT|INCLUDEPICTURE|DDEAUTO|MACROBUTTON/i;
const calling =
  /\b(?:WEBSERVICE|CALL|REGISTER(?:\.ID)?|EXEC|RTD|DDE|IMAGE|FILTERXML|STOCKHISTORY)\s*\(|\|'[^']*'!/i;

/** Elements of a workbook that hold a formula: cells, names, validations, conditional formats, tables. */
const formulas = [
  'f',
  'definedName',
  'formula',
  'formula1',
  'formula2',
  'calculatedColumnFormula',
  'totalsRowFormula',
];

export function fieldFaults(trees: Trees): Examined['faults'] {
  const hasField = [...trees].some(([part, tree]) => {
    if (part.startsWith('word/')) {
      const instructions = instructionsIn(tree);
      return instructions.some((one) => fetching.test(one)) || unmistakable.test(instructions.join(''));
    }
    return part.startsWith('xl/') && elementsIn(tree, formulas).some((one) => calling.test(ownText(one)));
  });
  if (!hasField) return [];
  return [
    contentFault(
      '文档里有会取外部内容或运行程序的域或函数。',
      '请把它改成文字或数值（Word 选中后按 Ctrl+Shift+F9，Excel 选择性粘贴为数值），再另存为新文件。',
    ),
  ];
}

interface Field {
  code: string;
  /** Whether its instruction has ended, and what it shows follows. */
  isShown: boolean;
}

/**
 * The instruction of every field. It may be split over runs and paragraphs, and what a field inside it shows is part
 * of it (ECMA-376 part 1, 17.16.2).
 */
function instructionsIn(tree: XmlElement): string[] {
  const all: Field[] = [];
  const open: Field[] = [];
  // Those of them that are not shown yet, so that the last one need not be looked for among all.
  const unfinished: Field[] = [];
  const loose: Field = { code: '', isShown: false };
  const finish = (field: Field | undefined): void => {
    if (field === undefined || field.isShown) return;
    field.isShown = true;
    unfinished.pop();
  };
  for (const mark of elementsIn(tree, ['fldSimple', 'fldChar', 'instrText', 't'])) {
    const step = mark.attributes['fldCharType'];
    if (mark.name === 'fldSimple') all.push({ code: mark.attributes['instr'] ?? '', isShown: false });
    else if (mark.name === 'instrText') (unfinished.at(-1) ?? loose).code += ownText(mark);
    else if (mark.name === 't') addTo(unfinished.at(-1), ownText(mark));
    else if (step === 'end') finish(open.pop());
    else if (step === 'separate') finish(open.at(-1));
    else if (step === 'begin') {
      const field = { code: '', isShown: false };
      all.push(field);
      open.push(field);
      unfinished.push(field);
    }
  }
  const texts = elementsIn(tree, ['instrText']).map(ownText);
  return [...all.map(({ code }) => code), loose.code, ...texts];
}

function addTo(field: Field | undefined, text: string): void {
  if (field !== undefined) field.code += text;
}
