import { randomUUID } from 'node:crypto';
import type { Answer, Browser } from '../browser.ts';
import { LiveConnection } from '../live-connection.ts';
import type { HeavyWay } from './strangers-ways.ts';

/** A member of an organisation with a long list, who sends what pages send and more. */
export interface HeavyMember {
  readonly browser: Browser;
  /** Hashes of registered documents, by the name of the operation. */
  readonly documents: Readonly<Record<string, string>>;
  /** Global ids of suppliers of the list, and of its import. */
  readonly supplierIds: readonly string[];
  readonly importId: string;
  /** Address of the pages of a file of the library, in which a page and a width are put; it has `PAGES`. */
  readonly page: string;
}

/** Pages of the file that is looked at. */
export const PAGES = 100;
const PAST = '2026-01-31';
const SORTS = ['ATTENTION', 'COUNTRY', 'COVERAGE', 'DECISION', 'NAME', 'SCORE', 'SPEND', 'WORKERS'];
const MOST = 200;

type Variables = Readonly<Record<string, unknown>> | ((member: HeavyMember, turn: number) => object);

/** A registered document with variables at the limits. */
const asking =
  (operation: string, variables: Variables = {}) =>
  async (member: HeavyMember, turn: number): Promise<Answer> => {
    const sha256Hash = member.documents[operation];
    if (sha256Hash === undefined) throw new Error(`No page sends an operation ${operation}`);
    return member.browser.send(
      {
        variables: typeof variables === 'function' ? variables(member, turn) : variables,
        extensions: { persistedQuery: { version: 1, sha256Hash } },
      },
      { 'idempotency-key': randomUUID() },
    );
  };
const running =
  (query: string) =>
  ({ browser }: HeavyMember): Promise<unknown> =>
    browser.run(query);
const many = (count: number, part: (place: number) => string): string =>
  Array.from({ length: count }, (_, place) => part(place)).join(' ');
const listed = (filter: object, more: object = {}): Readonly<Record<string, unknown>> => ({
  filter,
  sort: 'ATTENTION',
  first: MOST,
  ...more,
});
/** A list whose every cell is long, so that little of it can be read. */
const HOSTILE = `Supplier,Country,Products,Workers\n${`${'x\u0301'.repeat(200)},${'<'.repeat(200)},${'cotton '.repeat(50)},1e999\n`.repeat(2_000)}`;

interface Created {
  readonly createImport?: { readonly import: { readonly id: string; readonly version: number } | null };
}

/** Uploads a list and has it checked. */
async function checkHostile(member: HeavyMember, turn: number): Promise<void> {
  const fileId = await member.browser.upload(`${String(turn)}.csv`, HOSTILE);
  const { data } = await asking('CreateImport', { input: { fileId } })(member, turn);
  const made = (data as Created | null)?.createImport?.import;
  if (made == null) return;
  await asking('CheckImport', { input: { importId: made.id, version: made.version } })(member, turn);
}

const WIDTHS = ['320', '800', '1200', '1800'] as const;

/** Looks at a page of a file. */
async function drawing(browser: Browser, address: string, turn: number): Promise<unknown> {
  const page = String((turn % PAGES) + 1);
  const width = WIDTHS[Math.floor(turn / PAGES) % WIDTHS.length] ?? '';
  return (await browser.fetch(address.replace('{page}', page).replace('{width}', width))).arrayBuffer();
}

const PACK = {
  ...{ purpose: 'general', periodFrom: '2026-01-01', periodUntil: '2026-11-01', asOf: '2026-11-01' },
  ...{ recipient: 'Somebody', language: 'en' },
};

const firstOf = ({ supplierIds }: HeavyMember, turn: number): string => supplierIds[turn % supplierIds.length] ?? '';

/** What a member of another organisation does. */
export const MEMBERS_WAYS: readonly HeavyWay<HeavyMember>[] = [
  { name: 'the longest page of suppliers', send: asking('Suppliers', listed({})) },
  {
    name: 'suppliers by ever other columns',
    send: asking('Suppliers', (_, turn) =>
      listed({}, { sort: SORTS[turn % SORTS.length], descending: turn % 2 === 0 }),
    ),
  },
  { name: 'a search that finds nearly all', send: asking('Suppliers', listed({ search: 'a' })) },
  { name: 'a search of many words', send: asking('Suppliers', listed({ search: 'ab cd '.repeat(5_000) })) },
  {
    name: 'suppliers of many countries',
    send: asking('Suppliers', listed({ countries: Array.from({ length: 5_000 }, () => 'BD') })),
  },
  { name: 'suppliers of a past day', send: asking('Suppliers', listed({}, { asOf: PAST })) },
  { name: 'the overview', send: asking('OverviewOpening') },
  { name: 'the overview of a past day', send: asking('OverviewOpening', { asOf: PAST }) },
  { name: 'bands by week', send: asking('BandSteps') },
  { name: 'people concerned on a past day', send: asking('PeopleConcerned', { asOf: PAST }) },
  { name: 'the longest page of changes', send: asking('Changes', { first: MOST }) },
  { name: 'changes of all time', send: asking('Changes', { first: MOST, filter: { since: '2000-01-01' } }) },
  { name: 'the finder, one letter', send: asking('Find', { text: 'a' }) },
  { name: 'the finder, many letters', send: asking('Find', { text: 'mills '.repeat(5_000) }) },
  { name: 'the longest desk', send: asking('Desk', { first: MOST }) },
  { name: 'places of all suppliers', send: asking('Places') },
  { name: 'pages of suppliers', send: asking('Supplier', (member, turn) => ({ id: firstOf(member, turn) })) },
  {
    name: 'the longest past of suppliers',
    send: asking('SupplierTimeline', (member, turn) => ({ id: firstOf(member, turn), first: MOST })),
  },
  { name: 'the longest log', send: asking('Audit', { first: MOST }) },
  { name: 'asking all suppliers, forecast', send: asking('AskMany', { filter: {} }) },
  {
    name: 'a form for two hundred suppliers',
    send: asking('RequestForm', ({ supplierIds }) => ({ supplierIds: supplierIds.slice(0, MOST) })),
  },
  { name: 'exports of all suppliers', send: asking('ExportSuppliers', { input: {} }) },
  { name: 'ever other pages of a file', send: ({ browser, page }, turn) => drawing(browser, page, turn) },
  { name: 'one page of a file', send: ({ browser, page }) => drawing(browser, page, 0) },
  {
    name: 'packs of fifty suppliers',
    send: asking('BuildPack', ({ supplierIds }) => ({ input: { ...PACK, supplierIds: supplierIds.slice(0, 50) } })),
  },
  {
    name: 'what a pack would hold',
    send: asking('PackPreview', ({ supplierIds }) => ({ request: { ...PACK, supplierIds: supplierIds.slice(0, 50) } })),
  },
  { name: 'lists that nobody can read, checked', send: checkHostile },
  { name: 'checking the log', send: asking('VerifyAuditLog') },
  { name: 'what became of an import', send: asking('ImportPage', ({ importId }) => ({ id: importId })) },
  {
    name: 'aliases in a document',
    send: running(`{ ${many(20, (at) => `a${at}: suppliers(first: 200) { edges { node { id } } }`)} }`),
  },
  { name: 'a document of 200 KB', send: running(`{ me { id } } # ${'x'.repeat(200_000)}`) },
  {
    name: 'fragments that double',
    send: running(
      `{ ...F0 } ${many(30, (at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`)} fragment F30 on Query { me { id } }`,
    ),
  },
  {
    name: 'uploads of a table',
    send: ({ browser }) => browser.upload('suppliers.csv', 'Supplier,Country\n'.repeat(10_000)),
  },
  {
    name: 'a connection with many subscriptions',
    send: async ({ browser, documents }) => {
      const connection = await LiveConnection.open(browser);
      for (let at = 0; at < 50; at += 1) connection?.subscribeTo(String(at), documents['JobRunChanged'] ?? '');
      await connection?.hears(({ type }) => type === 'error' || type === 'complete');
      connection?.close();
    },
  },
];
