import type {
  FACTS,
  FactKey,
  GoodReading,
  InputDossier,
  Observation,
  Observations,
  SiteDossier,
  SupplierDossier,
} from '@plumbline/facts';
import { decimal, nearestDecimal } from '../decimal.ts';
import type { Decimal } from '../decimal.ts';
import type { MethodNumbers } from '../method.ts';
import type { GoodFacts, Reference } from '../reference.ts';
import { leadingSector } from '../score/sector.ts';
import type { LeadingSector } from '../score/sector.ts';

/** What is assessed: site x product group x labour source, or an input chain. See docs/methodology.md#unit. */
export interface Unit {
  readonly key: string;
  readonly supplier: SupplierDossier;
  readonly site: SiteDossier;
  /** Sub-sector key and listed good, such as `MAN-APP:garments`; `UNKNOWN` without a sector. */
  readonly product: string;
  readonly sector: LeadingSector | null;
  readonly good: GoodReading | null;
  readonly goodFacts: GoodFacts | null;
  /** Products or HS codes were given, whether or not they are on a list. */
  readonly productDeclared: boolean;
  /** Set for an input chain. */
  readonly input: InputDossier | null;
  /** ISO 3166-1 alpha-2 of the site, or of the origin for an input chain. */
  readonly country: string | null;
}

/** Facts of an input chain: facts about the site's workforce do not cover the people behind the input. */
const CHAIN_FACTS: ReadonlySet<FactKey> = new Set([
  'input.name',
  'input.origin',
  'input.subdivision',
  'place.xinjiang',
]);

/** The observation of a fact at the unit; undefined when it was never asked. */
export function observed<K extends FactKey>(unit: Unit, key: K): Observation<K> | undefined {
  if (unit.input) return CHAIN_FACTS.has(key) ? unit.input.observations[key] : undefined;
  return unit.site.observations[key] ?? unit.supplier.observations[key];
}

/** Every observation at the unit. Where two are of one fact, the one that holds comes last. */
export function allObserved(unit: Unit): readonly Observation[] {
  const found = ({ observations }: { readonly observations: Observations }): Observation[] =>
    Object.values(observations).filter((each) => each !== undefined);
  if (unit.input) return found(unit.input).filter(({ fact }) => CHAIN_FACTS.has(fact));
  return [...found(unit.supplier), ...found(unit.site)];
}

/** The known value of a fact at the unit, or null. */
export function known<K extends FactKey>(unit: Unit, key: K): NonNullable<Observation<K>['value']> | null {
  const observation = observed(unit, key);
  return observation?.state === 'known' ? observation.value : null;
}

/** A fact whose value is a decimal, by its key. */
type DecimalKey = Extract<(typeof FACTS)[number], { readonly type: 'share' | 'decimal' }>['key'];

/** A decimal fact in 1e-8, or null when it is not known. */
export function knownDecimal(unit: Unit, key: DecimalKey): Decimal | null {
  const value = known(unit, key);
  return value === null ? null : nearestDecimal(value);
}

/** Splits a supplier into its units, in the order of its sites, goods and inputs. A supplier without a site has none. */
export function unitsOf(numbers: MethodNumbers, supplier: SupplierDossier, reference: Reference): Unit[] {
  return supplier.sites.flatMap((site) => {
    const sector = leadingSector(numbers, site.observations, reference);
    const goods = valueAt(site, 'product.goods') ?? [];
    const productDeclared =
      goods.some((good) => !good.inferred) ||
      valueAt(site, 'product.hs') !== null ||
      site.observations['product.goods']?.state === 'known';
    const country = valueAt(site, 'place.country');
    const groups: (GoodReading | null)[] = goods.length > 0 ? [...goods] : [null];
    const own = groups.map((good): Unit => {
      const product = `${sector?.key ?? 'UNKNOWN'}${good ? `:${good.good}` : ''}`;
      return {
        key: `${site.key}/${product}`,
        supplier,
        site,
        product,
        sector,
        good,
        goodFacts: good ? reference.good(good.good) : null,
        productDeclared,
        input: null,
        country,
      };
    });
    const chains = site.inputs.flatMap((input) =>
      input.goods.map((good): Unit => {
        const origin = input.observations['input.origin'];
        const from = origin?.state === 'known' ? origin.value : null;
        const facts = reference.good(good);
        const product = own[0]?.product ?? 'UNKNOWN';
        return {
          key: `${site.key}/${product}/${input.key}:${good}@${from ?? 'unknown'}`,
          supplier,
          site,
          product,
          sector: facts && sectorOfInput(facts, reference),
          good: { good, inferred: false },
          goodFacts: facts,
          productDeclared: true,
          input,
          country: from,
        };
      }),
    );
    return [...own, ...chains];
  });
}

function sectorOfInput(facts: GoodFacts, reference: Reference): LeadingSector | null {
  const row = reference.sector(facts.sector);
  return row && { key: facts.sector, score: decimal(row.s), highFive: row.highFive, all: [facts.sector], isic: null };
}

function valueAt<K extends 'product.goods' | 'product.hs' | 'place.country'>(
  site: SiteDossier,
  key: K,
): NonNullable<Observation<K>['value']> | null {
  const observation = site.observations[key];
  return observation?.state === 'known' ? observation.value : null;
}
