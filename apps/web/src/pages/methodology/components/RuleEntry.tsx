import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import { graphql } from '../../../gql/gql.ts';
import type { RuleEntry_RuleFragment } from '../../../gql/graphql.ts';
import classes from './RuleEntry.module.css';
import { RuleText } from './RuleText.tsx';

export const RuleEntryFragment = graphql(/* GraphQL */ `
  fragment RuleEntry_rule on RuleView {
    id
    name
    class
    classText
    severity
    openCount
    version
    conditions
    basis
    citations
    clears
    evidence
    do
    doNot
    protection
    contextOnly
    ilo
    missing
    inputs {
      key
      name
    }
    thresholds {
      name
      value
      unit
      basis
    }
  }
`);

interface RuleEntryProps {
  rule: RuleEntry_RuleFragment;
  open: boolean;
  onToggle: (open: boolean) => void;
}

/** One rule, plain name first. Its text is rendered only while it is open, to keep the page light. */
export function RuleEntry({ rule, open, onToggle }: RuleEntryProps) {
  const { t } = useTranslation('methodology');
  const format = useFormat();
  return (
    <details
      id={rule.id}
      className={classes.rule}
      open={open}
      onToggle={(event) => {
        if (event.currentTarget.open !== open) onToggle(event.currentTarget.open);
      }}
    >
      <summary className={classes.summary}>
        <span className={classes.name}>{rule.name}</span>
        <code className={classes.id}>{rule.id}</code>
        <span className={classes.severity}>{rule.severity}</span>
        <span className={classes.open}>
          {rule.openCount > 0
            ? t('rules.open', { count: rule.openCount, number: format.number(rule.openCount) })
            : rule.missing.length > 0 && t('rules.noEdition')}
        </span>
      </summary>
      {open && <RuleText rule={rule} />}
    </details>
  );
}
