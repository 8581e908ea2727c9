import { NotFound } from '../../../platform/errors/refused.ts';
import { UserErrors } from '../../../platform/errors/user-error.ts';
import { nowOf, type TestDatabase } from '../../../platform/db/testing/database.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { before } from '../../../platform/time/after.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import type { Merging } from '../../import/answered/testing/merging.ts';
import { list } from '../../import/answered/testing/merging.ts';
import type { ImportRow } from '../../import/import-row.ts';
import { lastInstantOf } from '../../past/days.ts';
import { QUESTION_COLUMNS, type QuestionRow } from '../../review/question-row.ts';
import { AssessPortion } from '../../risk/commands/assess-portion.ts';
import { ScreeningLists } from '../../risk/screening.ts';
import { FINDING_ACTS } from './finding-acts.ts';
import { Picking, type Acting } from './picking.ts';
import { SUPPLIER_ACTS } from './supplier-acts.ts';

/** Rows that give one vendor number to suppliers of different names, and that say more or less of the same ones. */
const ROWS: readonly ((workers: number) => string)[] = [
  (workers) => `1,Acme Textiles,BD,12 Mill Road,cotton spinning,${workers},employer`,
  (workers) => `1,Brill Knitwear,BD,5 Dock Street,garment sewing,${workers},employer`,
  (workers) => `1,Brill Knits,BD,5 Dock Street,garment sewing,${workers},`,
  (workers) => `2,Nimbus Dyes,IN,3 River Lane,textile dyeing,${workers},employer`,
  (workers) => `9,Zenith Trading,MY,1 Port Road,palm oil mill,${workers},employer`,
  (workers) => `9,Zenith Holdings,MY,1 Port Road,palm oil mill,${workers},worker`,
];
export const ROW_COUNT = ROWS.length;

function keysOf<Key extends string>(acts: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(acts) as Key[];
}

/** What people do, by name. */
export const ACTS = ['undo', 'merge', 'revoke', 'assess', ...keysOf(SUPPLIER_ACTS), ...keysOf(FINDING_ACTS)] as const;
export type Act = (typeof ACTS)[number];

export type Step =
  | { readonly do: 'import'; readonly rows: readonly number[]; readonly workers: number; readonly age: number }
  | { readonly do: Act; readonly which: number };

/** The life of an organisation, day by day. What a person is refused changes nothing. */
export class ALife {
  readonly #on: Picking;
  readonly #merging: Merging;
  readonly #db: TestDatabase;
  /** What was done and not refused. */
  readonly done = new Set<string>();
  readonly #imports: ImportRow[] = [];
  readonly #answers: string[] = [];

  constructor(merging: Merging, db: TestDatabase) {
    this.#merging = merging;
    this.#db = db;
    this.#on = new Picking(merging, db.database);
  }

  get analyst(): Viewer {
    return this.#on.analyst;
  }

  /** Ends the day. @param keep is called in its last minute, with the day */
  async endDay(keep: (day: string) => Promise<void>, pass: number): Promise<void> {
    const { timeZone } = this.analyst;
    const today = dayIn(timeZone, await nowOf(this.#db));
    this.#db.clock.set(before(lastInstantOf(today, timeZone), { minutes: 1 }));
    await keep(today);
    this.#db.clock.forward({ days: pass });
    const next = dayIn(timeZone, await nowOf(this.#db));
    // Mornings, so that what counts for some days counts the same until midnight.
    this.#db.clock.set(before(lastInstantOf(next, timeZone), { hours: 14 }));
  }

  async take(step: Step): Promise<void> {
    this.#db.clock.forward({ seconds: 1 });
    try {
      await (step.do === 'import' ? this.#import(step) : this.#acts[step.do](this.#on, step.which));
      this.done.add(step.do);
    } catch (error) {
      if (!(error instanceof UserErrors) && !(error instanceof NotFound)) throw error;
    }
  }

  /** Seals what was observed of the supplier. */
  async seal(supplierId: string): Promise<void> {
    const { organisationId } = this.analyst;
    const now = await nowOf(this.#db);
    await this.#db.admin.query(
      `UPDATE observations SET protection = 'sealed' WHERE organisation_id = $1 AND supplier_id = $2`,
      [organisationId, supplierId],
    );
    // A statement beside the application knows no moved clock.
    await this.#db.admin.query('UPDATE past_withheld SET recorded_to = $2 WHERE organisation_id = $1', [
      organisationId,
      now,
    ]);
  }

  readonly #acts: Readonly<Record<Act, Acting>> = {
    ...SUPPLIER_ACTS,
    ...FINDING_ACTS,
    undo: async (_, which) => {
      const [undone] = this.#imports.splice(which % Math.max(1, this.#imports.length), 1);
      if (undone)
        await this.#merging.importing.undo(this.analyst, await this.#merging.importing.read(this.analyst, undone.id));
    },
    merge: async (_, which) => {
      const question = await this.#on.pick<QuestionRow>(
        `SELECT ${QUESTION_COLUMNS} FROM review_questions q WHERE q.organisation_id = $1 AND q.kind = 'match' AND q.state = 'open' ORDER BY q.id`,
        which,
      );
      this.#answers.push(await this.#merging.same(this.analyst, question));
    },
    revoke: async (_, which) => {
      const [answer] = this.#answers.splice(which % Math.max(1, this.#answers.length), 1);
      if (answer !== undefined) await this.#merging.revoke(this.analyst, answer);
    },
    assess: async () =>
      this.#db.database.transaction(this.analyst.organisationId, async (tx) =>
        new AssessPortion(new ScreeningLists()).execute(
          tx,
          this.analyst.organisationId,
          dayIn(this.analyst.timeZone, tx.now),
        ),
      ),
  };

  async #import({ rows, workers, age }: Extract<Step, { do: 'import' }>): Promise<void> {
    const content = list(...rows.map((at) => ROWS[at]?.(workers) ?? ''));
    const row = await this.#merging.importing.whole(this.analyst, 'list.csv', content, await this.#on.day(-age));
    this.#imports.push(row);
  }
}
