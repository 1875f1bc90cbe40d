/** A published figure changes only with a higher revision and a note for readers. */
import type { RawReport } from '../schema/report-schema.ts';
import type { Fault } from './file-reader.ts';
import type { ReleasedReport } from './read-releases.ts';

export function correctionFaults(raw: RawReport, figures: string, released: ReleasedReport | null): Fault[] {
  return [
    ...noteFaults(raw),
    ...dayFaults(raw),
    ...(released === null ? [] : releaseFaults(raw, figures, released)),
  ];
}

function noteFaults({ revision, corrections = [] }: RawReport): Fault[] {
  const revisions = corrections.map((correction) => Number(correction.revision));
  return revisions.flatMap((noted, index) => {
    const isKnown = noted >= 2 && noted <= Number(revision) && revisions.indexOf(noted) === index;
    return isKnown
      ? []
      : [
          {
            path: ['corrections', index, 'revision'],
            code: 'correction-without-note' as const,
            message: `更正记录写的是第 ${noted} 版，这份报告现在是第 ${revision} 版。`,
            fix: '更正后 revision 加 1，更正记录写同一个版本号；第 1 版是首次公开，没有更正；一个版本只写一条。',
          },
        ];
  });
}

/** A later revision is no earlier than the ones before it. */
function dayFaults({ corrections = [] }: RawReport): Fault[] {
  let latest: (typeof corrections)[number] | undefined;
  const byRevision = corrections
    .map((correction, index) => ({ correction, index }))
    .sort((a, b) => Number(a.correction.revision) - Number(b.correction.revision));
  return byRevision.flatMap(({ correction, index }) => {
    const { date, revision } = correction;
    if (latest === undefined || latest.date <= date) {
      latest = correction;
      return [];
    }
    return [
      {
        path: ['corrections', index, 'date'],
        code: 'correction-without-note' as const,
        message: `第 ${revision} 版的日期 ${date} 早于第 ${latest.revision} 版的日期 ${latest.date}。`,
        fix: '请写实际更正的日期：版本号大的不早于版本号小的。',
      },
    ];
  });
}

function releaseFaults(raw: RawReport, figures: string, released: ReleasedReport): Fault[] {
  const { revision, status, corrections = [] } = raw;
  const publication = `第 ${released.release} 次发布`;
  if (status === 'draft') {
    return [
      {
        path: ['status'],
        code: 'published-report-missing',
        message: `这份报告在${publication}时已公开，现在写成了草稿。`,
        fix: '请写 status: published；需要撤回的写 status: withdrawn。',
      },
    ];
  }
  const isRaised = Number(revision) > released.revision;
  if (figures === released.figures && Number(revision) >= released.revision) return [];
  if (isRaised && corrections.some((correction) => correction.revision === revision)) return [];
  return [
    {
      path: ['revision'],
      code: 'correction-without-note',
      message:
        figures === released.figures
          ? `版本号是 ${revision}，${publication}时已是第 ${released.revision} 版。`
          : `数字或附件与${publication}（第 ${released.revision} 版）时不同，${isRaised ? `却没有第 ${revision} 版的更正记录` : '版本号却没有增加'}。`,
      fix: `改动了哪些数字和附件，可运行 npm run changes -- --base ${released.commit.slice(0, 12)} 查看。确需更正的，请把 revision 写成 ${Math.max(released.revision + 1, Number(revision))}，并在 corrections 中写明同一个 revision、date 和 note；不该改的请改回。`,
    },
  ];
}
