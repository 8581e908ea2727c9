import type { Messages, MessagesByLocale } from '@plumbline/risk';

/** The texts of a feature in every language of the service. What a language lacks is said in English; a test finds it. */
export function inEveryLanguage(texts: {
  readonly en: Messages;
  readonly es: Messages;
  readonly de: Messages;
}): MessagesByLocale {
  const { en, es, de } = texts;
  return { en, es: { ...en, ...es }, de: { ...en, ...de } };
}
