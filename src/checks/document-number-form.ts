/** The document prints its own number with other brackets than 〔〕. It is shown as printed. */
import type { Check, FindingDraft } from './finding.ts';
import { wrongBrackets } from './document-number.ts';

export const documentNumberForm: Check = {
  code: 'document-number-form',
  edition: 2,
  name: '文号括号写法提示',
  run: ({ report: { document } }) =>
    (['documentNumber', 'title'] as const).flatMap((key): FindingDraft[] => {
      const text = document[key] ?? '';
      const [place] = wrongBrackets(text);
      if (place === undefined) return [];
      const subject = key === 'title' ? '标题' : '文号';
      return [
        {
          severity: 'notice',
          field: `document.${key}`,
          subject,
          printed: text,
          recomputed: null,
          calculation: null,
          message: `${subject}“${text}”中的年份印为“${place.found}”，公文格式的写法为“${place.right}”。`,
        },
      ];
    }),
};
