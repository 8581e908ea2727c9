import { storableJson } from '../../platform/db/copy-rows.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type {
  BriefFacts,
  PackedFact,
  PackedFacts,
  PackedInput,
  PackedObservation,
  PackedRecord,
} from './packed-observation.ts';
import type { StoredObservation } from './stored-observation.ts';

/**
 * Most columns of a file are blank in most of its rows. So a blank column, with the fact that it would give, is held once for each organisation under a number,
 * and the facts of a row name it by that number: they are stored in brief, and read in full.
 */
interface BlankColumn {
  readonly fact: string;
  readonly heading: string;
}

/** Longest heading that gets a number, in characters: it is part of a key, and PostgreSQL refuses keys of more than some 2,700 bytes. */
const LONGEST = 300;

/** Whether a fact says only that a column was blank, in the first row of its observation. */
function isBlank(fact: PackedFact): fact is PackedFact & { readonly column: string } {
  const { state, column } = fact;
  return state === 'notRecorded' && column !== undefined && column.length <= LONGEST && Object.keys(fact).length === 2;
}

/** Facts whose blank columns have no numbers yet. */
interface Draft {
  readonly others: PackedFacts;
  /** Their places in the list of blank columns. */
  readonly blank: readonly number[];
}

/** Puts the facts of records in brief. Columns that were never blank before get their numbers. */
export async function recordsInBrief(
  tx: Transaction,
  organisationId: string,
  records: readonly PackedRecord[],
): Promise<PackedRecord<BriefFacts>[]> {
  const columns: BlankColumn[] = [];
  const places = new Map<string, number>();
  const placeOf = (fact: string, heading: string): number => {
    const key = `${fact} ${heading}`;
    const place = places.get(key) ?? columns.push({ fact, heading }) - 1;
    places.set(key, place);
    return place;
  };
  const draft = (facts: PackedFacts): Draft => {
    const others: Record<string, PackedFact> = {};
    const blank: number[] = [];
    for (const [fact, packed] of Object.entries(facts)) {
      if (isBlank(packed)) blank.push(placeOf(fact, packed.column));
      else others[fact] = packed;
    }
    return { others, blank };
  };
  const drafts = records.map((record) => ofRecord(record, draft));
  const numbers = await numbersOf(tx, organisationId, columns);
  const brief = ({ others, blank }: Draft): BriefFacts => {
    if (blank.length === 0) return others;
    return {
      ...others,
      blank: blank
        .map((place) => numbers[place] as number)
        .sort((a, b) => a - b)
        .join(' '),
    };
  };
  return drafts.map((record) => ofRecord(record, brief));
}

const WANTED = `ROWS FROM (jsonb_to_recordset($2::jsonb) AS (fact text, heading text)) WITH ORDINALITY AS w (fact, heading, place)
  LEFT JOIN LATERAL (
    SELECT t.number FROM blank_columns t WHERE t.organisation_id = $1 AND t.fact = w.fact AND t.heading = w.heading OFFSET 0) b ON true`;

/** The numbers of columns, in their order. Gives numbers to those that have none. */
async function numbersOf(tx: Transaction, organisationId: string, columns: readonly BlankColumn[]): Promise<number[]> {
  const wanted = [organisationId, storableJson(columns)];
  const find = async (): Promise<(number | null)[]> => {
    const rows = await tx.query<{ number: number | null }>(`SELECT b.number FROM ${WANTED} ORDER BY w.place`, wanted);
    return rows.map(({ number }) => number);
  };
  const isWhole = (numbers: (number | null)[]): numbers is number[] => !numbers.includes(null);
  const before = await find();
  if (isWhole(before)) return before;
  // Numbers are given by one transaction at a time; the next one goes on from there.
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`blank columns ${organisationId}`]);
  await tx.query(
    `INSERT INTO blank_columns (organisation_id, number, fact, heading)
     SELECT $1, (SELECT coalesce(max(t.number), 0) FROM blank_columns t WHERE t.organisation_id = $1) + row_number() OVER (ORDER BY w.place), w.fact, w.heading
     FROM ${WANTED} WHERE b.number IS NULL ON CONFLICT DO NOTHING`,
    wanted,
  );
  const numbers = await find();
  if (!isWhole(numbers)) throw new Error('A blank column has got no number');
  return numbers;
}

/** Observations as they are stored, with their facts in full. */
export async function observationsInFull(
  tx: Transaction,
  organisationId: string,
  rows: readonly StoredObservation<BriefFacts>[],
): Promise<StoredObservation[]> {
  const inFull = await readerOf(tx, organisationId, rows.flatMap(factsIn));
  return rows.map((row) => ofObservation(row, inFull));
}

/** A row with a staged record as it is stored. */
export type InBrief<Row extends { readonly record: PackedRecord | null }> = Omit<Row, 'record'> & {
  readonly record: PackedRecord<BriefFacts> | Extract<Row['record'], null>;
};

/** Rows with staged records, with the facts of these in full. */
export async function recordsInFull<Row extends { readonly record: PackedRecord | null }>(
  tx: Transaction,
  organisationId: string,
  rows: readonly InBrief<Row>[],
): Promise<Row[]> {
  const all = rows.flatMap(({ record }) => (record === null ? [] : observationsIn(record)));
  const inFull = await readerOf(tx, organisationId, all.flatMap(factsIn));
  return rows.map((row) => ({ ...row, record: row.record === null ? null : ofRecord(row.record, inFull) }) as Row);
}

/** Loads the columns that facts name, and reads facts in full. */
async function readerOf(
  tx: Transaction,
  organisationId: string,
  facts: readonly BriefFacts[],
): Promise<(facts: BriefFacts) => PackedFacts> {
  const lists = new Set(facts.flatMap(({ blank }) => blank ?? []));
  const numbers = new Set([...lists].flatMap((list) => list.split(' ')));
  const columns = await columnsOf(tx, organisationId, [...numbers]);
  // Most rows share their blank columns with others.
  const shared = new Map([...lists].map((list) => [list, blankFacts(list, columns)]));
  return ({ blank, ...others }) => (blank === undefined ? others : { ...shared.get(blank), ...others });
}

async function columnsOf(
  tx: Transaction,
  organisationId: string,
  numbers: readonly string[],
): Promise<Map<string, BlankColumn>> {
  if (numbers.length === 0) return new Map();
  const rows = await tx.query<BlankColumn & { number: string }>(
    'SELECT number::text, fact, heading FROM blank_columns WHERE organisation_id = $1 AND number = ANY ($2::integer[])',
    [organisationId, numbers],
  );
  return new Map(rows.map(({ number, ...column }) => [number, column]));
}

/** @throws Error if a number has no column */
function blankFacts(list: string, columns: ReadonlyMap<string, BlankColumn>): PackedFacts {
  return Object.fromEntries(
    list.split(' ').map((number) => {
      const column = columns.get(number);
      if (column === undefined) throw new Error(`There is no blank column ${number}`);
      return [column.fact, { state: 'notRecorded', column: column.heading } satisfies PackedFact];
    }),
  );
}

interface Said<Facts> {
  readonly facts: Facts;
  readonly inputs: readonly PackedInput<Facts>[];
}

function factsIn<Facts>({ facts, inputs }: Said<Facts>): Facts[] {
  return [facts, ...inputs.map((input) => input.facts)];
}

function ofObservation<From, To, Row extends Said<From>>(
  row: Row,
  change: (facts: From) => To,
): Omit<Row, keyof Said<From>> & Said<To> {
  return {
    ...row,
    facts: change(row.facts),
    inputs: row.inputs.map((input) => ({ ...input, facts: change(input.facts) })),
  };
}

/** A record that was written and said nothing new has let go of its supplier: see `write-records.ts`. */
function observationsIn<Facts>({ supplier, sites }: PackedRecord<Facts>): PackedObservation<Facts>[] {
  const all: (PackedObservation<Facts> | undefined)[] = [supplier, ...sites.map(({ observation }) => observation)];
  return all.filter((each) => each !== undefined);
}

function ofRecord<From, To>(record: PackedRecord<From>, change: (facts: From) => To): PackedRecord<To> {
  const { supplier, sites, ...words } = record;
  const kept: Partial<typeof record> = record;
  return {
    ...words,
    ...(kept.supplier === undefined ? {} : { supplier: ofObservation(supplier, change) }),
    sites: sites.map((site) => ({ ...site, observation: ofObservation(site.observation, change) })),
  } as PackedRecord<To>;
}
