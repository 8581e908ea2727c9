import type { Holdings } from './holdings.ts';
import type { Each } from './purpose.ts';

/** Of whom or what an entry must be shown. `id` is that of the supplier, site, lot or flag; null for the pack as a whole. */
export interface Subject {
  readonly kind: Each;
  readonly id: string | null;
  /** The supplier to whom it belongs; null where it belongs to none. */
  readonly supplierId: string | null;
}

const SCOPE: Subject = { kind: 'scope', id: null, supplierId: null };

/** The subjects of one kind. Where none is known, such as the sites of a supplier, what they belong to stands in their place. */
export function subjectsOf(each: Each, { suppliers, sites, flags, production }: Holdings): readonly Subject[] {
  const ofSuppliers = suppliers.map(({ id }) => ({ kind: 'supplier', id, supplierId: id }) as const);
  switch (each) {
    case 'scope':
      return [SCOPE];
    case 'supplier':
      return ofSuppliers;
    case 'site':
      return ofSuppliers.flatMap((supplier): Subject[] => {
        const own = sites.filter(({ supplierId }) => supplierId === supplier.id);
        return own.length === 0 ? [supplier] : own.map(({ id, supplierId }) => ({ kind: 'site', id, supplierId }));
      });
    case 'lot':
      return production.lots.length === 0
        ? [SCOPE]
        : production.lots.map((lot) => ({ kind: 'lot', id: lot, supplierId: null }));
    case 'finding':
      return flags
        .filter((flag) => flag.class === 'FINDING' && flag.state === 'OPEN')
        .map(({ id, supplierId }) => ({ kind: 'finding', id, supplierId }));
  }
}
