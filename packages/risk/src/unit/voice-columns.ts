import type { MethodNumbers } from '../method.ts';
import type { Reference } from '../reference.ts';
import type { SetColumn } from '../rules/frame.ts';
import { migrantsThere } from './factors.ts';
import { mapped } from './mapped.ts';
import { known, knownDecimal } from './unit.ts';
import type { Unit } from './unit.ts';
import { migrantShare } from './workforce-parts.ts';

/** Fills the columns of voice (group H). Unknown stays NaN. */
export function voiceColumns(method: MethodNumbers, unit: Unit, reference: Reference, set: SetColumn): void {
  set('channel', known(unit, 'voice.channel'));
  set('channelLanguages', knownDecimal(unit, 'voice.languageShare'));
  set('channelOpenToAll', known(unit, 'voice.openToAll'));
  set('barredFromUnions', barredFromUnions(method, unit, reference));
  set('workers', known(unit, 'workforce.total'));
  set('casesInYear', known(unit, 'voice.cases'));
  set(
    'auditInterfered',
    mapped(known(unit, 'voice.auditInterference'), (word) => word !== 'none'),
  );
  set('signalIndicators', known(unit, 'voice.signalIndicators'));
  set(
    'signalCredible',
    mapped(known(unit, 'voice.signalCredibility'), (source) => source === 'A' || source === 'B'),
  );
  set('reprisal', known(unit, 'conduct.reprisal'));
}

/** Practice or law bars workers from unions, and no elected alternative is open to them. */
function barredFromUnions(method: MethodNumbers, unit: Unit, reference: Reference): boolean | null {
  const representation = known(unit, 'voice.representation');
  if (representation === 'barred') return true;
  if (representation === 'union' || representation === 'elected') return false;
  const byLaw = barredByLaw(method, unit, reference);
  return representation === 'none' ? byLaw : null;
}

/** Whether the law bars all workers of the site, its migrants or its agency workers. */
function barredByLaw(method: MethodNumbers, unit: Unit, reference: Reference): boolean | null {
  if (unit.country === null) return null;
  const law = (workers: 'all' | 'migrants' | 'agency'): boolean | null =>
    reference.law.barredFromUnions(unit.country ?? '', unit.sector?.key ?? null, workers);
  const migrants = migrantShare(method, unit);
  const agency = knownDecimal(unit, 'workforce.agencyShare');
  const coded = migrantsThere(unit, reference).coding?.factors[3] ?? null;
  const groups = [
    law('all'),
    ...(migrants.atLeast > 0n ? [coded === '1' ? true : law('migrants')] : []),
    ...(agency !== null && agency > 0n ? [law('agency')] : []),
  ];
  if (groups.includes(true)) return true;
  const everybodyKnown = migrants.share !== 'unknown' && migrants.share !== 'declined' && agency !== null;
  return groups.includes(null) || !everybodyKnown ? null : false;
}
