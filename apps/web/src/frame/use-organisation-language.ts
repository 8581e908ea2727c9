import type { i18n } from 'i18next';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import type { OrganisationKind } from '../gql/graphql.ts';
import { answeringLanguage, chosenLanguage } from '../language/answering-language.ts';
import { PSEUDO_LOCALE } from '../language/pseudo-locale.ts';

/** The language of the pages of an organisation: a supplier's speak those of the questions, all others English. */
function languageOfOrganisation(kind: OrganisationKind, { language }: i18n): string {
  if (language === PSEUDO_LOCALE) return language;
  if (kind !== 'SUPPLIER') return 'en';
  const wanted = window.navigator.languages.map((tag) => answeringLanguage(tag.split('-')[0] ?? ''));
  return chosenLanguage() ?? wanted.find((each) => each !== null) ?? 'en';
}

/** Has the pages speak the language of the organisation. @param kind undefined until it is known @returns whether they do */
export function useOrganisationLanguage(kind: OrganisationKind | undefined): boolean {
  const { i18n } = useTranslation('frame');
  const language = kind === undefined ? i18n.language : languageOfOrganisation(kind, i18n);
  useEffect(() => {
    if (i18n.language !== language) void i18n.changeLanguage(language);
  }, [i18n, language]);
  return i18n.language === language;
}
