import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { reportOf, type Report } from '@plumbline/evidence/report';
import type { Holdings } from '@plumbline/evidence/purposes';
import { EvidenceNotesReadModel } from '../../src/features/evidence/evidence-notes.read-model.ts';
import { gather } from '../../src/features/pack/contents/gather.ts';
import { fromGlobalId } from '../../src/platform/graphql/ids.ts';
import { FileStorage } from '../../src/platform/storage/file-storage.ts';
import type { Viewer } from '../../src/platform/tenancy/viewer.ts';
import type { Say } from '../../src/platform/text/texts.ts';
import type { TestService } from '../e2e/a-service.ts';
import type { Browser } from '../e2e/browser.ts';

const file = new URL('../../../../apps/web/src/gql/persisted-documents.json', import.meta.url);
const DOCUMENTS = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);

interface ToldRow {
  readonly id: string;
  readonly name: string;
  readonly inShort: string;
  readonly label: string;
  readonly override: { readonly computedLabel: string } | null;
  readonly contextLow: string | null;
  readonly contextHigh: string | null;
  readonly observed: number | null;
  readonly residual: number | null;
  readonly rangeLow: number | null;
  readonly rangeHigh: number | null;
  readonly coverage: number;
  readonly answersKnown: { readonly known: number; readonly of: number; readonly verified: number };
  readonly confidence: string;
  readonly leadingFlag: { readonly code: string; readonly text: string } | null;
  readonly flagCount: number;
  readonly findingCount: number;
  readonly workers: number | null;
  readonly siteCount: number;
  readonly needsDecision: boolean;
  readonly decision: string | null;
  readonly proposal: string | null;
  readonly hold: object | null;
}

interface ToldGap {
  readonly fact: string;
  readonly name: string;
  readonly kind: string;
}

interface ToldResult {
  readonly label: string;
  readonly coverage: number;
  readonly confidence: string;
  readonly contextLow: string | null;
  readonly contextHigh: string | null;
  readonly rangeLow: number | null;
  readonly rangeHigh: number | null;
  readonly ruler: { readonly score: number | null };
  readonly numbers: readonly { readonly key: string; readonly value: number | null; readonly word: string }[];
  readonly flags: readonly { readonly ruleId: string }[];
  readonly gaps: readonly ToldGap[];
}

interface Corridor {
  readonly origin: { readonly name: string } | null;
}

/** What pages say of a supplier. Each asks for a part: what it does not show is not there. */
export interface ToldSupplier {
  readonly row: ToldRow;
  readonly assessment: ToldResult;
  readonly sites: readonly object[];
  readonly corridors: readonly Corridor[];
  readonly facts: readonly { readonly key: string; readonly inForce: boolean; readonly state: string }[];
  readonly decisionInForce: { readonly kindText: string } | null;
  readonly openDecisions: readonly { readonly kind: string; readonly kindText: string }[];
}

interface Answers {
  readonly Suppliers: { readonly suppliers: { readonly edges: readonly { readonly node: ToldRow }[] } };
  readonly Desk: {
    readonly desk: {
      readonly lanes: readonly { readonly suppliers: readonly ToldRow[] }[];
      readonly proposals: readonly { readonly supplier: ToldRow }[];
    };
  };
  readonly DeskCase: { readonly supplier: ToldSupplier };
  readonly Supplier: { readonly supplier: ToldSupplier };
  readonly SupplierFacts: { readonly supplier: ToldSupplier };
  readonly SupplierCorridors: {
    readonly supplier: ToldSupplier;
    readonly supplierCorridors: { readonly corridors: readonly { readonly origin: { readonly name: string } }[] };
  };
  readonly ExportSuppliers: object;
  readonly NewestExport: { readonly supplierExport: { readonly url: string | null } };
}

/** Asks what a page asks, in its own words. */
async function asked<Name extends keyof Answers>(
  browser: Browser,
  operation: Name,
  variables: object,
): Promise<Answers[Name]> {
  const document = DOCUMENTS.find((text) => new RegExp(`(query|mutation) ${operation}\\b`).test(text));
  const { data, messages } = await browser.run<Answers[Name]>(document ?? '', { ...variables });
  if (data === null || messages.length > 0) throw new Error(`${operation} was not answered: ${messages.join(' ')}`);
  return data;
}

/** What each screen says of one supplier. */
export interface Screens {
  readonly name: string;
  readonly list: ToldRow;
  /** Its row in the queue of the desk; null where it does not wait there. */
  readonly queue: ToldRow | null;
  readonly desk: ToldSupplier;
  readonly page: ToldSupplier;
  readonly facts: ToldSupplier['facts'];
  readonly recruitment: Answers['SupplierCorridors'];
  /** Cells of the exported file by column. */
  readonly file: Readonly<Record<string, string>>;
  /** Null for those that were left out: a pack takes longer than all screens. */
  readonly pack: Packed | null;
}

export interface Packed {
  readonly chapter: Report['suppliers'][number];
  readonly held: Holdings;
  /** Page 1. */
  readonly inShort: string;
}

/** Suppliers that are packed, the first of the list. */
const MOST_PACKED = 12;

/** Columns of the file that other screens tell too. */
const COLUMNS = [
  ...[
    'name',
    'label',
    'computedLabel',
    'residual',
    'rangeLow',
    'rangeHigh',
    'context',
    'inherent',
    'observed',
    'controls',
  ],
  ...[
    'answersKnown',
    'answersAsked',
    'answersVerified',
    'coverage',
    'confidence',
    'leadingFlag',
    'flagCount',
    'workers',
  ],
  ...['sites', 'needsDecision', 'decision'],
] as const;

/** @param browser in which somebody is signed in */
export async function whatScreensSay(
  service: TestService,
  viewer: Viewer,
  say: Say,
  browser: Browser,
): Promise<Screens[]> {
  const { suppliers } = await asked(browser, 'Suppliers', { sort: 'ATTENTION', first: 200 });
  const { desk } = await asked(browser, 'Desk', { first: 100 });
  const queued = [...desk.lanes.flatMap((lane) => lane.suppliers), ...desk.proposals.map(({ supplier }) => supplier)];
  const queue = new Map(queued.map((row) => [row.id, row]));
  const files = await exported(browser);
  const screens: Screens[] = [];
  for (const [place, { node }] of suppliers.edges.entries()) {
    const { id, name } = node;
    const of = { id, supplierId: id };
    screens.push({
      ...{ name, list: node, queue: queue.get(id) ?? null },
      desk: (await asked(browser, 'DeskCase', of)).supplier,
      page: (await asked(browser, 'Supplier', of)).supplier,
      facts: (await asked(browser, 'SupplierFacts', of)).supplier.facts,
      recruitment: await asked(browser, 'SupplierCorridors', of),
      file: files[place] ?? {},
      pack: place >= MOST_PACKED ? null : await packed(service, viewer, say, fromGlobalId('Supplier', id)),
    });
  }
  return screens;
}

/** Rows of the file that the list hands out, in its order. */
async function exported(browser: Browser): Promise<Record<string, string>[]> {
  await asked(browser, 'ExportSuppliers', { input: { sort: 'ATTENTION', columns: COLUMNS } });
  for (;;) {
    const { supplierExport } = await asked(browser, 'NewestExport', {});
    if (supplierExport.url === null) {
      await wait(100);
      continue;
    }
    const text = await (await browser.fetch(supplierExport.url)).text();
    const cells = [...text.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell.replaceAll('""', '"'));
    return Array.from({ length: cells.length / COLUMNS.length - 1 }, (_, at) =>
      Object.fromEntries(COLUMNS.map((column, place) => [column, cells[(at + 1) * COLUMNS.length + place] ?? ''])),
    );
  }
}

async function packed(service: TestService, viewer: Viewer, say: Say, supplierId: string): Promise<Packed> {
  const { database } = service.api.platform;
  const { organisationId, organisationName } = viewer;
  return database.transaction(organisationId, async (tx) => {
    const asOf = tx.now.toISOString().slice(0, 10);
    const scope = {
      ...{ organisation: { id: organisationId, name: organisationName }, purpose: { key: 'general', edition: '1' } },
      ...{ suppliers: [supplierId], sites: [], products: [], period: { from: asOf, until: asOf }, asOf },
      ...{ recipient: 'Somebody', language: 'en' },
    };
    const library = new EvidenceNotesReadModel(database, new FileStorage(service.db.config));
    const { held, applied } = await gather(tx, scope, { say, library, now: tx.now });
    const { suppliers, inShort } = reportOf(scope, supplierId, applied, held);
    const [chapter] = suppliers;
    if (chapter === undefined) throw new Error('The pack has no chapter');
    return { chapter, held, inShort: inShort.join(' ') };
  });
}
