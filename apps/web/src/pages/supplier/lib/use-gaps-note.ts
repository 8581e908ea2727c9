import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

/** Kinds that are no fact about the supplier: a table that says nothing of it, and a list that nobody has loaded. */
const TABLES: ReadonlySet<string> = new Set(['reference', 'notScreened']);

/** How much is not known: facts about the supplier apart from tables and lists, wherever they are listed. */
export function useGapsNote(gaps: readonly { readonly kind: string }[]): string {
  const { t } = useTranslation('supplier');
  const format = useFormat();
  const tables = gaps.filter(({ kind }) => TABLES.has(kind)).length;
  const facts = gaps.length - tables;
  return format.list([
    ...(facts === 0 ? [] : [t('gaps.facts', { count: facts })]),
    ...(tables === 0 ? [] : [t('gaps.tables', { count: tables })]),
  ]);
}
