import { oneOf, readFrom, textOf, type RawSearch } from '../../../lib/search-params.ts';

const GRADES = ['A', 'B', 'C', 'D'] as const;
const ORIGINS = ['DESK', 'ANSWER', 'AUDITOR'] as const;
const VALIDITIES = ['SOON', 'EXPIRED'] as const;

/** What the library is searched for, as the address has it. */
export interface LibrarySearch {
  readonly text?: string;
  readonly kind?: string;
  readonly grade?: (typeof GRADES)[number];
  readonly language?: string;
  readonly origin?: (typeof ORIGINS)[number];
  readonly validity?: (typeof VALIDITIES)[number];
  readonly supplier?: string;
  readonly sha256?: string;
}

export const LIBRARY_CHOICES = { grade: GRADES, origin: ORIGINS, validity: VALIDITIES } as const;

export function librarySearch(raw: RawSearch): LibrarySearch {
  return readFrom(raw, {
    text: textOf(raw['text']),
    kind: textOf(raw['kind']),
    grade: oneOf(raw['grade'], GRADES),
    language: textOf(raw['language']),
    origin: oneOf(raw['origin'], ORIGINS),
    validity: oneOf(raw['validity'], VALIDITIES),
    supplier: textOf(raw['supplier']),
    sha256: textOf(raw['sha256']),
  });
}

const HASH = /^[0-9a-f]{64}$/i;

/** What the service is asked for. Somebody who types a whole hash looks for that file. */
export function filterOf({ text, supplier, ...search }: LibrarySearch) {
  const isHash = text !== undefined && HASH.test(text.trim());
  return {
    ...search,
    ...(supplier === undefined ? {} : { supplierId: supplier }),
    ...(text === undefined ? {} : isHash ? { sha256: text.trim().toLowerCase() } : { text }),
  };
}
