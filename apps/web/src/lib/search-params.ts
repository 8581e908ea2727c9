/** Readers for the search part of an address. What cannot be read is left out, so every link opens a page. */
export type RawSearch = Readonly<Record<string, unknown>>;

export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T | undefined {
  return allowed.find((one) => one === value);
}

export function textsOf(value: unknown): string[] | undefined {
  const all = (Array.isArray(value) ? value : [value]).map(textOf).filter((text) => text !== undefined);
  return all.length === 0 ? undefined : all;
}

export function someOf<T extends string>(value: unknown, allowed: readonly T[]): T[] | undefined {
  const some = allowed.filter((one) => textsOf(value)?.includes(one));
  return some.length === 0 ? undefined : some;
}

export function numbersOf(value: unknown): number[] | undefined {
  const all = textsOf(value)?.map(Number).filter(Number.isInteger);
  return all === undefined || all.length === 0 ? undefined : all;
}

export function yesOf(value: unknown): true | undefined {
  return value === true || value === 'true' ? true : undefined;
}

type Present<T extends object> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what is undefined, so that addresses stay short and equal searches are equal. */
export function present<T extends object>(search: T): Present<T> {
  return readFrom({}, search);
}

/** What a route reads from its address. What stands there and cannot be read is told to be undefined: the router would hand it on as it is. */
export function readFrom<T extends object>(raw: RawSearch, read: T): Present<T> {
  return Object.fromEntries(
    Object.entries(read).filter(([key, value]) => value !== undefined || key in raw),
  ) as Present<T>;
}
