import { answering } from '../../src/features/import/answered/testing/answering.ts';
import type { TestDatabase } from '../../src/platform/db/testing/database.ts';
import type { Ambush, Moment } from './ambush.ts';
import { differencesOf, endState, type EndState } from './end-state.ts';
import { Importer } from './importer.ts';
import { knownList, nextList } from './lists.ts';
import { soundness } from './soundness.ts';

/** What happens to an import, in order. The api does the first, a worker the others. */
export const STAGES = ['create', 'check', 'commit', 'answer', 'undo'] as const;
export type Stage = (typeof STAGES)[number];

/** What a stage does, and how many places there are in it at which a process can be interrupted. */
export interface Undisturbed {
  readonly state: EndState;
  readonly places: Readonly<Record<Moment, number>>;
}

/** An import or a question, as it must be named to change it. */
interface Subject {
  readonly id: string;
  readonly version: number;
}

/** An import of an organisation that has another one already, stage by stage. */
export class LifeOfAnImport {
  readonly importer: Importer;
  readonly #test: TestDatabase;
  readonly #content: string;

  private constructor(test: TestDatabase, importer: Importer, rows: number) {
    this.#test = test;
    this.importer = importer;
    this.#content = nextList(rows);
  }

  /** Needs a worker. @param importer of an organisation that nobody has used yet */
  static async begin(test: TestDatabase, rows: number, importer?: Importer): Promise<LifeOfAnImport> {
    const life = new LifeOfAnImport(test, importer ?? (await Importer.begin(test)), rows);
    await life.importer.whole('known.csv', knownList());
    return life;
  }

  /** A whole life in which nobody interferes: what the others are compared with. @param ask another way of asking for a stage */
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

  /** Asks for a stage as a person does. A row that waits is the supplier that it seems to be. */
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

  /** Waits until the work is done. @returns what is wrong then, beside an undisturbed run; see `SOUND` */
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
