import { shortKey, type SupplierRecord } from '@plumbline/intake';
import { normaliseName } from '@plumbline/matching';

/** The keys that identify a record. */
export interface RecordKeys {
  /** The strongest: external id, else LEI, else registration number with country, else name with country. */
  readonly identity: string;
  /** Normalised name and country, without the scheme. */
  readonly nameKey: string;
  /** Normalised name alone. */
  readonly bareName: string;
  /** All keys, the strongest first. */
  readonly keys: readonly string[];
}

const separators = /[^\p{L}\p{M}\p{N}]+/gu;

/** The scheme of a key: `id`, `lei`, `registration` or `name`. */
export function schemeOf(key: string): string {
  return key.slice(0, key.indexOf(' '));
}

/** The name by which a supplier is found: normalised, or as it is written if nothing of it is left. */
export function bareNameOf(name: string): string {
  return shortKey(normaliseName(name).key || `=${name.toLowerCase()}`);
}

/** The strongest key, the same as in intake, and the others by which another file may know the supplier. */
export function keysOf(record: SupplierRecord): RecordKeys {
  const { dossier, names, reviews } = record;
  const conflict = reviews.find(({ kind }) => kind === 'same-identifier')?.why.parameters['identifier'];
  const identity = typeof conflict === 'string' ? conflict : dossier.key;
  const bareName = bareNameOf(dossier.name);
  const nameKey = nameKeyOf(dossier.key, identity, `${bareName} ${record.country ?? ''}`.trimEnd());
  const number = shortKey((names.registrationNumber ?? '').normalize('NFKC').toLowerCase().replace(separators, ''));
  const keys = [
    identity,
    ...(names.supplierId === null ? [] : [`id ${names.supplierId}`]),
    ...(names.lei === null ? [] : [`lei ${names.lei.toUpperCase()}`]),
    ...(number === '' ? [] : [`registration ${number} ${record.country ?? ''}`.trimEnd()]),
    `name ${nameKey}`,
  ];
  return { identity, nameKey, bareName, keys: [...new Set(keys)].map((key) => key.toWellFormed()) };
}

/** The name key from intake's key of the record, or `otherwise` if that key has none. */
function nameKeyOf(key: string, identity: string, otherwise: string): string {
  if (key !== identity) return key.slice(identity.length + 2, -1);
  return identity.startsWith('name ') ? identity.slice('name '.length) : otherwise;
}
