import type { InputDossier } from '@plumbline/facts';
import type { GoodFacts, Reference } from '../../src/reference.ts';
import { value } from './reading.ts';
import type { Unit } from './unit.ts';

/** P of a unit; null where it is not applicable. */
export interface Product {
  readonly points: number;
  /** How well it is known: an inferred good is half, and so is one whose raw material has no known origin. */
  readonly known: 'whole' | 'half' | 'no';
  /** The points stand for what is not known: between 20 and 100. */
  readonly open: boolean;
}

export function productOf(unit: Unit, reference: Reference): Product | null {
  return unit.chain ? productOfChain(unit, unit.chain, reference) : productOfSite(unit, reference);
}

function productOfChain(unit: Unit, chain: InputDossier, reference: Reference): Product | null {
  const bought = unit.good === null ? null : reference.good(unit.good);
  const goods = bought ? [bought] : [];
  const { country } = unit;
  const listed = goods.some(({ listedIn }) => country !== null && listedIn.has(country));
  if (listed || (country === 'CN' && goods.some(({ priority }) => priority) && inXinjiang(chain))) {
    return { points: 100, known: 'whole', open: false };
  }
  if (country !== null && goods.some((good) => upstreamListed(good, country, reference))) {
    return { points: 80, known: 'whole', open: false };
  }
  if (country === null && goods.some(({ priority }) => priority)) return { points: 60, known: 'half', open: true };
  if (country !== null && !reference.researched(country)) return null;
  if (goods.length === 0) return { points: 60, known: 'no', open: true };
  if (country === null && goods.some((good) => listedSomewhere(good, reference)))
    return { points: 60, known: 'half', open: true };
  return { points: goods.some((good) => listedSomewhere(good, reference)) ? 50 : 20, known: 'whole', open: false };
}

function productOfSite(unit: Unit, reference: Reference): Product | null {
  const { good: key, country, sector } = unit;
  const reading = (value(unit.facts, 'product.goods') ?? []).find(({ good }) => good === key);
  const good = key === null || !reading ? null : reference.good(key);
  const known = reading?.inferred === true ? 'half' : 'whole';
  const inputs = unit.site.inputs;
  const originsKnown = inputs.length > 0 && inputs.every(({ observations }) => value(observations, 'input.origin'));
  const listed = good !== null && country !== null && good.listedIn.has(country);
  if (listed && known === 'whole') return { points: 100, known, open: false };
  if (ordered(unit, reference)) return { points: 100, known: 'whole', open: false };
  if (good?.priority && inputs.some(inXinjiang)) return { points: 100, known: 'whole', open: false };
  if (listed || (good !== null && country !== null && upstreamListed(good, country, reference))) {
    return { points: 80, known, open: false };
  }
  if (good?.priority && !originsKnown) return { points: country === 'CN' ? 80 : 60, known: 'half', open: true };
  const noGoods = sector !== null && (/^(?:CON|DOM|OTHER)$/.test(sector) || sector.startsWith('SVC-'));
  if (noGoods && !reading && value(unit.facts, 'product.hs') === null) return null;
  if (country !== null && !reference.researched(country)) return null;
  const declared = reading !== undefined || value(unit.facts, 'product.hs') !== null;
  if (good === null) return declared ? { points: 20, known, open: false } : { points: 60, known: 'no', open: true };
  // Whether it is the listed pair is not known without the country.
  if (country === null && listedSomewhere(good, reference)) return { points: 60, known: 'half', open: true };
  return { points: listedSomewhere(good, reference) ? 50 : 20, known, open: false };
}

/** The good, or what it is made from, is listed for forced labour in some country. */
function listedSomewhere({ listedIn, upstream }: GoodFacts, reference: Reference): boolean {
  return listedIn.size > 0 || upstream.some((key) => (reference.good(key)?.listedIn.size ?? 0) > 0);
}

function upstreamListed(good: GoodFacts, country: string, reference: Reference): boolean {
  return (
    good.derivedIn.has(country) || good.upstream.some((key) => reference.good(key)?.listedIn.has(country) === true)
  );
}

const inXinjiang = ({ observations }: InputDossier): boolean => value(observations, 'place.xinjiang')?.found === true;

/** An order in force against the country's goods of the HS codes that were declared. */
function ordered({ country, facts }: Unit, reference: Reference): boolean {
  const codes = value(facts, 'product.hs') ?? [];
  return reference.orders.some(
    (order) =>
      order.country === country &&
      order.status === 'active' &&
      order.hs.some((prefix) => codes.some((code) => code.startsWith(prefix))),
  );
}
