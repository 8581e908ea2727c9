import { Injectable } from '@nestjs/common';
import { field as fieldOf, type FieldKey } from '@plumbline/facts';
import { joinOf, namesSource, RefusedInput, UnreadableFile, type ToldShare } from '@plumbline/intake';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import { NotFound } from '../../../platform/errors/refused.ts';
import { UserErrors, userError, type UserError } from '../../../platform/errors/user-error.ts';
import { findStoredFile } from '../../../platform/storage/stored-files.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Import } from '../import.entity.ts';
import type { Constant, MappedColumn } from '../import-parts.ts';
import { assertStep, lockImport, type ImportRow } from '../import-row.ts';
import { FileLooks } from '../reading/file-looks.ts';
import { shareReading } from '../share-columns.ts';
import { notRead } from './not-read.ts';

export interface MapImportInput {
  readonly importId: string;
  readonly version: number;
  /** `unit`: what a bare number of the column is, if somebody says so. */
  readonly columns: readonly {
    readonly index: number;
    readonly field: string | null;
    readonly unit?: ToldShare['unit'] | null;
    /** Somebody says that the one text of the column is what they do. */
    readonly isOneText?: boolean | null;
  }[];
  readonly constants: readonly { readonly field: string; readonly value: string }[];
  /** The mapping is to be applied to later files with the same headings, once this file is imported with it. */
  readonly remember: boolean;
}

/** At least one of these fields must be mapped; otherwise no row names a supplier. */
export const NAME_FIELDS: readonly string[] = ['supplierName', 'localName', 'siteName'];

/** Sets what the columns of a file are. */
@Injectable()
export class MapImport {
  readonly #database: Database;
  readonly #looks: FileLooks;

  constructor(database: Database, looks: FileLooks) {
    this.#database = database;
    this.#looks = looks;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, input: MapImportInput): Promise<void> {
    assertMay(viewer, 'import.write');
    const { organisationId, userId } = viewer;
    const constants = input.constants as readonly Constant[];
    const asked = await this.#database.transaction(organisationId, async (tx) => {
      const row = await lockAsShown(tx, organisationId, input);
      const problems = problemsOf(row, input);
      if (problems.length > 0) throw new UserErrors(problems);
      const file = await findStoredFile(tx, organisationId, row.fileId);
      if (file === undefined) throw new NotFound('The file is no longer kept');
      const mapping = mappingOf(row, input);
      return { file, mapping, reading: row.reading, source: row.sourceKind, today: row.asOf ?? '' };
    });
    const { mapping } = asked;
    // The look waits for its turn, so it holds no connection and no lock.
    await refusedAsUserError(() =>
      this.#looks.tryMapping(organisationId, asked.file, {
        reading: asked.reading,
        today: asked.today,
        asked: { mapping, constants, source: asked.source },
      }),
    );
    await this.#database.transaction(organisationId, async (tx) => {
      const row = await lockAsShown(tx, organisationId, input);
      const { remember } = input;
      const changes = { state: 'mapped', mapping, constants, remember, failure: null, fingerprint: null } as const;
      await tx.manager.update(Import, { organisationId, id: row.id }, changes);
      const parameters = { columns: mapping.length, constants: constants.length, remembered: remember };
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'import.mapped',
        subjectType: 'Import',
        subjectId: row.id,
        parameters,
      });
    });
  }
}

/** The columns that are read. What is said of a unit or a text is said of the column as it was shown, and holds for files that look the same. */
function mappingOf({ suggestions }: ImportRow, { columns }: MapImportInput): MappedColumn[] {
  return columns.flatMap(({ index, field, unit, isOneText }): MappedColumn[] => {
    if (field === null) return [];
    const column = { index, field: field as FieldKey };
    const suggestion = suggestions?.find((each) => each.index === index);
    if (column.field === 'activity' && isOneText === true && suggestion?.oneText)
      return [{ ...column, oneText: { of: suggestion.oneText.text } }];
    const seen = shareReading(suggestion);
    if (!unit || seen === null || fieldOf(column.field)?.type !== 'share') return [column];
    return [{ ...column, share: { unit, of: seen.why } }];
  });
}

/** Locks the import and checks that it is still as the person saw it. */
async function lockAsShown(
  tx: Transaction,
  organisationId: string,
  { importId, version }: MapImportInput,
): Promise<ImportRow> {
  const row = await lockImport(tx, organisationId, importId);
  assertStep(row, version, ['uploaded', 'mapped', 'checked']);
  return row;
}

async function refusedAsUserError(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof UnreadableFile) throw notRead(error);
    if (!(error instanceof RefusedInput)) throw error;
    throw userError('MAPPING_REFUSED', 'constants', { ...error.parameters, refused: error.code.replaceAll('-', '_') });
  }
}

function problemsOf({ fileFacts }: ImportRow, { columns, constants }: MapImportInput): UserError[] {
  const width = fileFacts?.header.length ?? 0;
  const mapped = columns.flatMap(({ field }) => (field === null ? [] : [field]));
  const asked = [...mapped, ...constants.map(({ field }) => field)];
  const several = (field: string): boolean =>
    joinOf(field as FieldKey) !== null && constants.every((constant) => constant.field !== field);
  // A country that other columns tell stands beside its own column, for rows where that is blank.
  const alone = constants.filter(({ field, value }) => field !== 'country' || !namesSource(value));
  const single = [...mapped, ...alone.map(({ field }) => field)];
  const twice = single.filter((field, place) => single.indexOf(field) !== place && !several(field));
  const errors: UserError[] = [];
  for (const field of new Set(asked)) {
    if (fieldOf(field) === undefined)
      errors.push({ field: 'columns', code: 'UNKNOWN_FIELD', parameters: { key: field } });
  }
  for (const field of new Set(twice)) errors.push({ field: 'columns', code: 'FIELD_TWICE', parameters: { field } });
  const places = columns.map(({ index }) => index);
  if (places.some((index) => index < 0 || index >= width) || new Set(places).size < places.length) {
    errors.push({ field: 'columns', code: 'UNKNOWN_COLUMN', parameters: { columns: width } });
  }
  if (!asked.some((field) => NAME_FIELDS.includes(field)))
    errors.push({ field: 'columns', code: 'NAME_NOT_MAPPED', parameters: {} });
  return errors;
}
