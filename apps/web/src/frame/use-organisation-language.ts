import type { i18n } from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { OrganisationKind } from '../gql/graphql.ts';
import { answeringLanguage, chosenLanguage } from '../language/answering-language.ts';
import { pageLanguage } from '../language/page-languages.ts';
import { PSEUDO_LOCALE } from '../language/pseudo-locale.ts';

/** What decides the language: of which kind the organisation is, and what the service speaks to this person. */
interface Looking {
  readonly kind: OrganisationKind;
  readonly locale: string;
}

/** The language of the pages of an organisation: a supplier's speak those of the questions, all others that of the account, as the service does. */
function languageOf({ kind, locale }: Looking, { language }: i18n): string {
  if (language === PSEUDO_LOCALE) return language;
  if (kind !== 'SUPPLIER') return pageLanguage(locale) ?? 'en';
  const wanted = window.navigator.languages.map((tag) => answeringLanguage(tag.split('-')[0] ?? ''));
  return chosenLanguage() ?? wanted.find((each) => each !== null) ?? 'en';
}

/** Has the pages speak the language of the organisation when it is opened; after that the menu decides. @param looking undefined until it is known @returns whether they speak it */
export function useOrganisationLanguage(looking: Looking | undefined): boolean {
  const { i18n } = useTranslation('frame');
  const [isSettled, setSettled] = useState(false);
  const language = looking === undefined ? null : languageOf(looking, i18n);
  useEffect(() => {
    if (!isSettled && language !== null) void i18n.changeLanguage(language).then(() => setSettled(true));
  }, [i18n, isSettled, language]);
  return isSettled || i18n.language === language;
}
