import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { TestDatabase } from '../../../platform/db/testing/database.ts';
import type { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { KeyRing } from '../../../platform/key-ring/key-ring.ts';
import { OrganisationKeys } from '../../../platform/key-ring/organisation-keys.ts';
import type { JobContext } from '../../../platform/queue/job-handler.ts';
import { FileStorage } from '../../../platform/storage/file-storage.ts';
import type { Role, Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { messages } from '../../../service/messages.ts';
import { StampDigest } from '../../audit/stamp-digest.ts';
import { aVerifier, type Verifier } from '../../audit/testing/a-verifier.ts';
import { beginLog } from '../../audit/testing/begin-log.ts';
import { EvidenceNotesReadModel } from '../../evidence/evidence-notes.read-model.ts';
import { BorneNamesReadModel } from '../../organisation/borne-names.read-model.ts';
import { Importing } from '../../import/testing/importing.ts';
import { aJobContext } from '../../portfolio/testing/a-job-context.ts';
import { KeptDays } from '../../past/kept-days.ts';
import { aViewer } from '../../portfolio/testing/a-viewer.ts';
import { AssessPortion } from '../../risk/commands/assess-portion.ts';
import { ScreeningLists } from '../../risk/screening.ts';
import { BuildPack } from '../commands/build-pack.ts';
import { ReleasePack } from '../commands/release-pack.ts';
import { BuildPackHandler } from '../jobs/build.handler.ts';
import { RemoveExpiredPacksHandler } from '../jobs/remove-expired.handler.ts';
import { SignPackHandler } from '../jobs/sign.handler.ts';
import type { PackRequest } from '../pack-rules.ts';
import { PackLogs } from '../pack-logs.ts';
import { PackReadModel, type PackPage } from '../pack.read-model.ts';
import { PackSigner } from '../pack-signer.ts';
import { RedactionRegisterReadModel } from '../../redaction/redaction-register.read-model.ts';
import { StagedFiles } from '../staged-files.ts';

/** The day to which the list of the tests speaks, and on which their packs are built. */
export const DAY = '2026-11-25';
export const NEXT_DAY = '2026-11-26';

/** A list that raises an open flag, one that is protected from suppliers, and one about the permits of workers. */
const HEADINGS =
  'Vendor no,Supplier,Country,Activity,Workers,Share of migrant workers,Passport holder,Labour scheme,Expired permits,Permit renewal';

const LIST = [
  HEADINGS,
  '1,Lantern Glove Sdn Bhd,MY,rubber gloves,400,50%,employer,none,not renewed,employer',
  '2,Kestrel Formwork WLL,QA,construction,40,5%,worker,none,none,worker',
  '3,Birch Mill,CN,cotton spinning,200,10%,worker,prison labour,none,worker',
].join('\n');

/** A buyer with three suppliers that are assessed. */
export class Packing {
  readonly #db: TestDatabase;
  readonly organisationId: string = randomUUID();
  readonly analyst: Viewer;
  readonly approver: Viewer;
  readonly storage: FileStorage;
  readonly verifier: Verifier;
  /** Ids by the first word of the name. */
  readonly suppliers = new Map<string, string>();

  private constructor(db: TestDatabase) {
    this.#db = db;
    this.storage = new FileStorage(db.config);
    this.verifier = aVerifier(db);
    this.analyst = this.person('analyst');
    this.approver = this.person('approver');
  }

  /** @param list that the buyer has imported */
  static async begin(db: TestDatabase, list = LIST): Promise<Packing> {
    const packing = new Packing(db);
    const { organisationId } = packing;
    db.clock.set(new Date(`${DAY}T12:00:00Z`));
    // Databases of tests keep everything from the day on which they are made.
    await db.admin.query(
      `CREATE OR REPLACE FUNCTION past.kept_since() RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT '2026-01-01Z'::timestamptz $$`,
    );
    await beginLog(db.database, organisationId);
    await db.admin.query(
      `INSERT INTO auth.organisations (id, name, slug, kind, time_zone, created_at) VALUES ($1, $2, $3, 'buyer', 'UTC', '2026-01-02Z')`,
      [organisationId, packing.analyst.organisationName, randomUUID()],
    );
    await db.admin.query(
      'UPDATE auth.organisation_names SET since = created_at FROM auth.organisations WHERE id = organisation_id',
    );
    await packing.#imports(list, DAY);
    const { rows } = await db.admin.query<{ id: string; name: string }>(
      'SELECT id, name FROM suppliers WHERE organisation_id = $1',
      [organisationId],
    );
    for (const { id, name } of rows) packing.suppliers.set(name.split(' ')[0] ?? '', id);
    return packing;
  }

  person(...roles: Role[]): Viewer {
    return aViewer({ organisationId: this.organisationId, roles: new Set(roles) });
  }

  request(names: readonly string[], more: Partial<PackRequest> = {}): PackRequest {
    return {
      purpose: 'general',
      supplierIds: names.map((name) => this.suppliers.get(name) ?? name),
      siteIds: [],
      products: ['Gloves'],
      chain: null,
      lots: [],
      periodFrom: '2026-01-01',
      periodUntil: DAY,
      asOf: DAY,
      recipient: 'Customs of the port',
      language: 'en',
      ...more,
    };
  }

  get buildHandler(): BuildPackHandler {
    return new BuildPackHandler(this.#db.database, this.storage, new Texts(messages), this.library);
  }

  get signHandler(): SignPackHandler {
    const { database, config } = this.#db;
    return new SignPackHandler(
      database,
      this.storage,
      new StagedFiles(this.storage, this.library, new RedactionRegisterReadModel(database, this.storage)),
      new PackLogs(database, this.verifier.check),
      new PackSigner(
        database,
        new KeyRing(config),
        new OrganisationKeys(config),
        new BorneNamesReadModel(asAuth(this.#db)),
        new StampDigest(config),
      ),
    );
  }

  get library(): EvidenceNotesReadModel {
    return new EvidenceNotesReadModel(this.#db.database, this.storage);
  }

  /** Has one row of the list say something else. */
  async learns(row: string, day: string): Promise<void> {
    await this.#imports(`${HEADINGS}\n${row}`, day);
  }

  async #imports(list: string, day: string): Promise<void> {
    await new Importing(this.#db).whole(this.analyst, 'list.csv', list, day);
    await this.#db.database.transaction(this.organisationId, (tx) =>
      new AssessPortion(new ScreeningLists()).execute(tx, this.organisationId, day),
    );
  }

  /** Asks for a pack and has it built. */
  async built(names: readonly string[], more: Partial<PackRequest> = {}, by = this.analyst): Promise<PackPage> {
    const { id } = await new BuildPack(this.#db.database, new KeptDays(this.#db.database)).execute(
      by,
      this.request(names, more),
    );
    await this.build(id);
    return this.page(id);
  }

  async build(packId: string, context: JobContext = aJobContext()): Promise<void> {
    await this.buildHandler.handle({ version: 1, ...this.#ofPack(packId) }, context);
    await this.#endRuns(packId);
  }

  async release(page: PackPage, by: Viewer = this.approver): Promise<PackPage> {
    await new ReleasePack(this.#db.database).execute(by, page.id, page.version);
    await this.sign(page.id);
    return this.page(page.id);
  }

  async sign(packId: string, context: JobContext = aJobContext()): Promise<void> {
    await this.signHandler.handle({ version: 1, ...this.#ofPack(packId) }, context);
    await this.#endRuns(packId);
  }

  async released(names: readonly string[], more: Partial<PackRequest> = {}): Promise<PackPage> {
    return this.release(await this.built(names, more));
  }

  async removeExpired(): Promise<void> {
    const handler = new RemoveExpiredPacksHandler(this.#db.database, this.storage);
    await handler.handle({ version: 1, organisationId: this.organisationId }, aJobContext());
  }

  page(packId: string): Promise<PackPage> {
    return new PackReadModel(this.#db.database).one(this.analyst, packId);
  }

  /** The bytes of a released pack. */
  async zip({ id }: Pick<PackPage, 'id'>): Promise<Buffer> {
    const { key } = await new PackReadModel(this.#db.database).file(this.analyst, id);
    return buffer(this.storage.open(key));
  }

  #ofPack(packId: string) {
    return { organisationId: this.organisationId, packId, jobRunId: randomUUID() };
  }

  /** Ends the runs, as the worker would with their last job. */
  async #endRuns(packId: string): Promise<void> {
    await this.#db.admin.query(
      `UPDATE job_runs SET state = 'done', finished_at = updated_at WHERE organisation_id = $1 AND subject_id = $2 AND finished_at IS NULL`,
      [this.organisationId, packId],
    );
  }
}

/** People and organisations, read without a pool that would have to be closed. */
function asAuth({ admin }: TestDatabase): AuthDatabase {
  const query = async (sql: string, parameters: readonly unknown[] = []): Promise<object[]> =>
    (await admin.query<object>(sql, [...parameters])).rows;
  return { query } as AuthDatabase;
}
