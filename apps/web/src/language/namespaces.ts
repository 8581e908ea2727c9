import type { Texts } from './pseudo-locale.ts';

const LOCALE_FILE = /\/([^/]+)\/locales\/([^/]+)\.json$/;

export type LoadTexts = () => Promise<{ default: Texts } | Texts>;

/** The texts beside each page, by language and namespace: `pages/suppliers/locales/en.json` is `suppliers` in `en`. */
export function byNamespace(files: Readonly<Record<string, LoadTexts>>): ReadonlyMap<string, LoadTexts> {
  const found = new Map<string, LoadTexts>();
  for (const [path, load] of Object.entries(files)) {
    const [, namespace, language] = LOCALE_FILE.exec(path) ?? [];
    if (namespace === undefined || language === undefined) continue;
    const key = `${language}/${namespace}`;
    // Two folders of one name would silently hide each other's texts.
    if (found.has(key)) throw new Error(`Two locale files for ${key}`);
    found.set(key, load);
  }
  return found;
}
