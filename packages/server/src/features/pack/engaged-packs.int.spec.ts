import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { failuresOf, filesOf, verdictOn } from '../../../../evidence/test/a-pack.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { NotAllowed, NotFound } from '../../platform/errors/refused.ts';
import { UserErrors } from '../../platform/errors/user-error.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { Texts } from '../../platform/text/texts.ts';
import { messages } from '../../service/messages.ts';
import { AuditorHomeReadModel } from '../engagement/auditor-home.read-model.ts';
import { endNow, runningEngagement, type EngagedFor } from '../engagement/testing/running-engagement.ts';
import { KeptDays } from '../past/kept-days.ts';
import { aJobContext } from '../portfolio/testing/a-job-context.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { BeginEngagedDownload } from './commands/begin-engaged-download.ts';
import { BuildEngagedPack } from './commands/build-engaged-pack.ts';
import { ReleasePack } from './commands/release-pack.ts';
import { EngagedPacksReadModel } from './engaged-packs.read-model.ts';
import type { EngagedPackRequest } from './engaged-scope.ts';
import { PackPreviewReadModel } from './pack-preview.read-model.ts';
import { Packing } from './testing/packing.ts';

let db: TestDatabase;
let packing: Packing;
let auditor: Viewer;
let packs: EngagedPacksReadModel;
let downloads: BeginEngagedDownload;
beforeAll(async () => {
  db = await testDatabase();
  packing = await Packing.begin(db);
  const home = new AuditorHomeReadModel(db.database);
  const previews = new PackPreviewReadModel(
    db.database,
    new KeptDays(db.database),
    new Texts(messages),
    packing.library,
  );
  packs = new EngagedPacksReadModel(db.database, home, previews);
  downloads = new BeginEngagedDownload(db.database, home);
});
afterAll(() => db.close());
beforeEach(() => {
  auditor = aViewer({ organisationKind: 'auditor', roles: new Set(['auditor']), displayName: 'A. de Wit' });
});

const idOf = (name: string): string => packing.suppliers.get(name) ?? name;

const engage = (name: string, course: Partial<EngagedFor> = {}): Promise<string> =>
  runningEngagement(db, {
    buyer: packing.organisationId,
    auditor: auditor.organisationId,
    supplierId: idOf(name),
    began: 24 * 400,
    ...course,
  });

function request(name: string, more: Partial<EngagedPackRequest> = {}): EngagedPackRequest {
  const { purpose, periodFrom, periodUntil, asOf, language } = packing.request([name]);
  return { ...{ purpose, periodFrom, periodUntil, asOf, language, kinds: [], supplierIds: [idOf(name)] }, ...more };
}

const ask = (engagementId: string, name: string, more: Partial<EngagedPackRequest> = {}, who = auditor) =>
  new BuildEngagedPack(db.database, new AuditorHomeReadModel(db.database)).execute(
    who,
    engagementId,
    request(name, more),
  );

async function built(engagementId: string, name: string, more: Partial<EngagedPackRequest> = {}) {
  const id = await ask(engagementId, name, more);
  await packing.build(id);
  return packing.page(id);
}

const codesOf = async (work: Promise<unknown>): Promise<string[]> => {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof UserErrors ? error.errors.map(({ code }) => code) : [String(error)];
};

/** Everything in `data/`, except editions, which list the rules that there are. */
const dataOf = async (zip: Buffer): Promise<string> =>
  [...(await filesOf(zip))]
    .filter(([path]) => path.startsWith('data/') && !path.startsWith('data/lists/'))
    .map(([path, content]) => `${path} ${content.toString('utf8')}`)
    .join('\n');

describe('A pack that an auditor asks for', () => {
  test('is built and signed by itself where nothing in it is protected, is seen by the buyer with who asked for it, and is fetched by the auditor', async () => {
    const engagement = await engage('Kestrel');
    const page = await built(engagement, 'Kestrel');
    expect(page).toMatchObject({ state: 'signing', isProtected: false, engagementId: engagement });
    expect(page.auditorName).toBe('A. de Wit, Aldgate Assurance');
    await packing.sign(page.id);
    expect(await packs.packs(auditor, engagement)).toMatchObject([{ id: page.id, state: 'released' }]);
    expect(await packs.packs(auditor, null)).toMatchObject([{ id: page.id, buyerName: 'Northfield Retail' }]);
    const begun = await downloads.execute(auditor, engagement, page.id);
    await downloads.end(begun, 17);
    const { downloads: logged } = await packing.page(page.id);
    expect(logged).toMatchObject([{ recipient: 'A. de Wit, Aldgate Assurance', bytes: 17 }]);
  });

  test('waits for a second person of the buyer where something in it is protected from suppliers', async () => {
    const engagement = await engage('Birch');
    const page = await built(engagement, 'Birch');
    expect(page).toMatchObject({ state: 'built', isProtected: true });
    await expect(downloads.execute(auditor, engagement, page.id)).rejects.toThrow(NotFound);
    expect((await packing.release(page)).state).toBe('released');
    await downloads.execute(auditor, engagement, page.id);
  });

  test('is shown before it is built, with nothing of permits', async () => {
    const engagement = await engage('Lantern');
    const preview = await packs.preview(auditor, engagement, request('Lantern'));
    expect(preview.totals.suppliers).toBe(1);
    const page = await built(engagement, 'Lantern');
    expect(page.contents?.totals).toEqual(preview.totals);
    if (page.state === 'built') await packing.release(page);
    else await packing.sign(page.id);
    const text = await dataOf(await packing.zip(page));
    expect(text).toContain('DOC-RETENTION');
    expect(text).not.toMatch(/RECRUIT-VISA-MISMATCH|DOC-PERMIT-LAPSED/);
  });

  test('says which kinds of content it has not, and has none that the engagement does not open', async () => {
    const engagement = await engage('Kestrel', { kinds: ['decisions'] });
    expect(await codesOf(ask(engagement, 'Kestrel', { kinds: ['decisions', 'evidence'] }))).toEqual(['PACK_KINDS']);
    const page = await built(engagement, 'Kestrel', { kinds: ['decisions'] });
    expect(page.scope.engagement).toEqual({ id: engagement, kinds: ['decisions'] });
    await packing.sign(page.id);
    const zip = await packing.zip(page);
    expect(failuresOf(await verdictOn(zip))).toEqual([]);
    const text = await dataOf(zip);
    expect(text).toContain('left-out-evidence');
    expect(text).toContain('left-out-remedies');
    expect(text).toContain('left-out-requests');
    expect(text).not.toContain('left-out-decisions');
  });

  test('is about suppliers of the engagement alone, by people with the role auditor, of that auditor', async () => {
    const engagement = await engage('Kestrel');
    await expect(ask(engagement, 'Birch')).rejects.toThrow(NotFound);
    await expect(ask(engagement, 'Kestrel', {}, { ...auditor, roles: new Set(['owner']) })).rejects.toThrow(NotAllowed);
    const other = aViewer({ organisationKind: 'auditor', roles: new Set(['auditor']) });
    await expect(ask(engagement, 'Kestrel', {}, other)).rejects.toThrow(NotFound);
    await expect(packs.form(other, engagement)).rejects.toThrow(NotFound);
    const form = await packs.form(auditor, engagement);
    expect(form.suppliers).toEqual([{ id: idOf('Kestrel'), name: 'Kestrel Formwork WLL' }]);
  });

  test('of one engagement is not there for another of the same auditor', async () => {
    const [one, two] = [await engage('Kestrel'), await engage('Kestrel')];
    const page = await built(one, 'Kestrel');
    await packing.sign(page.id);
    expect(await packs.packs(auditor, two)).toEqual([]);
    await expect(downloads.execute(auditor, two, page.id)).rejects.toThrow(NotFound);
  });
});

describe('When an engagement ends', () => {
  test('its packs are neither listed nor fetched, and stay with the buyer', async () => {
    const engagement = await engage('Kestrel');
    const page = await built(engagement, 'Kestrel');
    await packing.sign(page.id);
    await endNow(db, engagement);
    expect(await packs.packs(auditor, engagement)).toEqual([]);
    expect(await packs.packs(auditor, null)).toEqual([]);
    await expect(downloads.execute(auditor, engagement, page.id)).rejects.toThrow(NotFound);
    await expect(ask(engagement, 'Kestrel')).rejects.toThrow(NotFound);
    await expect(packs.preview(auditor, engagement, request('Kestrel'))).rejects.toThrow(NotFound);
    expect((await packing.page(page.id)).state).toBe('released');
  });

  test('a pack that is being built or signed ends, and leaves no file', async () => {
    const engagement = await engage('Kestrel');
    const asked = await ask(engagement, 'Kestrel');
    const signing = await built(engagement, 'Kestrel');
    await endNow(db, engagement);
    await packing.build(asked);
    await packing.sign(signing.id);
    for (const id of [asked, signing.id])
      expect(await packing.page(id)).toMatchObject({ state: 'cancelled', refusedCode: 'engagement-over' });
    const { rows } = await db.admin.query(
      'SELECT FROM packs WHERE id = ANY ($1::uuid[]) AND coalesce(file_key, staged_key, writing_key) IS NOT NULL',
      [[asked, signing.id]],
    );
    expect(rows).toEqual([]);
  });

  test('a pack that waits is not released any more', async () => {
    const engagement = await engage('Birch');
    const page = await built(engagement, 'Birch');
    await endNow(db, engagement);
    expect(await codesOf(new ReleasePack(db.database).execute(packing.approver, page.id, page.version))).toEqual([
      'PACK_ENGAGEMENT_OVER',
    ]);
  });

  test('an end during the work is an end: what was read is not kept', async () => {
    const engagement = await engage('Kestrel');
    const id = await ask(engagement, 'Kestrel');
    let asked = 0;
    const context = {
      ...aJobContext(),
      cancelled: async () => {
        asked += 1;
        if (asked === 1) await endNow(db, engagement);
        return false;
      },
    };
    await packing.build(id, context).catch(() => undefined);
    await packing.build(id);
    expect(await packing.page(id)).toMatchObject({ state: 'cancelled', contents: null });
  });
});
