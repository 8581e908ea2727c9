import { NUMBERS } from '@plumbline/facts';
import type { GoodReading } from '@plumbline/facts';
import { classify, type SectorReading } from '../sector/classify.ts';
import { namedScheme } from '../mapping/named-scheme.ts';
import { activityCodeIn } from '../mapping/value-fit.ts';
import { goodOfClass, namedGoods } from '../sector/name-goods.ts';
import type { Observer } from './observer.ts';
import type { ValueDraft } from './value-draft.ts';

const sectorFields = ['sectorCode', 'activity', 'products', 'hsCodes'] as const;

/** The scheme of the sector codes: from its own field, else from a heading such as "NACE code"; a heading such as "Sector code" names none. */
function schemeIn(draft: ValueDraft): string | undefined {
  const heading = draft.get('sectorCode')?.header ?? '';
  return draft.known('sectorScheme') ?? namedScheme(heading) ?? undefined;
}

/** The codes of the cell without their titles: "96010 - Washing of textile products" is 96010. */
function codesIn(draft: ValueDraft): readonly string[] {
  const entries = draft.known('sectorCode') ?? [];
  const codes = entries.flatMap((entry) => activityCodeIn(entry) ?? []);
  return codes.length === 0 ? entries : codes;
}

/** The class, if the file says that its code is from ISIC. */
function isicClass(draft: ValueDraft): string | null {
  const scheme = schemeIn(draft) ?? '';
  const [code = ''] = codesIn(draft);
  const digits = code.replace(/\D/g, '');
  return /isic/i.test(`${scheme} ${code}`) && digits.length === 4 ? digits : null;
}

function readSectors(draft: ValueDraft, supplierName: string): SectorReading {
  const scheme = schemeIn(draft);
  return classify({
    codes: codesIn(draft).map((code) => ({ scheme, code })),
    activity: draft.known('activity') ?? undefined,
    products: draft.known('products') ?? undefined,
    hs: draft.known('hsCodes') ?? undefined,
    supplierName,
    country: draft.known('country'),
  });
}

/** The file's description of the work, field by field, a list as one text. Empty if there is none. */
export function workTexts(draft: ValueDraft): string[] {
  const said = [
    draft.known('sectorCode')?.join(', '),
    draft.known('activity'),
    draft.known('products')?.join(', '),
    draft.known('hsCodes')?.join(', '),
  ];
  return said.filter((text) => typeof text === 'string');
}

function goodsOf(draft: ValueDraft): readonly GoodReading[] {
  const named = namedGoods(draft.known('products') ?? [], draft.known('hsCodes') ?? [], draft.known('activity') ?? '');
  const isic = isicClass(draft);
  const meant = named.length > 0 || isic === null ? null : goodOfClass(isic);
  return (meant === null ? named : [meant]).map(({ good, declared }) => ({ good, inferred: !declared }));
}

/** Goods that are declared, else those that the activity or its code names. A product that was not recognised says nothing about listed goods. */
function observeGoods(draft: ValueDraft, observer: Observer, reading: SectorReading): void {
  const declared = [draft.get('products'), draft.get('hsCodes')].filter((each) => each !== undefined);
  const goods = goodsOf(draft);
  const said = [...declared, draft.get('activity'), draft.get('sectorCode')].filter((each) => each !== undefined);
  const [first] = declared;
  const known = said.find(({ state }) => state === 'known');
  const understood =
    declared.some(({ state }) => state === 'known') && (reading.best !== null || draft.known('hsCodes') !== null);
  if (known !== undefined && (goods.length > 0 || understood)) observer.known('product.goods', goods, known);
  else if (first !== undefined) {
    const declining = declared.find(({ state }) => state === 'declined');
    observer.missing('product.goods', declining === undefined ? 'notRecorded' : 'declined', declining ?? first);
  }
  observer.field('product.hs', draft, 'hsCodes');
}

/**
 * Observes the work and its goods from the file.
 * @returns the classified sectors; a result from a name alone is shown but never observed
 */
export function observeSectors(draft: ValueDraft, observer: Observer, supplierName: string): SectorReading {
  const reading = readSectors(draft, supplierName);
  const said = sectorFields.map((field) => draft.get(field)).filter((each) => each !== undefined);
  const [first] = said;
  if (first === undefined) return reading;
  const known = said.find(({ state }) => state === 'known');
  if (known !== undefined && reading.candidates.length > 0) {
    const sectors = reading.candidates.map(({ key, confidence, s, isic }) => ({
      key,
      confidence,
      ...(key === 'AGR' && s === NUMBERS.sectorPerennial ? { perennial: true as const } : {}),
      ...(isic === undefined ? {} : { isic }),
    }));
    observer.known('activity.sectors', sectors, known);
  } else {
    const declining = known === undefined ? said.find(({ state }) => state === 'declined') : undefined;
    observer.missing(
      'activity.sectors',
      declining === undefined ? 'notRecorded' : 'declined',
      declining ?? known ?? first,
    );
  }
  observeGoods(draft, observer, reading);
  return reading;
}
