import { useTranslation } from 'react-i18next';

import { Notice } from '@plumbline/ui';

import classes from './DecisionForm.module.css';

interface OpenFindingsProps {
  count: number;
  names: readonly string[];
  /** Also say what an open finding rules out, where a person chooses. */
  withRule: boolean;
}

/** Open findings about people, shown while deciding. */
export function OpenFindings({ count, names, withRule }: OpenFindingsProps) {
  const { t } = useTranslation('decisions');
  if (count === 0) return null;
  return (
    <Notice tone="notice">
      <p>{t('form.openFindings', { count })}</p>
      <ul className={classes.findings}>
        {[...new Set(names)].map((name) => (
          <li key={name}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
      {withRule && <p>{t('form.openFindingsRule')}</p>}
    </Notice>
  );
}
