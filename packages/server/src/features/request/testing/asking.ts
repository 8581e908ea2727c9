import { randomUUID } from 'node:crypto';
import { answeringHandOver } from '@plumbline/jobs';
import type { Section } from '@plumbline/questionnaire';
import type { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { nowOf, type TestDatabase } from '../../../platform/db/testing/database.ts';
import { UserErrors } from '../../../platform/errors/user-error.ts';
import { FileStorage } from '../../../platform/storage/file-storage.ts';
import type { JobContext } from '../../../platform/queue/job-handler.ts';
import type { Role, Viewer } from '../../../platform/tenancy/viewer.ts';
import { AnsweringReadModel } from '../../answering/answering.read-model.ts';
import { HandOverSection } from '../../answering/commands/hand-over-section.ts';
import { SaveAnswers, type AnswerChange, type ChangeOutcome } from '../../answering/commands/save-answers.ts';
import { SayNotMe } from '../../answering/commands/say-not-me.ts';
import { StartAnswering } from '../../answering/commands/start-answering.ts';
import { SubmitAnswers, type Declaration } from '../../answering/commands/submit-answers.ts';
import type { Respondent } from '../../answering/request-access.ts';
import { aViewer } from '../../portfolio/testing/a-viewer.ts';
import { AnOrganisation } from '../../risk/testing/an-organisation.ts';
import { AskSuppliers, type AskSuppliersInput } from '../commands/ask-suppliers.ts';
import { CreateRequestLink } from '../commands/create-request-link.ts';
import { WithdrawRequests } from '../commands/withdraw-requests.ts';
import { AskHandler } from '../jobs/ask.handler.ts';
import { CarryRequestHandler } from '../jobs/carry-request.handler.ts';
import { RequestDailyHandler } from '../jobs/daily.handler.ts';
import { HandOverHandler } from '../jobs/hand-over.handler.ts';
import { RequestReadModel, type Board, type BoardRequest, type RequestRow } from '../request.read-model.ts';

const HEADER = ['Supplier', 'Country', 'Products', 'Workers'];

/** Where a job runs that nobody watches. */
export const UNWATCHED: JobContext = {
  jobRunId: null,
  attempt: 1,
  fencingToken: 1,
  signal: new AbortController().signal,
  progress: () => undefined,
  cancelled: async () => false,
  complete: async () => undefined,
};

/** A request that somebody has begun to answer. */
export interface Begun {
  readonly requestId: string;
  /** Of the link. */
  readonly token: string;
  readonly who: Respondent;
}

/** A given answer, as a device sends it. */
export function aChange(item: string, value: unknown, more: Partial<AnswerChange> = {}): AnswerChange {
  return {
    id: randomUUID(),
    item,
    place: null,
    answer: { state: 'given', value },
    base: 0,
    language: null,
    typedAgo: 0,
    ...more,
  };
}

/** The codes of what the person can put right; of anything else the error itself. */
export async function codesOf(work: Promise<unknown>): Promise<string[]> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof UserErrors ? error.errors.map(({ code }) => code) : [String(error)];
}

/** A buyer that asks, and those who answer. */
export class Asking {
  readonly organisation: AnOrganisation;
  readonly auth: AuthDatabase;
  readonly #db: TestDatabase;

  private constructor(db: TestDatabase, auth: AuthDatabase) {
    this.#db = db;
    this.auth = auth;
    this.organisation = new AnOrganisation(db);
  }

  static async of(db: TestDatabase, auth: AuthDatabase, name = 'Northfield Retail'): Promise<Asking> {
    const asking = new Asking(db, auth);
    await auth.query(
      `INSERT INTO auth.organisations (id, name, slug, kind, time_zone, demo, created_at) VALUES ($1, $2, $3, 'buyer', 'UTC', false, '2026-01-01')`,
      [asking.organisation.id, name, randomUUID()],
    );
    return asking;
  }

  get reads(): AnsweringReadModel {
    return new AnsweringReadModel(this.auth, this.#db.database);
  }

  /** Somebody of it, who lives by its days. */
  as(...roles: Role[]): Viewer {
    return aViewer({ organisationId: this.organisation.id, roles: new Set(roles), timeZone: 'UTC' });
  }

  /** @returns its id */
  async supplier(name: string, workers: string): Promise<string> {
    const rows = [[name, 'India', 'cotton shirts', workers]];
    await this.organisation.import({ header: HEADER, rows, asOf: '2026-01-01' });
    await this.organisation.assess();
    const found = await this.organisation.rows<{ id: string }>(`SELECT id FROM suppliers WHERE name = '${name}'`);
    return found[0]?.id ?? '';
  }

  /** Asks contacts that were known before. */
  async ask(
    supplierId: string,
    more: Partial<AskSuppliersInput> = {},
    who = this.as('analyst'),
  ): Promise<readonly string[]> {
    for (const { email, name, language, ...of } of more.contacts ?? [this.#contact(supplierId)])
      await this.#db.admin.query(
        `INSERT INTO contacts (organisation_id, supplier_id, email, name, language, added_by, added_at)
         SELECT $1, $2, $3, $4, $5, $6, $7::timestamptz - interval '1 second' FROM suppliers WHERE organisation_id = $1 AND id = $2 ON CONFLICT DO NOTHING`,
        [this.organisation.id, of.supplierId, email, name, language, who.userId, await nowOf(this.#db)],
      );
    return this.askUnknown(supplierId, more, who);
  }

  #contact(supplierId: string): AskSuppliersInput['contacts'][number] {
    return { supplierId, email: 'mei@acme.example', name: 'Mei Tan', language: 'en' };
  }

  /** Asks contacts that are typed in. */
  askUnknown(
    supplierId: string,
    more: Partial<AskSuppliersInput> = {},
    who = this.as('analyst'),
  ): Promise<readonly string[]> {
    return new AskSuppliers(this.#db.database).execute(who, {
      contacts: [this.#contact(supplierId)],
      set: 'core',
      topics: [],
      fullBecause: '',
      reason: 'yearly',
      note: 'We ask all our suppliers once a year.',
      dueOn: '2099-01-31',
      byHand: true,
      numbersChecked: false,
      ...more,
    });
  }

  carry(requestId: string): Promise<void> {
    const payload = { version: 1, organisationId: this.organisation.id, requestId } as const;
    return new CarryRequestHandler(this.auth, this.#db.database, new FileStorage(this.#db.config)).handle(
      payload,
      UNWATCHED,
    );
  }

  /** @returns the token of a link that the buyer hands over */
  async link(requestId: string): Promise<string> {
    const { url } = await new CreateRequestLink(this.auth, this.#db.database).execute(this.as('analyst'), requestId);
    return url.split('/').at(-1) ?? '';
  }

  /** @returns the secret of the device's cookie */
  async start(token: string, password?: string): Promise<{ readonly requestId: string; readonly token: string }> {
    const { requestId, session } = await new StartAnswering(this.auth, this.#db.database).execute(token, { password });
    return { requestId, token: session?.token ?? '' };
  }

  async begun(supplierId: string, more: Partial<AskSuppliersInput> = {}): Promise<Begun> {
    const [requestId = ''] = await this.ask(supplierId, more);
    await this.carry(requestId);
    const token = await this.link(requestId);
    const session = await this.start(token);
    return { requestId, token, who: await this.reads.respondent(requestId, session.token) };
  }

  save(who: Respondent, ...changes: AnswerChange[]): Promise<ChangeOutcome[]> {
    return new SaveAnswers(this.#db.database).execute(who, changes);
  }

  /** Hands a section over, and begins with the link. */
  async handed(who: Respondent, section: Section): Promise<{ readonly token: string; readonly colleague: Respondent }> {
    const input = { section, email: null, language: 'en' } as const;
    const { url } = await new HandOverSection(this.auth, this.#db.database).execute(who, input);
    const token = url?.split('/').at(-1) ?? '';
    const session = await this.start(token);
    return { token, colleague: await this.reads.respondent(who.requestId, session.token) };
  }

  submit(who: Respondent, more: Partial<Declaration> = {}): Promise<unknown> {
    return new SubmitAnswers(this.#db.database).execute(who, { declared: true, role: '', language: 'en', ...more });
  }

  /** Hands over what the supplier's side asks to be handed over. */
  async handOver({ organisationId }: Pick<Respondent, 'organisationId'>, how = UNWATCHED): Promise<void> {
    const { rows } = await this.#db.admin.query<{ payload: { requestId: string } }>(
      'SELECT payload FROM outbox WHERE job = $1 AND organisation_id = $2 ORDER BY id',
      [answeringHandOver.name, organisationId],
    );
    for (const { payload } of rows)
      await new HandOverHandler(this.auth, this.#db.database, new FileStorage(this.#db.config)).handle(
        { version: 1, organisationId, ...payload },
        how,
      );
  }

  /** What the board shows of all requests. */
  async board(who = this.as('analyst')): Promise<RequestRow[]> {
    return (await this.boardPage({}, who)).page.rows.map(({ node }) => node);
  }

  boardPage(more: Partial<BoardRequest>, who = this.as('analyst')): Promise<Board> {
    const all = { supplierId: null, list: null, first: 200, after: null };
    return new RequestReadModel(this.auth, this.#db.database).board(who, { ...all, ...more });
  }

  withdraw(...requestIds: string[]): Promise<number> {
    return new WithdrawRequests(this.#db.database).execute(this.as('analyst'), requestIds);
  }

  /** Somebody with the link says that it is not for them. */
  async sayNotMe(token: string): Promise<void> {
    await new SayNotMe(this.auth, this.#db.database).execute(token);
  }

  /** Carries all requests that were written and are not yet with their suppliers. */
  async carryAll(): Promise<void> {
    const rows = await this.organisation.rows<{ id: string }>(
      'SELECT id FROM requests WHERE carried_at IS NULL ORDER BY id',
    );
    for (const { id } of rows) await this.carry(id);
  }

  /** The job of the morning. */
  daily(): Promise<void> {
    const payload = { version: 1, organisationId: this.organisation.id } as const;
    return new RequestDailyHandler(this.auth, this.#db.database).handle(payload, UNWATCHED);
  }

  /** One batch of an asking. */
  batch(askingId: string, context = UNWATCHED): Promise<void> {
    const payload = { version: 1, organisationId: this.organisation.id, askingId, jobRunId: randomUUID() } as const;
    return new AskHandler(this.#db.database).handle(payload, context);
  }
}
