import { nodeHashing } from '@plumbline/evidence/node';
import type { Report } from '@plumbline/evidence/report';
import { aBinder, aReport } from '../../../evidence/test/report/a-report.ts';

/** Reports of which no two are alike, the same for every side. @param run another one gives others, so that nothing is remembered from one to the next */
export function reportsToSet(count: number, run: number): readonly Report[] {
  const binder = aBinder();
  return Array.from({ length: count }, (_, place) =>
    aReport({
      ...binder,
      suppliers: binder.suppliers.map((one) => ({ ...one, name: `${one.name} ${String(run)}-${String(place)}` })),
    }),
  );
}

export async function setDigest(
  reports: readonly Report[],
  set: (report: Report) => Promise<Uint8Array>,
): Promise<string> {
  const digest = nodeHashing('sha256');
  for (const report of reports) digest.update(await set(report));
  return digest.hex();
}
