import { answering } from '../../src/features/import/answered/testing/answering.ts';
import type { TestDatabase } from '../../src/platform/db/testing/database.ts';
import type { Ambush, Moment } from './ambush.ts';
import { differencesOf, endState, type EndState } from './end-state.ts';
import { Importer } from './importer.ts';
import { knownList, nextList } from './lists.ts';
import { soundness } from './soundness.ts';

/** The stages of an import, in order. The api does the first, a worker the others. */
export const STAGES = ['create', 'check', 'commit', 'answer', 'undo'] as const;
export type Stage = (typeof STAGES)[number];

/** The end state after a stage, and how many places it has at which a process can be interrupted. */
export interface Undisturbed {
  readonly state: EndState;
  readonly places: Readonly<Record<Moment, number>>;
}

/** What a change needs to name an import or a question. */
interface Subject {
  readonly id: string;
  readonly version: number;
}

/** An import, stage by stage, in an organisation that already has one. */
export class LifeOfAnImport {
  readonly importer: Importer;
  readonly #test: TestDatabase;
  readonly #content: string;

  private constructor(test: TestDatabase, importer: Importer, rows: number) {
    this.#test = test;
    this.importer = importer;
    this.#content = nextList(rows);
  }

  /** Needs a worker. @param importer of a new organisation */
  static async begin(test: TestDatabase, rows: number, importer?: Importer): Promise<LifeOfAnImport> {
    const life = new LifeOfAnImport(test, importer ?? (await Importer.begin(test)), rows);
    await life.importer.whole('known.csv', knownList());
    return life;
  }

  /** A whole life without a fault, to compare the others with. @param ask another way of asking for a stage */
  async undisturbed(ambush: Ambush, ask = (stage: Stage) => this.ask(stage)): Promise<Record<Stage, Undisturbed>> {
    const passed: [Stage, Undisturbed][] = [];
    for (const stage of STAGES) {
      await ambush.count();
      await ask(stage);
      await this.importer.settled();
      passed.push([stage, { state: await this.#state(), places: await ambush.passed() }]);
    }
    return Object.fromEntries(passed) as Record<Stage, Undisturbed>;
  }

  get file(): { readonly name: string; readonly content: string } {
    return { name: 'next.csv', content: this.#content };
  }

  /** The import. @throws Error unless there is exactly one */
  subject(): Promise<Subject> {
    return this.#only('SELECT id, version FROM imports WHERE organisation_id = $1 AND file_name = $2', [
      this.file.name,
    ]);
  }

  /** The first of the rows that wait for an answer. */
  question(): Promise<Subject> {
    return this.#only(
      `SELECT q.id, q.version FROM review_questions q JOIN imports i ON i.organisation_id = $1 AND i.id = q.import_id
       WHERE q.organisation_id = $1 AND i.file_name = $2 AND q.parked AND q.state = 'open' ORDER BY q.record_ordinal LIMIT 1`,
      [this.file.name],
    );
  }

  /** Asks for a stage as a person does. Answers that a parked row is the supplier it resembles. */
  async ask(stage: Stage): Promise<void> {
    if (stage === 'create') {
      await this.importer.create(this.file.name, this.file.content);
    } else if (stage === 'answer') {
      const { id, version } = await this.question();
      const answer = { questionId: id, version, answer: 'same', remember: false };
      await answering(this.#test.database).answer.execute(this.importer.viewer, answer);
    } else {
      const row = await this.importer.read(await this.subject());
      if (stage === 'check') await this.importer.askCheck(row);
      else if (stage === 'commit') await this.importer.askCommit(row);
      else await this.importer.askUndo(row);
    }
  }

  /** Waits until the work is done. @returns what is then wrong compared with an undisturbed run; see `SOUND` */
  async faults({ state }: Undisturbed): Promise<object> {
    await this.importer.settled();
    return {
      ...(await soundness(this.#test, this.importer)),
      ...differencesOf(state, await this.#state()),
    };
  }

  #state(): Promise<EndState> {
    return endState(this.#test.admin, this.importer.viewer.organisationId);
  }

  async #only(sql: string, parameters: readonly unknown[]): Promise<Subject> {
    const [subject, ...others] = await this.importer.rows<Subject>(sql, parameters);
    if (subject === undefined || others.length > 0)
      throw new Error(`${others.length + (subject ? 1 : 0)} instead of one`);
    return subject;
  }
}
