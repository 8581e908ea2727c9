import type { Label } from '@plumbline/ui';

interface LabelCount {
  readonly label: Label;
  readonly count: number;
  /** Those whose worst finding was disclosed. */
  readonly disclosed: number;
  /** How many of them have it by an override. */
  readonly overridden: number;
}

/** From the gravest band down, unknown last: its place on a scale is not known. */
const ORDER: readonly Label[] = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'NOT_ENOUGH_KNOWN', 'NOT_ASSESSED'];

/** The counts in the order of the bar. Bands show at zero too; "not assessed" shows only while there is any. */
export function shownLabels(counts: readonly LabelCount[]): LabelCount[] {
  return ORDER.map(
    (label) => counts.find((each) => each.label === label) ?? { label, count: 0, disclosed: 0, overridden: 0 },
  ).filter(({ label, count }) => label !== 'NOT_ASSESSED' || count > 0);
}
