import { setReport } from '@plumbline/evidence/node';
import { reportOf, summaryText } from '@plumbline/evidence/report';
import { identityOf } from '../pack-rules.ts';
import type { PartReader } from './part.ts';

/** What the pack says of itself: the index and what it has to admit before anything else, as data and on pages. */
export const reportParts: PartReader = ({ scope, applied, held }) => {
  const report = reportOf(scope, identityOf(scope).packId, applied, held);
  return [
    {
      path: 'report/summary.json',
      title: 'Index, known gaps and statements',
      mediaType: 'application/json',
      evidence: null,
      write: () => [summaryText(report)],
    },
    {
      path: 'report/summary.pdf',
      title: 'The same on pages',
      mediaType: 'application/pdf',
      evidence: null,
      async *write() {
        yield await setReport(report);
      },
    },
  ];
};
