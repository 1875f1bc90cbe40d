/** Bodies that try to run code, or to bring in a file of the machine, each in another way. */

/** `write` is code that writes the canary file, `read` the path of a file that no page may show. */
export interface Canary {
  readonly write: string;
  readonly read: string;
}

export interface Trick {
  readonly name: string;
  readonly body: (canary: Canary) => string;
}

export const tricks: readonly Trick[] = [
  { name: 'an expression between lines of three hyphens', body: ({ write }) => `---\n{${write}}\n---\n\n字` },
  {
    name: 'an expression between lines of three plus signs',
    body: ({ write }) => `+++\n{${write}}\n+++\n\n字`,
  },
  { name: 'the same after blank lines', body: ({ write }) => `\n\n---\n{${write}}\n---\n\n字` },
  { name: 'the same after a byte-order mark', body: ({ write }) => `\uFEFF---\n{${write}}\n---\n\n字` },
  { name: 'hyphens that are closed by plus signs', body: ({ write }) => `---\n{${write}}\n+++\n\n字` },
  {
    name: 'an import between plus signs',
    body: ({ read }) => `+++\nimport s from "${read}?raw"\n+++\n\n{s}`,
  },
  { name: 'an import', body: ({ read }) => `import s from "${read}?raw"\n\n字` },
  { name: 'an import for its effect', body: ({ read }) => `import "${read}"\n\n字` },
  { name: 'an export from a file', body: ({ read }) => `export * from "${read}?raw"\n\n字` },
  { name: 'an export that runs', body: ({ write }) => `export const a = ${write}\n\n字` },
  { name: 'a layout', body: ({ read }) => `export const layout = "${read}"\n\n字` },
  { name: 'an expression in a line', body: ({ write }) => `甲 {${write}} 乙` },
  { name: 'an expression of its own', body: ({ write }) => `字\n\n{${write}}` },
  { name: 'an expression over several lines', body: ({ write }) => `字\n\n{\n  ${write}\n}` },
  { name: 'an expression in a comment’s clothes', body: ({ write }) => `字 {/* a */ ${write}}` },
  { name: 'an expression in an attribute', body: ({ write }) => `<Indicator code={${write}} />` },
  { name: 'attributes that are spread', body: ({ write }) => `<Indicator {...(${write})} />` },
  { name: 'a spread beside a literal', body: ({ write }) => `<Indicator code="B12" {...(${write})} />` },
  { name: 'an expression within a component', body: ({ write }) => `<Chart name="funds">{${write}}</Chart>` },
  { name: 'an expression within an element', body: ({ write }) => `<b>{${write}}</b>` },
  { name: 'an expression in a heading', body: ({ write }) => `## 甲 {${write}}` },
  { name: 'an expression in a list', body: ({ write }) => `- 甲\n  - {${write}}` },
  { name: 'an expression in a quotation', body: ({ write }) => `> 甲\n> {${write}}` },
  { name: 'an expression in a table', body: ({ write }) => `| 甲 |\n| --- |\n| {${write}} |` },
  { name: 'an expression in the text of a link', body: ({ write }) => `[{${write}}](https://example.org/)` },
  { name: 'an expression in bold text', body: ({ write }) => `**{${write}}**` },
  { name: 'an expression in a footnote', body: ({ write }) => `字[^1]\n\n[^1]: {${write}}` },
  { name: 'an expression after code', body: ({ write }) => `\`{甲}\` {${write}}` },
  { name: 'an expression after code that does not end', body: ({ write }) => `\`\`甲\` {${write}}` },
  { name: 'an element that sets HTML', body: () => '<Fragment set:html="<script>1</script>" />' },
  { name: 'a directive of Astro', body: () => '<Indicator code="B12" client:load />' },
  { name: 'a slot', body: () => '<Indicator code="B12" slot="x" />' },
  { name: 'an element of a member', body: () => '<Indicator.constructor code="B12" />' },
  { name: 'the name of an inherited property', body: () => '<constructor code="B12" />' },
  { name: 'the prototype', body: () => '<__proto__ code="B12" />' },
  { name: 'the prototype as an attribute', body: () => '<Indicator code="B12" __proto__="x" />' },
  { name: 'a name with a namespace', body: () => '<svg:script href="x" />' },
  { name: 'a script', body: ({ write }) => `<script>${write}</script>` },
  { name: 'a style', body: () => '<style>p { display: none }</style>' },
  { name: 'a picture of a file', body: ({ read }) => `![图](${read})` },
  { name: 'a picture from elsewhere', body: () => '![图](https://example.invalid/a.png)' },
  { name: 'a link that runs', body: () => '[甲](javascript:alert(1))' },
  { name: 'a link that runs, written with entities', body: () => '[甲](java&#115;cript&colon;alert(1))' },
  { name: 'a link that is defined elsewhere', body: () => '[甲][a]\n\n[a]: vbscript:a' },
  { name: 'line breaks of Windows', body: ({ write }) => `---\r\n{${write}}\r\n---\r\n\r\n字` },
];
