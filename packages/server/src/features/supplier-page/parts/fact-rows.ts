import {
  FACTS,
  HOUSEHOLD_PLACE,
  type FactKey,
  type FieldKey,
  type Observation,
  type SectorReading,
} from '@plumbline/facts';
import { dayText } from '@plumbline/risk';
import { localeOf } from '../../../platform/text/texts.ts';
import type { ImportedFile } from '../../import/imported-files.ts';
import { sharingOfFactEndedOn } from '../../request/received-sections.ts';
import { addCandidates, unpackFact, type Candidates } from '../../supplier/fact-candidates.ts';
import type { HandFactRow } from '../../fact/fact.read-model.ts';
import type { Wording } from '../../supplier/fact-text.ts';
import type { PackedFacts, PackedSector } from '../../supplier/packed-observation.ts';
import { preferencesOf } from '../../supplier/preferences.ts';
import { saidOfAllSites } from '../../supplier/said-of-all-sites.ts';
import type { StoredObservation } from '../../supplier/stored-observation.ts';
import { factReading, fieldsOf, type FactCell, type FactReading, type ReadFact } from './fact-cells.ts';
import { standingsIn, type Standing, type StatedByHand } from './fact-standing.ts';
import { valueText } from './flag-view.ts';
import { toldWords } from './told-words.ts';

/** Words about work, and keys of the sectors that they were read as. */
interface ReadWork {
  readonly text: string;
  readonly sectors: readonly string[];
}

/** One observed fact or another word that a file tells, with its source and when it was recorded. */
export interface FactRow extends FactReading, Standing {
  /** Of the fact, or of the field of the word. */
  readonly key: string;
  /** A name, a number in a register, a day: shown, and no fact. */
  readonly isWord: boolean;
  readonly name: string;
  readonly subject: string;
  readonly value: string | null;
  readonly state: string;
  /** For sectors that were read from words. */
  readonly work: ReadWork | null;
  readonly source: string;
  readonly assurance: Observation['assurance'];
  readonly evidenceDate: string;
  readonly importId: string | null;
  /** The submission whose answer tells it; null if none does. */
  readonly submissionId: string | null;
  readonly rows: readonly number[];
  readonly recordedAt: Date;
  readonly inForce: boolean;
  readonly endedAt: Date | null;
  readonly observationId: string;
  /** Key of the input that it is about; empty for the site. */
  readonly inputKey: string;
  /** For what was stated by hand. */
  readonly handFact: HandFactRow | null;
}

/** What one row says of a subject. */
interface Said {
  readonly row: StoredObservation;
  readonly facts: PackedFacts;
}

interface Subject {
  readonly key: string;
  readonly siteKey: string | null;
  readonly inputKey: string;
  readonly text: string;
  /** Tells what its observations say besides facts; the inputs of a site have only facts. */
  readonly hasWords: boolean;
}

/** What the rows of all subjects need. */
interface Surroundings {
  readonly stored: readonly StoredObservation[];
  readonly files: readonly ImportedFile[];
  readonly homes: ReadonlySet<string | null>;
  readonly ofAllSites: readonly Said[];
  readonly stated: StatedByHand;
  readonly wording: Wording;
}

/** Words that are no fact come first. */
const order: ReadonlyMap<string, number> = new Map(FACTS.map(({ key }, at) => [key, at + 1]));

/** Sites that are homes, by key. */
function households(stored: readonly StoredObservation[]): ReadonlySet<string | null> {
  return new Set(
    stored.filter(({ facts }) => facts['place.siteType']?.value === 'private-household').map(({ siteKey }) => siteKey),
  );
}

/**
 * Every observed fact, ended ones too: by subject, then fact, with what holds first. Leaves out what workers said and what is sealed.
 * @param stored all observations of one supplier @param files the imports that they come from
 */
export function factRows(
  stored: readonly StoredObservation[],
  files: readonly ImportedFile[],
  supplierName: string,
  stated: StatedByHand,
  wording: Wording,
): FactRow[] {
  const homes = households(stored);
  const surroundings = { stored, files, homes, ofAllSites: saidOfAllSites(stored), stated, wording };
  const bySubject = new Map<string, { subject: Subject; said: Said[] }>();
  const add = (subject: Subject, row: StoredObservation, facts: PackedFacts): void => {
    const held = bySubject.get(subject.key) ?? { subject, said: [] };
    held.said.push({ row, facts });
    bySubject.set(subject.key, held);
  };
  for (const row of stored) {
    const { siteKey, siteName } = row;
    const title = homes.has(siteKey) ? supplierName : (siteName ?? supplierName);
    const site = siteKey === null ? wording.say('subject.supplier') : title;
    const key = siteKey === null ? '0' : `1 ${siteKey}`;
    add({ key, siteKey, inputKey: '', text: site, hasWords: true }, row, row.facts);
    for (const input of row.inputs) {
      const text = wording.say('subject.input', { site, input: input.name });
      const inputSubject = { key: `1 ${siteKey ?? ''} ${input.key}`, siteKey, inputKey: input.key, text };
      add({ ...inputSubject, hasWords: false }, row, input.facts);
    }
  }
  return [...bySubject.values()]
    .sort((a, b) => (a.subject.key < b.subject.key ? -1 : 1))
    .flatMap(({ subject, said }) => rowsOf(subject, said, surroundings));
}

function rowsOf(subject: Subject, said: readonly Said[], surroundings: Surroundings): FactRow[] {
  const { homes, ofAllSites, stated, wording } = surroundings;
  const preferences = preferencesOf(stated.preferences, subject.siteKey, subject.inputKey);
  const inForce: Candidates = new Map();
  for (const { row, facts } of [...ofAllSites, ...said])
    if (row.recordedTo === null) addCandidates(inForce, row, facts);
  const standing = standingsIn(inForce, preferences, stated, wording);
  const open = said.filter(({ row }) => row.protection !== 'sealed' && row.sourceKind !== 'worker');
  const words = subject.hasWords ? open.flatMap(({ row }) => wordRows(subject, row, surroundings)) : [];
  const facts = open.flatMap(({ row, facts: packedFacts }) =>
    (Object.keys(packedFacts) as FactKey[]).flatMap((key) => {
      const packed = packedFacts[key];
      if (packed === undefined || packed.protection === 'sealed' || packed.source === 'worker') return [];
      if (homes.has(row.siteKey) && HOUSEHOLD_PLACE.has(key)) return [];
      return [factRow(subject, row, unpackFact(key, packed, row), standing(key, row), surroundings)];
    }),
  );
  return [...words, ...facts].sort(
    (a, b) =>
      (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0) ||
      Number(b.preferred) - Number(a.preferred) ||
      Number(b.inForce) - Number(a.inForce) ||
      b.recordedAt.getTime() - a.recordedAt.getTime(),
  );
}

/** Names, numbers in registers, and days of one observation. All that are in force hold: look-ups know the supplier by each. */
function wordRows(subject: Subject, row: StoredObservation, surroundings: Surroundings): FactRow[] {
  const { wording } = surroundings;
  const { say } = wording;
  return toldWords(row.details, wording).map(({ field, value }) => ({
    ...whereRecorded(subject, row, say(`source.${row.sourceKind}`), surroundings),
    ...readingOf({ fields: [field], row: null, unknownIn: null, how: [] }, row, surroundings),
    key: field,
    isWord: true,
    name: say(`field.${field}`),
    value,
    state: say('state.known'),
    work: null,
    assurance: row.assurance,
    evidenceDate: row.evidenceDate,
    ...{ preferred: row.recordedTo === null, others: 0, because: null, preference: null, isNewer: false },
  }));
}

function factRow(
  subject: Subject,
  row: StoredObservation,
  observation: Observation,
  standing: Standing,
  surroundings: Surroundings,
): FactRow {
  const { wording } = surroundings;
  const { say } = wording;
  const sectors = readSectors(observation, row, surroundings);
  const read = {
    fields: fieldsOf(observation.fact),
    row: observation.source.row,
    unknownIn: observation.state === 'known' ? null : observation.source.reference,
    how: sectorReasons(sectors, say),
  };
  const reading = readingOf(read, row, surroundings);
  return {
    ...whereRecorded(subject, row, sourceOf(row, observation, surroundings), surroundings),
    ...reading,
    key: observation.fact,
    isWord: false,
    name: say(`fact.${observation.fact}`),
    value: valueText(observation, wording),
    state: say(`state.${observation.state}`),
    work: workOf(sectors, reading.cells),
    assurance: observation.assurance,
    evidenceDate: observation.evidenceDate,
    ...standing,
  };
}

/** Who says it; of an answer that is no longer shared, since when. */
function sourceOf(
  { originKind, originId }: StoredObservation,
  { fact, source: { kind } }: Observation,
  { stated, wording: { say, locale } }: Surroundings,
): string {
  const source = say(`source.${kind}`);
  const sections = originKind === 'answer' ? (stated.endedSharing.get(originId) ?? []) : [];
  const day = sharingOfFactEndedOn(fact, sections);
  return day === null ? source : say('source.sharing-ended', { source, day: dayText(day, localeOf(locale)) });
}

type Recorded = Pick<
  FactRow,
  | 'observationId'
  | 'inputKey'
  | 'subject'
  | 'source'
  | 'importId'
  | 'submissionId'
  | 'rows'
  | 'recordedAt'
  | 'inForce'
  | 'endedAt'
  | 'handFact'
>;

function whereRecorded(
  subject: Subject,
  row: StoredObservation,
  source: string,
  { stated, wording: { say } }: Surroundings,
): Recorded {
  return {
    observationId: row.id,
    inputKey: subject.inputKey,
    handFact: row.originKind === 'form' ? (stated.handFacts.get(row.originId) ?? null) : null,
    subject: subject.text,
    source: row.documentKind === null ? source : say('source.with-document', { source, document: row.documentKind }),
    importId: row.importId,
    submissionId: row.originKind === 'answer' ? row.originId : null,
    rows: row.rows,
    recordedAt: row.recordedFrom,
    inForce: row.recordedTo === null,
    endedAt: row.recordedTo,
  };
}

function readingOf(read: ReadFact, row: StoredObservation, { files, homes, wording }: Surroundings): FactReading {
  return factReading(read, row, { files, isHome: homes.has(row.siteKey), wording });
}

/** A sector with the reasons for it. */
type ReadSector = Pick<PackedSector, 'key' | 'why'>;

/** The sectors of an observation with their reasons. Those of all sites stand with the supplier, as the same import tells it. */
function readSectors(
  { fact, value }: Observation,
  { originId }: StoredObservation,
  { stored }: Surroundings,
): ReadSector[] {
  if (fact !== 'activity.sectors' || value === null) return [];
  const told = stored.find((each) => each.originId === originId && each.details.sectors !== undefined);
  return (value as readonly SectorReading[]).map(({ key }) => ({
    key,
    why: told?.details.sectors?.find((each) => each.key === key)?.why ?? [],
  }));
}

/** Why the words of a file were read as these sectors. */
function sectorReasons(sectors: readonly ReadSector[], say: Wording['say']): string[] {
  return sectors.flatMap(({ key, why }) => {
    const reasons = why.map(({ code, parameters }) => say(code, parameters)).join('; ');
    return reasons === '' ? [] : [say('how.sector', { sector: key, reasons })];
  });
}

/** Fields whose words are read by what official indexes teach. */
const READ_FIELDS: readonly FieldKey[] = ['activity', 'products'];

/** The words of the cells, with the sectors that they were read as by what official indexes teach; null if there are none. */
function workOf(sectors: readonly ReadSector[], cells: readonly FactCell[]): ReadWork | null {
  const read = sectors.filter(({ why }) => why.some(({ code }) => code === 'sector.read' || code === 'sector.likely'));
  const words = cells.filter(({ of }) => READ_FIELDS.includes(of)).map(({ text }) => text);
  const text = words.join('\n').trim();
  return read.length === 0 || text === '' ? null : { text, sectors: read.map(({ key }) => key) };
}
