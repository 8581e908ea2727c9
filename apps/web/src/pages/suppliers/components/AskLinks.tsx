import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useViewer } from '../../../frame/viewer.tsx';
import type { SuppliersSearch } from '../lib/suppliers-search.ts';
import classes from './ExportButton.module.css';

/** So many suppliers are asked with their contacts typed in; more by the filter of the list. */
const MOST_CHOSEN = 50;

interface AskLinksProps {
  search: SuppliersSearch;
  /** Suppliers that are chosen, by id; null while nobody chooses. */
  chosen: ReadonlySet<string> | null;
  onChoose: (chosen: ReadonlySet<string> | null) => void;
}

/** Asks suppliers for answers: those that are chosen, or all that match the filter. */
export function AskLinks({ search, chosen, onChoose }: AskLinksProps) {
  const { t } = useTranslation('suppliers');
  const { organisation, can } = useViewer();
  if (chosen === null)
    return (
      <Button variant="default" onClick={() => onChoose(new Set())}>
        {t('choose.begin')}
      </Button>
    );
  const tooMany = chosen.size > MOST_CHOSEN;
  return (
    <div className={classes.export}>
      <span role="status">
        {tooMany ? t('choose.tooMany', { count: MOST_CHOSEN }) : t('choose.count', { count: chosen.size })}
      </span>
      {chosen.size > 0 && !tooMany && (
        <Link to="/o/$organisation/requests" params={{ organisation }} search={{ ask: [...chosen] }}>
          {t('choose.ask', { count: chosen.size })}
        </Link>
      )}
      {chosen.size > 0 && !tooMany && can('engagement.propose') && (
        <Link to="/o/$organisation/engagements" params={{ organisation }} search={{ engage: [...chosen] }}>
          {t('choose.engage', { count: chosen.size })}
        </Link>
      )}
      <Link to="/o/$organisation/requests/ask" params={{ organisation }} search={search}>
        {t('choose.askAll')}
      </Link>
      <Button variant="default" onClick={() => onChoose(null)}>
        {t('choose.end')}
      </Button>
    </div>
  );
}
