/**
 * The tokens of page content, without the data of pictures in its middle. Lists and dictionaries are followed as the
 * reader of the pages follows them, which takes any pairs of key and value and ends at the first sign that closes:
 * what stands inside is no operator.
 */
import { AttachmentRefusal, damaged } from './examined.ts';
import { maxNesting } from './limits.ts';
import { endOfPicture } from './pdf-inline-pictures.ts';
import { operators } from './pdf-operators.ts';
import { checkLength, decodedName, nextToken, type Token } from './pdf-tokens.ts';

export interface ContentToken extends Omit<Token, 'kind'> {
  readonly kind: Token['kind'] | 'picture';
  /** Of a name, a word and a sign; empty for the others. */
  readonly text: string;
  /** Whether it stands inside a list, a dictionary or the description of a picture. */
  readonly isInside: boolean;
  /** Of a picture: how often its end was looked for. */
  readonly tries: number;
}

/** What has begun and not ended. */
interface Open {
  readonly kind: 'list' | 'dictionary' | 'picture';
  /** The key whose value comes next; null where a key comes next. */
  key: string | null;
  filters: Map<string, string | null>;
}

/** @throws AttachmentRefusal for tokens that are longer or nested deeper than any program writes them */
export function* contentTokens(content: string): Generator<ContentToken> {
  const open: Open[] = [];
  let at = 0;
  for (
    let token = nextToken(content, at, operators);
    token !== null;
    token = nextToken(content, at, operators)
  ) {
    at = token.end;
    checkLength(token);
    const hasText = token.kind === 'name' || token.kind === 'word' || token.kind === 'mark';
    const text = hasText ? content.slice(token.start, token.end) : '';
    yield { ...token, text, isInside: open.length > 0, tries: 0 };
    const top = open.at(-1);
    if (token.kind === 'word' && text === 'ID' && top?.kind === 'picture' && top.key === null) {
      open.pop();
      const { end, tries } = pictureAt(content, token.end, top);
      yield { kind: 'picture', start: at, end, text: '', isInside: open.length > 0, tries: tries + 1 };
      at = end;
    } else if (token.kind !== 'comment') follow(open, token.kind, text, content, at);
    if (open.length > maxNesting) throw tooDeep();
  }
}

/** Opens and closes what a token opens and closes. */
function follow(open: Open[], kind: Token['kind'], text: string, content: string, at: number): void {
  const top = open.at(-1);
  if (top !== undefined && top.kind !== 'list' && top.key === null) {
    if (kind === 'name') top.key = decodedName(text.slice(1));
    else if (text === '>>' || top.kind === 'picture') open.pop();
    return;
  }
  if (top !== undefined && top.kind !== 'list') takeValue(top, kind, text, content, at);
  if (top?.kind === 'list' && text === ']') open.pop();
  const begun = beginning.get(text);
  if (begun !== undefined) open.push({ kind: begun, key: null, filters: new Map() });
}

const beginning = new Map<string, Open['kind']>([
  ['[', 'list'],
  ['<<', 'dictionary'],
  ['BI', 'picture'],
]);

/** Keeps the filter of a picture, by which its end is found: a name, or the first name of a list. */
function takeValue(top: Open, kind: Token['kind'], text: string, content: string, at: number): void {
  const key = top.key ?? '';
  top.key = null;
  if (top.kind !== 'picture' || !['F', 'Filter'].includes(key)) return;
  const first = text === '[' ? behindComments(content, at) : { kind, text };
  if (first.kind === 'name') top.filters.set(key, decodedName(first.text.slice(1)));
  else if (text === '[' && first.text === ']') top.filters.set(key, null);
  else throw damaged('PDF 页面里有图片的压缩方式写法不对');
}

function behindComments(content: string, from: number): Pick<ContentToken, 'kind' | 'text'> {
  let token = nextToken(content, from, operators);
  while (token?.kind === 'comment') token = nextToken(content, token.end, operators);
  if (token === null) return { kind: 'mark', text: '' };
  return { kind: token.kind, text: content.slice(token.start, token.end) };
}

/** The data begin behind one blank. */
function pictureAt(content: string, at: number, { filters }: Open) {
  if (!/[\0\t\n\f\r ]/.test(content.charAt(at))) throw damaged('PDF 页面里有图片写法不对');
  const filter = filters.has('F') ? filters.get('F') : filters.get('Filter');
  return endOfPicture(content, at + 1, filter ?? null);
}

function tooDeep(): AttachmentRefusal {
  return new AttachmentRefusal(
    `PDF 页面里的列表等互相套用，超过 ${maxNesting} 层。`,
    '请重新打印成 PDF，再作附件。',
  );
}
