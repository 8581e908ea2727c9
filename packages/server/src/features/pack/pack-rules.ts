import { packIdOf, scopeText, type PackScope } from '@plumbline/evidence';
import { nodeHashing } from '@plumbline/evidence/node';
import { REPORT_LOCALES } from '@plumbline/evidence/report';
import { LONGEST_LOT } from '../evidence/evidence-goods.ts';
import { CHAIN_KEYS, purposeOf, type Chain } from '@plumbline/evidence/purposes';
import type { UserError } from '../../platform/errors/user-error.ts';
import { problemsOfNote } from '../person/problems-of-note.ts';

export const PACK_STATES = [
  'building',
  'built',
  'signing',
  'released',
  'refused',
  'failed',
  'cancelled',
  'discarded',
  'withdrawn',
  'expired',
] as const;
export type PackState = (typeof PACK_STATES)[number];

/** States in which a pack waits for its release; one that was not signed can be tried again. */
export const WAITS_FOR_RELEASE: readonly PackState[] = ['built', 'refused'];

/** Languages of a pack's own words. */
export const PACK_LANGUAGES: readonly string[] = REPORT_LOCALES;

export const isChain = (key: string): key is Chain => (CHAIN_KEYS as readonly string[]).includes(key);

/** Lots of one pack. */
const MOST_LOTS = 200;
/** Suppliers of one pack. */
export const MOST_SUPPLIERS = 500;
/** Days for which a built pack that nobody releases stays, and a released one. */
export const DRAFT_DAYS = 30;
export const KEPT_DAYS = 365;
/** Days that a link can be good for. */
export const MOST_LINK_DAYS = 90;
/** Characters of a recipient's name. */
const LONGEST_RECIPIENT = 200;

/**
 * Flags that never enter a pack, for no recipient: they tell of the permits of workers, and somebody who reads the pack could turn that against them.
 */
export const NEVER_IN_PACKS: ReadonlySet<string> = new Set(['RECRUIT-VISA-MISMATCH', 'DOC-PERMIT-LAPSED']);

/** Facts behind those flags. */
export const NEVER_FACTS: ReadonlySet<string> = new Set([
  'documents.permitsLapsed',
  'documents.permitRenewal',
  'documents.permitPurpose',
  'workforce.visaClass',
]);

/** What a person asks for. */
export interface PackRequest {
  readonly purpose: string;
  readonly supplierIds: readonly string[];
  /** Sites of these suppliers, where it is about some only. */
  readonly siteIds: readonly string[];
  /** As the buyer names them. */
  readonly products: readonly string[];
  /** What the goods are made of, and lots in question, as the buyer writes them; heeded by purposes that follow goods. */
  readonly chain: string | null;
  readonly lots: readonly string[];
  readonly periodFrom: string;
  readonly periodUntil: string;
  readonly asOf: string;
  readonly recipient: string;
  readonly language: string;
}

/** What keeps a pack from being built. @param today day in the organisation's zone */
export function problemsOfRequest(input: PackRequest, today: string): UserError[] {
  const problems: UserError[] = [];
  const add = (field: string, code: UserError['code'], parameters: UserError['parameters'] = {}): void => {
    problems.push({ field, code, parameters });
  };
  if (purposeOf(input.purpose) === null) add('purpose', 'PACK_PURPOSE');
  if (!PACK_LANGUAGES.includes(input.language)) add('language', 'PACK_LANGUAGE');
  if (input.supplierIds.length === 0) add('supplierIds', 'PACK_NOBODY');
  if (input.supplierIds.length > MOST_SUPPLIERS) add('supplierIds', 'PACK_TOO_MANY', { most: MOST_SUPPLIERS });
  problems.push(...problemsOfRecipient(input.recipient));
  if (input.periodFrom > input.periodUntil) add('periodFrom', 'PACK_PERIOD');
  if (input.asOf > today) add('asOf', 'DAY_IN_FUTURE', { day: today });
  if (input.chain !== null && !isChain(input.chain)) add('chain', 'PACK_CHAIN');
  if (input.lots.length > MOST_LOTS) add('lots', 'PACK_MANY_LOTS', { most: MOST_LOTS });
  for (const lot of input.lots) {
    if (lot.length > LONGEST_LOT) add('lots', 'TEXT_TOO_LONG', { limit: LONGEST_LOT });
    else problems.push(...problemsOfNote('lots', lot, true));
  }
  for (const product of input.products) problems.push(...problemsOfNote('products', product, true));
  return problems;
}

/** What keeps somebody from being a recipient by that name. */
export function problemsOfRecipient(recipient: string): UserError[] {
  if (recipient.trim() === '') return [{ field: 'recipient', code: 'PACK_RECIPIENT_MISSING', parameters: {} }];
  if (recipient.length > LONGEST_RECIPIENT)
    return [{ field: 'recipient', code: 'PACK_RECIPIENT_LONG', parameters: { most: LONGEST_RECIPIENT } }];
  return [];
}

/** What identifies a pack before it is built. */
export function identityOf(scope: PackScope): { readonly packId: string; readonly series: string } {
  const undated = { ...scope, asOf: '0001-01-01', period: { from: '0001-01-01', until: '0001-01-01' } };
  return { packId: packIdOf(scopeText(scope), nodeHashing), series: packIdOf(scopeText(undated), nodeHashing) };
}
