import { useTranslation } from 'react-i18next';

import { Notice } from '@plumbline/ui';

import type { DecisionForm_FormFragment } from '../../../gql/graphql.ts';
import classes from './DecisionForm.module.css';

interface OpenGroundsProps {
  form: DecisionForm_FormFragment;
  /** Names of the open findings about people. */
  findings: readonly string[];
  /** Also say what they rule out, where a person chooses. */
  withRule: boolean;
}

/** What is open and decides what can be chosen: what bars going on as before, findings about people, names that wait for a person. */
export function OpenGrounds({ form, findings, withRule }: OpenGroundsProps) {
  const { t } = useTranslation('decisions');
  const { openFindings, barring, alerts } = form;
  return (
    <>
      {barring !== null && (
        <Notice tone="problem">
          <p>
            <b>{t('form.barred', { what: barring })}</b>
          </p>
          {withRule && <p>{t('form.barredRule')}</p>}
        </Notice>
      )}
      {openFindings > 0 && (
        <Notice tone="notice">
          <p>{t('form.openFindings', { count: openFindings })}</p>
          <ul className={classes.findings}>
            {[...new Set(findings)].map((name) => (
              <li key={name}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
          {withRule && <p>{t('form.openFindingsRule')}</p>}
        </Notice>
      )}
      {barring === null && alerts > 0 && withRule && <Notice>{t('form.alerts', { count: alerts })}</Notice>}
    </>
  );
}
