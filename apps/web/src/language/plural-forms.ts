import type { Texts } from './pseudo-locale.ts';

const OTHER = /^(.+)_other$/;

/**
 * Gives each text with plural forms those that its language has and its file lacks, as `_other` says it. Spanish has one for whole millions, which a file need
 * not repeat; without it the page would show the key.
 */
export function withPluralForms(texts: Texts, language: string): Texts {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const complete = (group: Texts): Texts => {
    const own = Object.entries(group).map(
      ([key, text]) => [key, typeof text === 'string' ? text : complete(text)] as const,
    );
    const missing = own.flatMap(([key, text]) => {
      const [, name] = OTHER.exec(key) ?? [];
      if (name === undefined) return [];
      return forms.filter((form) => !(`${name}_${form}` in group)).map((form) => [`${name}_${form}`, text] as const);
    });
    return Object.fromEntries([...own, ...missing]);
  };
  return complete(texts);
}
