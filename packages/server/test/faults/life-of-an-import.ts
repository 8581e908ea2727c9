import { AnswerQuestion } from '../../src/features/review/commands/answer-question.ts';
import type { ImportRow } from '../../src/features/import/import-row.ts';
import type { TestDatabase } from '../../src/platform/db/testing/database.ts';
import type { Ambush, Moment } from './ambush.ts';
import { endState, type EndState } from './end-state.ts';
import { Importer } from './importer.ts';
import { knownList, nextList } from './lists.ts';

/** What happens to an import, in order. */
export const STAGES = ['check', 'commit', 'answer', 'undo'] as const;
export type Stage = (typeof STAGES)[number];

/** What a stage does, and where in it a process can be interrupted. */
export interface Undisturbed {
  readonly state: EndState;
  readonly places: Readonly<Record<Moment, number>>;
}

/** An import of an organisation that has another one already, stage by stage. */
export class LifeOfAnImport {
  readonly importer: Importer;
  readonly #test: TestDatabase;
  #row: ImportRow;

  private constructor(test: TestDatabase, importer: Importer, row: ImportRow) {
    this.#test = test;
    this.importer = importer;
    this.#row = row;
  }

  /** Needs a worker. */
  static async begin(test: TestDatabase, rows: number): Promise<LifeOfAnImport> {
    const importer = await Importer.begin(test);
    await importer.whole('known.csv', knownList());
    return new LifeOfAnImport(test, importer, await importer.create('next.csv', nextList(rows)));
  }

  /** Asks for a stage as a person does; the worker does it. */
  async ask(stage: Stage): Promise<void> {
    this.#row = await this.importer.read(this.#row);
    if (stage === 'check') await this.importer.askCheck(this.#row);
    else if (stage === 'commit') await this.importer.askCommit(this.#row);
    else if (stage === 'answer') await this.#answer();
    else await this.importer.askUndo(this.#row);
  }

  state(): Promise<EndState> {
    return endState(this.#test.admin, this.importer.viewer.organisationId);
  }

  /** Does a stage without anybody interfering. */
  async pass(stage: Stage, ambush: Ambush): Promise<Undisturbed> {
    await ambush.count('write');
    await ambush.count('assess');
    await this.ask(stage);
    await this.importer.settled();
    const places = { write: await ambush.passed('write'), assess: await ambush.passed('assess'), answer: 0 };
    return { state: await this.state(), places };
  }

  /** A row that waits is the supplier that it seems to be. */
  async #answer(): Promise<void> {
    const [question] = await this.importer.rows<{ id: string; version: number }>(
      `SELECT id, version FROM review_questions WHERE organisation_id = $1 AND import_id = $2 AND parked AND state = 'open' ORDER BY record_ordinal LIMIT 1`,
      [this.#row.id],
    );
    if (question === undefined) throw new Error('No row waits for an answer');
    await new AnswerQuestion(this.#test.database).execute(this.importer.viewer, {
      questionId: question.id,
      version: question.version,
      answer: 'same',
      remember: false,
    });
  }
}
