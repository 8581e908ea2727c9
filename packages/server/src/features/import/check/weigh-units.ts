import type { FieldKey } from '@plumbline/facts';
import { readRecords, SHARE_UNITS, withShareUnit, type FileProfile, type ShareUnit } from '@plumbline/intake';
import type { Label } from '@plumbline/risk';
import { packRecord } from '../../supplier/pack-record.ts';
import type { PackedRecord } from '../../supplier/packed-observation.ts';
import type { MappedSource } from '../reading/mapped-source.ts';
import type { Answers } from './answers.ts';
import { withToldSectors } from './told-sector.ts';

/** How many suppliers of the file would have each label. */
export type LabelCounts = Readonly<Partial<Record<Label, number>>>;

/** A column of shares that a person is asked about, with what each answer would lead to. */
export interface WeighedUnits {
  readonly field: FieldKey;
  readonly labels: Readonly<Record<ShareUnit | 'unknown', LabelCounts>>;
}

/** A supplier of the file whose label is forecast for each answer. */
export interface Weighable {
  /** Its label while nothing is read from the columns that are asked about. */
  readonly label: Label;
  readonly labelOf: (record: PackedRecord) => Label;
}

export interface UnitWeighing {
  readonly source: MappedSource;
  readonly profile: FileProfile;
  readonly answers: Answers;
  /** An even part of the suppliers, by the ordinal of their records. */
  readonly suppliers: ReadonlyMap<number, Weighable>;
  readonly turn: () => Promise<unknown>;
}

/** Columns that are weighed: each takes two readings of the file. */
const MOST = 4;
/** Suppliers after which other work of the process gets a turn. */
const TURN = 20;

/** For each column of shares that is asked about, the labels that either unit leads to, while the others stay unknown. */
export async function weighUnits(weighing: UnitWeighing): Promise<WeighedUnits[]> {
  const { profile, suppliers } = weighing;
  const asked = [...profile.shares].flatMap(([field, reading]) => (reading.asked ? [field] : []));
  const unknown = counted([...suppliers.values()].map(({ label }) => label));
  const weighed: WeighedUnits[] = [];
  for (const field of asked.slice(0, MOST)) {
    const labels: Record<ShareUnit | 'unknown', LabelCounts> = { percent: {}, fraction: {}, unknown };
    for (const unit of SHARE_UNITS) labels[unit] = await labelsBy(weighing, withShareUnit(profile, field, unit));
    weighed.push({ field, labels });
  }
  return weighed;
}

async function labelsBy(
  { source, answers, suppliers, turn }: UnitWeighing,
  profile: FileProfile,
): Promise<LabelCounts> {
  const labels: Label[] = [];
  let ordinal = -1;
  for await (const event of readRecords(source, profile, turn)) {
    if (event.kind !== 'supplier') continue;
    ordinal += 1;
    const supplier = suppliers.get(ordinal);
    if (supplier === undefined) continue;
    labels.push(supplier.labelOf(packRecord(withToldSectors(event.record, answers.sectors), profile)));
    if (labels.length % TURN === 0) await turn();
  }
  return counted(labels);
}

function counted(labels: readonly Label[]): LabelCounts {
  const counts: Partial<Record<Label, number>> = {};
  for (const label of labels) counts[label] = (counts[label] ?? 0) + 1;
  return counts;
}
