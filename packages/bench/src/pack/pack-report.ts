import type { Benchmark } from '../benchmark.ts';

const ours = 'Plumbline report, capped process';
const typst = 'Typst loop';

/** The report of an evidence pack: the rest of M13. */
export const packReport: Benchmark = {
  key: 'pack-report',
  title: 'Report of an evidence pack (M13)',
  unit: 'reports',
  size: { full: 40, quick: 3 },
  notes: [
    'Review binders of five pages in five scripts, no two alike. Ours starts a process that may read and nothing else, looks each character up in the fonts, and has the compiler forget after each report; the other side compiles the same template with texts that were made ready before, in its own process, and keeps what the compiler remembers. Both give the same bytes.',
  ],
  writeWorkload: async () => undefined,
  contenders: [
    {
      name: ours,
      prepare: async ({ size }) => {
        const { reportsToSet, setDigest } = await import('./reports-to-set.ts');
        const { openPress, setReport } = await import('@plumbline/evidence/node');
        let [next, reports] = [1, reportsToSet(size, 0)];
        return {
          answer: () => setDigest(reportsToSet(size, 0), (report) => setReport(report)),
          run: async () => {
            const press = openPress();
            for (const report of reports) await press.set(report);
            await press.close();
            return size;
          },
          reset: async () => {
            reports = reportsToSet(size, next);
            next += 1;
          },
        };
      },
    },
    {
      name: typst,
      prepare: async ({ size }) => {
        const { reportsToSet, setDigest } = await import('./reports-to-set.ts');
        const { typstLoop } = await import('./typst-loop.ts');
        const { ready, set } = typstLoop();
        let [next, inputs] = [1, reportsToSet(size, 0).map(ready)];
        return {
          answer: () => setDigest(reportsToSet(size, 0), async (report) => set(ready(report))),
          run: async () => {
            for (const each of inputs) set(each);
            return size;
          },
          reset: async () => {
            inputs = reportsToSet(size, next).map(ready);
            next += 1;
          },
        };
      },
    },
  ],
  comparisons: [{ ours, against: typst, speedTarget: 0.85, memoryTarget: null }],
};
