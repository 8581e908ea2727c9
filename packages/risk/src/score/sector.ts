import type { Observations, SectorReading } from '@plumbline/facts';
import { decimal, nearestDecimal } from '../decimal.ts';
import type { Decimal } from '../decimal.ts';
import type { MethodNumbers } from '../method.ts';
import type { Reference } from '../reference.ts';

const HUNDREDTH = decimal('0.01');

/** The sector that gives S, with all sectors that count. */
export interface LeadingSector {
  readonly key: string;
  /** S, 0 to 100. */
  readonly score: Decimal;
  readonly highFive: boolean;
  /** Keys of all sectors at or above the confidence, the leading one among them. */
  readonly all: readonly string[];
  /** ISIC Rev.4 code of the leading sector's work, as exact as it is known. */
  readonly isic: string | null;
}

/** The highest S among sectors with enough confidence; null when there is none. See docs/methodology.md#sectors. */
export function leadingSector(
  numbers: MethodNumbers,
  observations: Observations,
  reference: Reference,
): LeadingSector | null {
  const observation = observations['activity.sectors'];
  if (observation?.state !== 'known') return null;
  const raised = estateOrCasual(numbers, observations);
  const counted = (observation.value ?? []).flatMap((reading) => {
    const row =
      BigInt(reading.confidence) * HUNDREDTH >= numbers.sectorSettledFrom ? reference.sector(reading.key) : null;
    if (!row || reading.key === 'UNKNOWN') return [];
    const s = reading.key === 'AGR' && (raised || isPerennial(reading)) ? numbers.sectorPerennial : decimal(row.s);
    return [{ key: reading.key, s, highFive: row.highFive, isic: reading.isic ?? null }];
  });
  const [first, ...rest] = counted;
  if (!first) return null;
  const leading = rest.reduce((best, sector) => (sector.s > best.s ? sector : best), first);
  return {
    key: leading.key,
    score: leading.s,
    highFive: counted.some((sector) => sector.highFive),
    all: counted.map((sector) => sector.key),
    isic: leading.isic,
  };
}

/** Perennial crops: said in words, or by the code of ISIC group 012. */
function isPerennial({ perennial, isic }: SectorReading): boolean {
  return perennial === true || isic?.startsWith('012') === true;
}

function estateOrCasual(numbers: MethodNumbers, observations: Observations): boolean {
  const casual = observations['workforce.casualShare'];
  return (
    observations['place.siteType']?.value === 'plantation-estate' ||
    (casual?.state === 'known' && casual.value !== null && nearestDecimal(casual.value) >= numbers.sectorManyCasualFrom)
  );
}
