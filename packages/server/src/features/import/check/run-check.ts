import { Injectable } from '@nestjs/common';
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  profileFile,
  readRecords,
  RefusedInput,
  UnreadableFile,
  type CountryProposal,
  type FileProfile,
  type Problem,
  type Rejection,
} from '@plumbline/intake';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import { FileStorage } from '../../../platform/storage/file-storage.ts';
import { findStoredFile } from '../../../platform/storage/stored-files.ts';
import { askQuestions } from '../../review/import-questions.ts';
import { ScreeningLists } from '../../risk/screening.ts';
import { packRecord } from '../../supplier/pack-record.ts';
import { Import } from '../import.entity.ts';
import { lockImport, type ImportRow } from '../import-row.ts';
import type { Progress } from '../progress.ts';
import { MappedSource } from '../reading/mapped-source.ts';
import { openImportFile } from '../reading/open-import-file.ts';
import { answerFromMemory } from './answer-from-memory.ts';
import { loadAnswers, type Answers } from './answers.ts';
import { countTiles } from './count-tiles.ts';
import { decidePortion } from './decide-portion.ts';
import { Forecaster } from './forecast.ts';
import { keepingCells } from './keep-cells.ts';
import { QuestionCollector } from './question-collector.ts';
import { CHUNK_RECORDS, type RecordDraft } from './record-draft.ts';
import { keysOf } from './record-keys.ts';
import {
  clearStage,
  stageContacts,
  stageProblems,
  stageRecords,
  stageRejections,
  type StagedContact,
  type Staging,
} from './stage.ts';
import { mendingsOf } from './mendings.ts';
import { unclearWorkOf, withToldSectors } from './told-sector.ts';
import { decidedColumns, seenInWhole, shownShares } from '../share-columns.ts';
import { weighMendings, type Weighed, type WithoutBand } from './weigh-mendings.ts';
import { weighUnits, type Weighable, type WeighedUnits } from './weigh-units.ts';

/** Records that are decided together. */
const PORTION = 500;
/** Records after which other work of the process gets a turn. */
const TURN = 20;
/** Most problems and rejections that are held before they are written. */
const MOST_HELD = 2_000;

/** Reads a file through its mapping and stages, row by row, what the import would change. Does not change suppliers. */
@Injectable()
export class CheckRun {
  readonly #database: Database;
  readonly #storage: FileStorage;
  readonly #lists: ScreeningLists;

  constructor(database: Database, storage: FileStorage, lists: ScreeningLists) {
    this.#database = database;
    this.#storage = storage;
    this.#lists = lists;
  }

  async execute(staging: Staging, progress: Progress): Promise<void> {
    const { organisationId, importId } = staging;
    const begun = await this.#database.transaction(organisationId, async (tx) => {
      const row = await lockImport(tx, organisationId, importId);
      if (row.state !== 'checking') {
        await progress.complete(tx);
        return null;
      }
      await clearStage(tx, staging);
      await rememberStart(tx, staging);
      return {
        row,
        file: await findStoredFile(tx, organisationId, row.fileId),
        answers: await loadAnswers(tx, staging),
        today: tx.now.toISOString().slice(0, 10),
        screening: await this.#lists.of(tx, organisationId),
      };
    });
    if (begun === null) return;
    const { row, file, answers } = begun;
    try {
      if (file === undefined) throw new UnreadableFile('read-failed', { reason: 'ENOENT' });
      const opened = await openImportFile(this.#storage, file, row.reading);
      const cells = { countries: answers.countries, isCorrection: row.correctsImportId !== null };
      const source = new MappedSource(opened, row.mapping, cells);
      const today = row.asOf ?? begun.today;
      const profile = await profileFile(source, {
        source: row.sourceKind,
        asOf: row.asOf,
        today,
        ...source.request(row.constants),
        shown: shownShares(row),
      });
      const isAsked = [...profile.shares.values()].some(({ asked }) => asked);
      const forecaster = new Forecaster(begun.screening, profile.counts.suppliers, begun.today, isAsked);
      const keeping = keepingCells(opened, row.mapping, { staging, database: this.#database, progress });
      const kept = new MappedSource(keeping, row.mapping, cells);
      const weigh = (without: readonly WithoutBand[]): Promise<Weighed> => {
        const mendings = mendingsOf(row, row.suggestions ?? [], profile.countryProposal);
        const suggestions = seenInWhole(row, profile);
        const asRead = { ...row, mapping: decidedColumns({ mapping: row.mapping, suggestions }) };
        const turn = (): Promise<void> => nextTurn();
        return weighMendings({ row: asRead, source: opened, cells, answers, mendings, without, today, turn });
      };
      const weighAsked = (suppliers: ReadonlyMap<number, Weighable>): Promise<WeighedUnits[]> =>
        weighUnits({ source, profile, answers, suppliers, turn: () => nextTurn() });
      await this.#stage({ staging, row, answers, source: kept, profile, forecaster, weigh, weighAsked }, progress);
    } catch (error) {
      if (!(error instanceof UnreadableFile) && !(error instanceof RefusedInput)) throw error;
      await this.#fail(staging, error, progress);
    }
  }

  async #stage(reading: Reading, progress: Progress): Promise<void> {
    const { source, profile, answers } = reading;
    const questions = new QuestionCollector(profile.layout.sources.get('country')?.header ?? null);
    let held = emptyPortion(0);
    let ordinal = 0;
    let contactCount = 0;
    let done = 0;
    let writing = Promise.resolve();
    // Reads the next portion while one is written.
    const flush = async (): Promise<void> => {
      await writing;
      progress.assertWanted();
      const portion = held;
      held = emptyPortion(portion.firstProblem + portion.problems.length);
      done += rowsOf(portion);
      const total = profile.counts.rows;
      const now = Math.min(done, total);
      writing = this.#write(reading, portion).then(() => progress.report(now, total, 'import-compare'));
      // The next await of `writing` sees a failure; until then it must not count as unhandled.
      writing.catch(() => undefined);
    };
    try {
      for await (const event of readRecords(source, profile, () => nextTurn())) {
        if (event.kind === 'supplier') {
          const record = withToldSectors(event.record, answers.sectors);
          const packed = packRecord(record, profile);
          const unclearWork = unclearWorkOf(record);
          const draft = { ordinal, rows: record.dossier.rows, packed, keys: keysOf(record), unclearWork };
          for (const contact of record.contacts) held.contacts.push({ ...contact, ordinal });
          contactCount += record.contacts.length;
          questions.sectors(record);
          questions.pair(record, draft, answers);
          held.drafts.push(draft);
          ordinal += 1;
          // Database replies are handled only when the reader yields; without this, reading and writing would not overlap.
          if (ordinal % TURN === 0) await nextTurn();
        } else if (event.kind === 'problem') {
          questions.country(event.problem);
          held.problems.push(event.problem);
        } else if (event.kind === 'rejected') held.rejections.push(event.rejection);
        if (isFull(held)) await flush();
      }
      await flush();
    } finally {
      // Nothing is being written afterwards, also after a failure.
      await writing;
    }
    await reading.forecaster.weigh(reading.weigh);
    await reading.forecaster.weighUnits(reading.weighAsked);
    progress.assertWanted();
    await this.#finish(
      reading,
      { questions, problemCount: held.firstProblem, records: ordinal, contactCount },
      progress,
    );
  }

  async #write(
    { staging, answers, forecaster }: Reading,
    { drafts, contacts, problems, rejections, firstProblem }: Portion,
  ): Promise<void> {
    const { organisationId } = staging;
    await this.#database.transaction(organisationId, async (tx) => {
      const decided = await decidePortion(tx, organisationId, drafts, answers);
      await stageRecords(tx, staging, decided.staged);
      await stageContacts(tx, staging, contacts);
      await askQuestions(tx, staging, decided.questions);
      await stageProblems(tx, staging, problems, firstProblem);
      await stageRejections(tx, staging, rejections);
      await forecaster.add(tx, organisationId, decided.staged, decided.inForce, () => nextTurn());
    });
  }

  async #finish(
    { staging, row, profile, forecaster }: Reading,
    { questions, problemCount, records, contactCount }: Counted,
    progress: Progress,
  ): Promise<void> {
    const { organisationId, importId } = staging;
    const { rows, suppliers, sites, rejected } = profile.counts;
    await this.#database.transaction(organisationId, async (tx) => {
      const now = await lockImport(tx, organisationId, importId);
      if (now.state === 'checking') {
        await askQuestions(tx, staging, questions.questions);
        await answerFromMemory(tx, staging);
        const changes = {
          state: 'checked',
          rowCount: rows,
          supplierCount: suppliers,
          siteCount: sites,
          rejectedRows: rejected,
          problemCount,
          contactCount,
          chunkCount: Math.max(1, Math.ceil(records / CHUNK_RECORDS)),
          failure: null,
          forecast: forecaster.forecast,
          suggestions: seenInWhole(row, profile),
          // The look saw the first rows only.
          ...(profile.countryProposal === null ? {} : { fileFacts: withProposal(now, profile.countryProposal) }),
          checkedAt: tx.now,
        } as const;
        await tx.manager.update(Import, { organisationId, id: importId }, changes);
        await countTiles(tx, organisationId, importId);
      }
      await progress.complete(tx);
      const parameters = { rows, rejected, problems: problemCount };
      await appendAudit(tx, organisationId, {
        actorId: row.createdBy,
        verb: 'import.checked',
        subjectType: 'Import',
        subjectId: importId,
        parameters,
      });
    });
  }

  async #fail(
    { organisationId, importId }: Staging,
    error: UnreadableFile | RefusedInput,
    progress: Progress,
  ): Promise<void> {
    const isRefused = error instanceof RefusedInput;
    const failure = {
      code: `${isRefused ? 'mapping.refused' : 'reading'}.${error.code}`,
      parameters: error.parameters,
    };
    await this.#database.transaction(organisationId, async (tx) => {
      await clearStage(tx, { organisationId, importId });
      const checking = { organisationId, id: importId, state: 'checking' } as const;
      await tx.manager.update(Import, checking, { state: isRefused ? 'mapped' : 'failed', failure });
      await progress.complete(tx);
    });
  }
}

function withProposal({ fileFacts }: ImportRow, countryProposal: CountryProposal): ImportRow['fileFacts'] {
  return fileFacts && { ...fileFacts, countryProposal };
}

/**
 * Notes the last entry of the audit chain before anything is read. Entries are numbered in the order in which their transactions end, which no clock can
 * tell: the check may have missed anything with a later number.
 */
async function rememberStart(tx: Transaction, { organisationId, importId }: Staging): Promise<void> {
  await tx.query(
    `UPDATE imports SET check_started_after = coalesce((SELECT sequence FROM audit_heads WHERE organisation_id = $1), 0)
     WHERE organisation_id = $1 AND id = $2`,
    [organisationId, importId],
  );
}

/** Part of the file that is written together. */
interface Portion {
  readonly drafts: RecordDraft[];
  readonly contacts: StagedContact[];
  readonly problems: Problem[];
  readonly rejections: Rejection[];
  /** Ordinal of the first problem. */
  readonly firstProblem: number;
}

function emptyPortion(firstProblem: number): Portion {
  return { drafts: [], contacts: [], problems: [], rejections: [], firstProblem };
}

function isFull({ drafts, problems, rejections }: Portion): boolean {
  return drafts.length >= PORTION || problems.length >= MOST_HELD || rejections.length >= MOST_HELD;
}

function rowsOf({ drafts, rejections }: Portion): number {
  return drafts.reduce((sum, { rows }) => sum + rows.length, rejections.length);
}

/** What a whole reading has found. */
interface Counted {
  readonly questions: QuestionCollector;
  readonly problemCount: number;
  readonly records: number;
  readonly contactCount: number;
}

interface Reading {
  readonly staging: Staging;
  readonly row: ImportRow;
  readonly answers: Answers;
  readonly source: MappedSource;
  readonly profile: FileProfile;
  readonly forecaster: Forecaster;
  readonly weigh: (without: readonly WithoutBand[]) => Promise<Weighed>;
  readonly weighAsked: (suppliers: ReadonlyMap<number, Weighable>) => Promise<WeighedUnits[]>;
}
