import { LOCALES, type Locale } from '@plumbline/risk';

/** The language of the service that a browser likes best, by its header `Accept-Language`; English if it likes none. */
export function localeAskedFor(header: string | undefined): Locale {
  const asked = (header ?? '').split(',').flatMap((part, place) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const weight = Number(
      parameters
        .map((each) => each.trim())
        .find((each) => each.startsWith('q='))
        ?.slice(2) ?? 1,
    );
    const locale = LOCALES.find((each) => each === tag.split('-')[0]);
    return locale === undefined || !(weight > 0) ? [] : [{ locale, weight, place }];
  });
  const [best] = asked.sort((a, b) => b.weight - a.weight || a.place - b.place);
  return best?.locale ?? 'en';
}
