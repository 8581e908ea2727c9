import type { Observations } from '@plumbline/facts';
import { decimal } from '../decimal.ts';
import type { Decimal } from '../decimal.ts';
import type { Reference } from '../reference.ts';

/** Confidence, in hundredths, from which a sector counts. */
const SECTOR_CONFIDENCE = 70;

/** The sector that S is read from, with all sectors that count. */
export interface LeadingSector {
  readonly key: string;
  /** S, 0 to 100. */
  readonly score: Decimal;
  readonly highFive: boolean;
  /** Keys of all sectors at or above the confidence, the leading one among them. */
  readonly all: readonly string[];
}

const CASUAL_AGRICULTURE = decimal('0.30');
const AGRICULTURE_RAISED = 70;

/** The highest S among sectors with a confidence of at least .7; null when there is none. Source: methodology 2.2, 2.3 and 3.2, S. */
export function leadingSector(observations: Observations, reference: Reference): LeadingSector | null {
  const observation = observations['activity.sectors'];
  if (observation?.state !== 'known' || observation.protection === 'sealed') return null;
  const raised = estateOrCasual(observations);
  const counted = (observation.value ?? []).flatMap((reading) => {
    const row = reading.confidence >= SECTOR_CONFIDENCE ? reference.sector(reading.key) : null;
    if (!row || reading.key === 'UNKNOWN') return [];
    const s = reading.key === 'AGR' && (reading.perennial === true || raised) ? AGRICULTURE_RAISED : row.s;
    return [{ key: reading.key, s, highFive: row.highFive }];
  });
  const [first, ...rest] = counted;
  if (!first) return null;
  const leading = rest.reduce((best, sector) => (sector.s > best.s ? sector : best), first);
  return {
    key: leading.key,
    score: decimal(leading.s),
    highFive: counted.some((sector) => sector.highFive),
    all: counted.map((sector) => sector.key),
  };
}

function estateOrCasual(observations: Observations): boolean {
  const casual = observations['workforce.casualShare'];
  return (
    observations['place.siteType']?.value === 'plantation-estate' ||
    (casual?.state === 'known' && casual.value !== null && decimal(casual.value) >= CASUAL_AGRICULTURE)
  );
}
