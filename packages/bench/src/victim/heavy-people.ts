import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { aPdf } from '../../../server/src/platform/cleaning/testing/files.ts';
import { fromGlobalId, toGlobalId } from '../../../server/src/platform/graphql/ids.ts';
import { Browser, type Answer } from '../../../server/test/e2e/browser.ts';
import { PAGES } from '../../../server/test/e2e/heavy/members-ways.ts';
import type { BenchOrganisation, RunningService } from '../service/running-service.ts';
import type { HeavyTask } from './heavy-task.ts';

type Person = Omit<HeavyTask, 'way'>;

/** People of an organisation with a list, and suppliers whom it has asked; each way to be heavy is done by somebody of whom nothing is counted yet. */
export class HeavyPeople {
  readonly #service: RunningService;
  readonly #organisation: BenchOrganisation;
  readonly #importId: string;
  #made = 0;

  constructor(service: RunningService, organisation: BenchOrganisation, importId: string) {
    this.#service = service;
    this.#organisation = organisation;
    this.#importId = importId;
  }

  get #origin(): string {
    return this.#service.config.environment.PUBLIC_URL;
  }

  stranger(): Person {
    return { place: { address: this.#origin, origin: this.#origin, organisation: null }, cookie: '', known: {} };
  }

  /** A member of the organisation. */
  async colleague(): Promise<Browser> {
    this.#made += 1;
    await this.#service.admin.query('DELETE FROM auth.attempt_points');
    const { ownerId, browser } = await this.#service.organisation(`heavy-${this.#organisation.id}-${this.#made}`);
    await this.#service.admin.query(
      `INSERT INTO auth.members (organisation_id, user_id, role, created_at) SELECT $1, user_id, 'analyst', created_at FROM auth.members WHERE user_id = $2`,
      [this.#organisation.id, ownerId],
    );
    return browser.at(this.#organisation.id);
  }

  /** A member who knows the list, and a file of the library. */
  async member(page: string): Promise<Person> {
    const { place, cookie } = await this.colleague();
    const supplierIds = (await this.#suppliers(500)).map((id) => toGlobalId('Supplier', id));
    const { documentHashes: documents } = this.#service;
    return { place, cookie, known: { documents, supplierIds, importId: this.#importId, page } };
  }

  /** A file of the library that has been examined. @returns the address of its pages */
  async file(): Promise<string> {
    const { browser, id } = this.#organisation;
    const fileId = await browser.upload('policy.pdf', await aPdf({ pages: PAGES }));
    const about = { name: 'Policy.pdf', kind: 'policy', language: 'en', issuer: 'Acme Mills', datedOn: '2026-03-01' };
    const [supplierId = ''] = await this.#suppliers(1);
    const subjects = [{ on: 'SUPPLIER', id: toGlobalId('Supplier', supplierId) }];
    const input = { ...about, fileId, subjects, audience: 'READERS', grade: 'C', licence: 'Given for due diligence' };
    await this.#change('AddEvidence', { input });
    for (;;) {
      const { rows } = await this.#service.admin.query<{ id: string; state: string }>(
        'SELECT id, state FROM evidence WHERE organisation_id = $1',
        [id],
      );
      const [found] = rows;
      if (found?.state === 'kept')
        return `/pages/evidence/${toGlobalId('Evidence', found.id)}/{page}?organisation=${id}&width={width}`;
      if (found?.state !== 'waiting') throw new Error(`The file is ${String(found?.state)}`);
      await wait(100);
    }
  }

  /** People who have begun to answer requests, of a supplier each. */
  async linkHolders(count: number): Promise<Person[]> {
    const contacts = (await this.#suppliers(count)).map((id, place) => ({
      ...{ supplierId: toGlobalId('Supplier', id), email: `mei-${String(place)}@acme.example` },
      ...{ name: 'Mei Tan', language: 'en' },
    }));
    const terms = { set: 'core', reason: 'yearly', note: 'We ask all once a year.', dueOn: '2099-01-31' };
    const { askSuppliers } = await this.#change<{ askSuppliers: { requestIds: string[] } }>('AskSuppliers', {
      input: { ...terms, byHand: true, contacts },
    });
    const people: Person[] = [];
    for (const requestId of askSuppliers.requestIds) people.push(await this.#begun(requestId));
    return people;
  }

  async #begun(requestId: string): Promise<Person> {
    // A job carries the request first.
    let link: string | null = null;
    while (link === null) {
      await wait(200);
      ({
        createRequestLink: { link },
      } = await this.#change<{ createRequestLink: { link: string | null } }>('CreateRequestLink', {
        input: { requestId },
      }));
    }
    const token = link.slice(link.indexOf('#') + 1);
    const { place, known } = this.stranger();
    const started = await new Browser(place).post('/answering/start', { token });
    const [cookie = ''] = (started.headers.getSetCookie()[0] ?? '').split(';');
    return { place, cookie, known: { ...known, token, requestId: fromGlobalId('Request', requestId) } };
  }

  async #suppliers(count: number): Promise<string[]> {
    const { rows } = await this.#service.admin.query<{ id: string }>(
      'SELECT id FROM suppliers WHERE organisation_id = $1 ORDER BY id LIMIT $2',
      [this.#organisation.id, count],
    );
    return rows.map(({ id }) => id);
  }

  async #change<Data>(operation: string, variables: object): Promise<Data> {
    const extensions = { persistedQuery: { version: 1, sha256Hash: this.#service.documentOf(operation) } };
    const body = { variables, extensions };
    const answer: Answer = await this.#organisation.browser.send(body, { 'idempotency-key': randomUUID() });
    if (answer.data === null) throw new Error(`${operation} was refused: ${answer.text}`);
    return answer.data as Data;
  }
}
