/** What the pages of a PDF draw, however often. */
import { describe, expect, it } from 'vitest';
import { maxDrawnBytes, maxFormDepth, maxPages } from '../../src/attachments/limits.ts';
import { bytesOfUse } from '../../src/attachments/pdf-content-use.ts';
import { drawing, formOf, refusalsOf } from './bomb-files.ts';
import { bytesOf } from './files.ts';

const drawnTooMuch = ['refused PDF 的页面画出的内容（重复画的重复计）超过 10 MB。'];

describe('the pages of a PDF', () => {
  const room = maxDrawnBytes - bytesOfUse;

  it.each(['q ', '(', '(a) Tj '])('draw no more than a limit of %s', async (sign) => {
    const content = (bytes: number): string => sign.repeat(maxDrawnBytes / sign.length).slice(0, bytes);
    expect(await refusalsOf(drawing(1, content(maxDrawnBytes) + sign))).toEqual([
      'refused PDF 里的内容解压后一共超过 10 MB。',
    ]);
    expect(await refusalsOf(drawing(1, content(maxDrawnBytes - sign.length)))).toEqual(drawnTooMuch);
  });

  it('draw up to the limit', async () => {
    expect(await refusalsOf(drawing(1, ' '.repeat(room)))).toEqual([]);
    expect(await refusalsOf(drawing(1, ' '.repeat(room + 1)))).toEqual(drawnTooMuch);
  });

  it('count by themselves where they share what they draw', async () => {
    const each = maxDrawnBytes / 100 - bytesOfUse;
    expect(await refusalsOf(drawing(100, ' '.repeat(each)))).toEqual([]);
    expect(await refusalsOf(drawing(100, ' '.repeat(each + 1)))).toEqual(drawnTooMuch);
  });

  it('count as often as they are listed', async () => {
    const listed = (times: number): Uint8Array =>
      bytesOf(
        Buffer.from(drawing(1, 'q '))
          .toString('latin1')
          .replace('1000 0 R', '1000 0 R '.repeat(times))
          .replace('/Count 1', `/Count ${times}`),
      );
    expect(await refusalsOf(listed(maxPages))).toEqual([]);
    expect(await refusalsOf(listed(maxPages + 1))).toEqual(['refused PDF 超过 3000 页。']);
  });

  it.each(['/A Do ', '/#41 Do ', '/P scn ', '/G gs '])(
    'count a form as often as %s names it',
    async (draw) => {
      const page = 100 * draw.length + bytesOfUse;
      const each = Math.floor((maxDrawnBytes - page) / 100) - bytesOfUse;
      const file = (bytes: number): Uint8Array =>
        drawing(1, draw.repeat(100), [formOf(' '.repeat(bytes), null)]);
      expect(await refusalsOf(file(each))).toEqual([]);
      expect(await refusalsOf(file(each + 1))).toEqual(drawnTooMuch);
    },
  );

  const nested = (count: number, draw: string): string[] => [
    ...Array.from({ length: count - 1 }, (_, index) => formOf(draw, 11 + index)),
    formOf('q Q', null),
  ];

  it('draw forms that draw forms as often as those are drawn', async () => {
    expect(await refusalsOf(drawing(1, '/A Do', nested(20, '/A Do '.repeat(10))))).toEqual(drawnTooMuch);
    expect(await refusalsOf(drawing(1, '/A Do', nested(4, '/A Do '.repeat(10))))).toEqual([]);
  });

  it('draw forms inside each other as far as programs nest them', async () => {
    const tooDeep = [`refused PDF 里的图形互相套画，超过 ${maxFormDepth} 层。`];
    expect(await refusalsOf(drawing(1, '/A Do', nested(maxFormDepth, '/A Do')))).toEqual([]);
    expect(await refusalsOf(drawing(1, '/A Do', nested(maxFormDepth + 1, '/A Do')))).toEqual(tooDeep);
    expect(await refusalsOf(drawing(1, '/A Do', [formOf('/A Do /A Do', 10)]))).toEqual(tooDeep);
    expect(await refusalsOf(drawing(1, '/A Do', [formOf('/A Do /A Do', null)]))).toEqual(tooDeep);
  });

  it('are written with the signs of fonts, which may be drawn', async () => {
    const font =
      '8 0 obj\n<</Type/Font/Subtype/Type3/CharProcs<</a 7 0 R>>/Resources<</XObject<</A 10 0 R>>>>>>\nendobj\n' +
      `7 0 obj\n<</Length 5>>\nstream\n/A Do\nendstream\nendobj\n`;
    const file = bytesOf(
      Buffer.from(drawing(1, 'q Q', nested(20, '/A Do '.repeat(10))))
        .toString('latin1')
        .replace('9 0 obj', () => `${font}9 0 obj`),
    );
    expect(await refusalsOf(file)).toEqual(drawnTooMuch);
  });
});
