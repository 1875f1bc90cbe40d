/** What tells a figure from a telephone number of the same length: the words around it, or above it in a table. */
import { cellRowsOf, type TextCell } from './text-cells.ts';

const unitAfter =
  /^ {0,2}\(?(?:整|字节?|[余多]?[千百万亿]{0,2}(?:[元亩吨克升度户件份套台辆条次天项批册株棵头只羽斤例倍匹支枚]|人(?!工|员)|人次|个|名(?!称|字)|家(?![里中长])|号(?!码)|年|月|日|分(?!机)|角|块|张(?!\p{Script=Han})|本(?!人)|[千公平立]方?米|方(?![便式法案])|公[里斤顷]|千[米克瓦]|平方|立方|美元|欧元|港元)|[%‰㎡㎥°]|(?:m[²2³3]?|km|kg|kW|kwh|MW|t|元)(?![A-Za-z]))/iu;
const wordBefore =
  /(?:金额|资金|预算|[支收]入|支出|合计|总计|小计|共计|额|累计|约合|折合|达到|增至|降至|增加|减少|人民币|RMB|CNY|USD|[¥￥$]|总?价|造价|[价货工借贷税罚]款|投资(?:规模|额度?)?|规模|\([万亿]?元\)|决算|结[余转]|到位|下达|拨付|支付|执行|产值|[面体]积|里程|数量|产量|[营税]收|成本|[经公规]费|费用|[一-龥]费|[预决执拨下]?[算行付达]?数|代码|标段|[桩标图]号|文号|流水号|凭证号|票号|发票号码|合同号|条码|(?:第|№|No\.?|[〔[(]\d{4}[〕\])])) {0,2}(?:\(?(?:万?元|单位[::]?元)\)?)? {0,2}(?:数|为|约|达|共|计|近|超|是)?[: =]{0,3}$/i;

/** Whether a number that stands at a place of a text counts or numbers something. */
export function isFigure(text: string, index: number, length: number): boolean {
  const before = text.slice(Math.max(0, index - 24), index);
  return (
    unitAfter.test(text.slice(index + length, index + length + 8)) ||
    wordBefore.test(before) ||
    /[\dA-Za-z][-_/]$/.test(before) ||
    isInAddress(text.slice(Math.max(0, index - 200), index))
  );
}

/** A number in the address of a page. */
function isInAddress(before: string): boolean {
  return /https?:\/\/[^\s\p{Script=Han}]*$/u.test(before);
}

const figureHeading =
  /元\)?$|^\d{4}年|金额|资金|预算|决算|支出|收入|余额|面积|产值|价款|造价|拨付|到位|执行|合计|总计|小计|[数额值量费款]$/;
/** A line above a table of amounts. */
const unitOfTable = /单位 ?: ?元/;
const personalHeading = /电话|手机|联系|号码|传真/;

/** Whether the cell at a place of a text belongs to a row or a column of figures. */
export function figureCells(text: string): (index: number) => boolean {
  let rows: TextCell[][] | undefined;
  return (index) => {
    rows ??= cellRowsOf(text);
    const at = lastBefore(rows, index, (row) => row[0]?.index ?? 0);
    const row = rows[at] ?? [];
    const column = lastBefore(row, index, (cell) => cell.index);
    const cell = row[column];
    if (cell === undefined || !/^\s*\d+\s*$/.test(cell.text)) return false;
    const above = rows.slice(Math.max(0, at - farAbove), at).findLast((one) => isWords(one[column]?.text));
    const headings = [
      above?.[column]?.text,
      row.slice(Math.max(0, column - farAbove), column).findLast(({ text: own }) => isWords(own))?.text,
    ];
    const known = headings.map((heading) => (heading ?? '').replace(/\s/g, ''));
    if (known.some((one) => personalHeading.test(one))) return false;
    return (
      known.some((one) => figureHeading.test(one)) ||
      unitOfTable.test(text.slice(Math.max(0, index - 3000), index))
    );
  };
}

/** How many rows or cells away a heading is looked for. */
const farAbove = 200;

/** Where the last of some sorted things stands that begins at a place or before it; -1 for none. */
function lastBefore<T>(sorted: readonly T[], index: number, startOf: (one: T) => number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(sorted[middle] as T) <= index) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function isWords(text: string | undefined): boolean {
  return text !== undefined && /\p{Script=Han}/u.test(text.slice(0, 40));
}
