/** What everyone who reads the data has to know: said in the data package and on the page about the data. */

/** About all formats. */
export const dataNotes = [
  '印出的数和复算的数分列，互不替换。',
  '空白、0、不适用、原文无此项是不同的情形：数字旁边的“情形”一列逐格写明。',
  '金额和得分在 CSV 和 JSON 中是十进制的文字，位数照原文；计算时请不要先转成浮点数。',
] as const;

/** About CSV. */
export const csvNotes = [
  'CSV 为 UTF-8，逗号分隔，空格子表示没有值。页面上列出的带 BOM；datapackage.json 所用的在 package 文件夹中，不带 BOM，其余相同。',
  "以 = + - @ 等开头、会被电子表格当作公式的文字，前面加一个英文撇号（'）；本来就以撇号开头的文字也再加一个。程序读文字列时，去掉开头的一个撇号就是原文。数字列不加。",
] as const;

/** About XLSX. */
export const workbookNote =
  'XLSX 的格子有类型：数字、日期、文字；超过 15 位有效数字的数保留为文字。最后一张工作表是字段说明。';
