import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Packing } from '../../src/features/pack/testing/packing.ts';
import { aViewer } from '../../src/features/portfolio/testing/a-viewer.ts';
import { Redacting } from '../../src/features/redaction/testing/redacting.ts';
import { aPdf } from '../../src/platform/cleaning/testing/files.ts';
import { toGlobalId } from '../../src/platform/graphql/ids.ts';
import { aService, type TestOrganisation, type TestService } from './a-service.ts';
import type { Browser } from './browser.ts';

let service: TestService;
let theirs: TestOrganisation;
let ours: TestOrganisation;
let analyst: Browser;
/** Addresses of one file of the library, without the organisation. */
let addresses: Readonly<Record<string, string>>;

beforeAll(async () => {
  service = await aService();
  theirs = await service.organisation('Xylograph Retail');
  ours = await service.organisation('Northfield Retail');
  analyst = await theirs.member('analyst');
  const redacting = new Redacting(service.db);
  const keeper = aViewer({ organisationId: theirs.id, roles: new Set(['analyst']) });
  const evidenceId = await redacting.library.add(keeper, await aPdf(), { audience: 'deciders' });
  const { id } = await redacting.made(keeper, evidenceId);
  addresses = {
    file: `/files/evidence/${toGlobalId('Evidence', evidenceId)}?`,
    page: `/pages/evidence/${toGlobalId('Evidence', evidenceId)}/1?width=800&`,
    redacted: `/pages/redactions/${toGlobalId('Redaction', id)}/1?width=800&`,
  };
});
afterAll(() => service.close());

const KINDS = ['file', 'page', 'redacted'] as const;
const reached = (browser: Browser, kind: string, organisation: string): Promise<Response> =>
  browser.fetch(`${addresses[kind] ?? ''}organisation=${organisation}`);

describe('A file of the library', () => {
  test.each(KINDS)('is reached by those who may see it, and nothing of it runs in the browser: %s', async (kind) => {
    const { status, headers } = await reached(analyst, kind, theirs.id);
    expect(status).toBe(200);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toContain('no-store');
    if (kind === 'file') expect(headers.get('content-disposition')).toMatch(/^attachment;/);
    else expect(headers.get('content-type')).toBe('image/webp');
  });

  test('whose pages somebody looks at is noted in the chain of views, once for pages turned one after another', async () => {
    const person = await theirs.member('approver');
    for (const kind of ['page', 'page', 'redacted'] as const) await reached(person, kind, theirs.id);
    const { rows } = await service.db.admin.query<{ subject: string }>(
      `SELECT v.subject_type AS subject FROM view_entries v JOIN auth.users u ON u.id = v.actor_id
       WHERE v.organisation_id = $1 AND u.name LIKE 'approver of%' ORDER BY v.sequence`,
      [theirs.id],
    );
    expect(rows.map(({ subject }) => subject)).toEqual(['EvidencePages', 'Redaction']);
  });

  test.each(KINDS)('is not there for anybody else: %s', async (kind) => {
    const outsider = await ours.member('analyst');
    for (const browser of [outsider, service.stranger(), await theirs.member('viewer')]) {
      for (const organisation of [theirs.id, ours.id, 'none']) {
        const answer = await reached(browser, kind, organisation);
        expect([answer.status, await answer.text()]).toEqual([404, '']);
      }
    }
  });
});

test('A released pack is not there for another organisation, nor for people who are not signed in', async () => {
  const packing = await Packing.begin(service.db);
  const { id } = await packing.released(['Lantern']);
  for (const browser of [analyst, service.stranger()]) {
    for (const organisation of [packing.organisationId, theirs.id, 'none']) {
      const answer = await browser.fetch(`/files/packs/${toGlobalId('Pack', id)}?organisation=${organisation}`);
      expect(answer.status).toBe(404);
    }
  }
});
