import type { Texts } from './pseudo-locale.ts';

const LOCALE_FILE = /\/([^/]+)\/locales\/[^/]+\.json$/;

export type LoadTexts = () => Promise<{ default: Texts }>;

/** The texts of one language beside each page, by namespace: `pages/suppliers/locales/en.json` is `suppliers`. */
export function byNamespace(files: Readonly<Record<string, LoadTexts>>): ReadonlyMap<string, LoadTexts> {
  const found = new Map<string, LoadTexts>();
  for (const [path, load] of Object.entries(files)) {
    const [, namespace] = LOCALE_FILE.exec(path) ?? [];
    if (namespace === undefined) continue;
    // Two folders of one name would silently hide each other's texts.
    if (found.has(namespace)) throw new Error(`Two locale files for ${namespace}`);
    found.set(namespace, load);
  }
  return found;
}
