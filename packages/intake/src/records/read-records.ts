import type { RawRow, RowSource } from '../reading/row-source.ts';
import type { FileProfile } from './file-profile.ts';
import { problemOf, rejectionOf, type IntakeEvent, type Problem, type Rejection, type Review } from './intake-event.ts';
import { LONGEST_NAME } from '../values/longest-name.ts';
import type { RowLayout } from './row-layout.ts';
import { RowReader } from './row-reader.ts';
import { siteKey } from './site-key.ts';
import { BETWEEN_PAUSES, SupplierDraft } from './supplier-draft.ts';
import { byRegistration, supplierIdentity, tooLongName, type SupplierIdentity } from './supplier-identity.ts';

/** Problems of a readable row as a whole. */
function rowProblems({ row, padded, unheaded, undecoded }: RawRow): Problem[] {
  return [
    ...(padded ? [problemOf(row, null, 'row-too-short', null)] : []),
    ...(unheaded ? [problemOf(row, null, 'values-without-heading', null)] : []),
    ...(undecoded ? [problemOf(row, null, 'text-not-decoded', null)] : []),
  ];
}

/** Turns rows into suppliers with the results of the first reading. */
class RecordWriter {
  readonly #profile: FileProfile;
  readonly #reader: RowReader;

  constructor(profile: FileProfile) {
    this.#profile = profile;
    this.#reader = new RowReader(profile);
  }

  /** The supplier that first appears in this row, with all its later rows, after their problems. Null: a place to pause, as one may have many rows. */
  *supplier(
    supplier: number,
    row: number,
    cells: readonly string[],
    identity: SupplierIdentity,
  ): Generator<IntakeEvent | null> {
    const { index } = this.#profile;
    const draft = new SupplierDraft(this.#profile);
    const others = index.sameIdentifier(supplier);
    const reviews = [...(others.length > 0 ? [conflict(identity, others)] : []), ...this.#namesakes(supplier, others)];
    yield* this.#add(draft, row, cells);
    let taken = 0;
    for (const later of index.folded.of(supplier)) {
      taken += 1;
      if (taken % BETWEEN_PAUSES === 0) yield null;
      if (later.cells === null) draft.addRepeat(later.row, later.repeats ?? row);
      else yield* this.#add(draft, later.row, later.cells);
    }
    if (others.length > 0) yield { kind: 'problem', problem: this.#conflictProblem(identity, row, cells, others) };
    const problems: Problem[] = [];
    const finishing = draft.finish(keyOf(identity, others.length > 0), identity.name, reviews, problems);
    const { record, merged } = yield* finishing;
    for (const problem of problems) yield { kind: 'problem', problem };
    yield { kind: 'supplier', record };
    for (const each of merged) yield { kind: 'merged', merged: each };
  }

  *#add(draft: SupplierDraft, row: number, cells: readonly string[]): Generator<IntakeEvent> {
    const problems: Problem[] = [];
    const values = this.#reader.read(row, cells, problems);
    draft.add(row, siteKey(this.#profile.layout, cells), values, problems);
    for (const problem of problems) yield { kind: 'problem', problem };
  }

  #namesakes(supplier: number, conflicting: readonly number[]): Review[] {
    const rows = this.#profile.index.sameName(supplier).filter((row) => !conflicting.includes(row));
    if (rows.length === 0) return [];
    return [{ kind: 'same-name', why: { code: 'values.same-name', parameters: { rows: rows.join(', ') } }, rows }];
  }

  #conflictProblem(
    { kind }: SupplierIdentity,
    row: number,
    cells: readonly string[],
    others: readonly number[],
  ): Problem {
    const field = kind === 'id' ? 'supplierId' : kind === 'lei' ? 'lei' : 'registrationNumber';
    const { layout } = this.#profile;
    const header = layout.sources.get(field)?.header ?? null;
    return problemOf(row, header, 'conflicting-name', layout.text(cells, field), { rows: others.join(', ') });
  }
}

function conflict({ key }: SupplierIdentity, rows: readonly number[]): Review {
  const parameters = { identifier: key, rows: rows.join(', ') };
  return { kind: 'same-identifier', why: { code: 'values.same-identifier', parameters }, rows };
}

function nameless(layout: RowLayout, row: number, cells: readonly string[]): Rejection {
  const long = tooLongName(layout, cells);
  if (long === null) return rejectionOf(row, 'values', 'no-name', {});
  return rejectionOf(row, 'values', 'name-too-long', { ...long, limit: LONGEST_NAME });
}

function keyOf({ key, nameKey }: SupplierIdentity, isConflict: boolean): string {
  return isConflict ? `${key} (${nameKey})` : key;
}

/**
 * The second reading of a file: each supplier at the row where it first appears, complete with its later rows, after the problems of
 * its values; rejected rows in their place. Nothing is dropped: every accepted row is in one supplier.
 * @param source the file that the profile was made from
 * @param pause lets other work of the process run; called after some tens of rows of one supplier
 * @throws UnreadableFile from the source
 */
export async function* readRecords(
  source: RowSource,
  profile: FileProfile,
  pause: () => Promise<unknown> = async () => undefined,
): AsyncGenerator<IntakeEvent> {
  const writer = new RecordWriter(profile);
  const { layout, index } = profile;
  let place = 0;
  let next = 0;
  for await (const events of source.rows()) {
    for (const event of events) {
      if (event.kind === 'broken') {
        const { row, code, parameters } = event.value;
        yield { kind: 'rejected', rejection: rejectionOf(row, 'reading', code, parameters) };
        continue;
      }
      const { row } = event.value;
      const supplier = index.supplierOf(place);
      place += 1;
      for (const problem of rowProblems(event.value)) yield { kind: 'problem', problem };
      if (supplier >= 0 && supplier !== next) continue;
      const cells = layout.project(event.value.cells);
      const identity = supplierIdentity(layout, cells);
      if (identity === null) yield { kind: 'rejected', rejection: nameless(layout, row, cells) };
      else {
        next += 1;
        const own = index.isToldApart(supplier) ? byRegistration(identity) : identity;
        for (const event of writer.supplier(supplier, row, cells, own)) {
          if (event === null) await pause();
          else yield event;
        }
      }
    }
  }
}
