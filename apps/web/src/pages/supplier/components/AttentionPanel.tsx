import { UnstyledButton } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Panel, useFormat, useOnPaper } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { Arithmetic } from './Arithmetic.tsx';
import classes from './AttentionPanel.module.css';

const AttentionFragment = graphql(/* GraphQL */ `
  fragment AttentionPanel_assessment on AssessmentView {
    laneText
    attention {
      priority
      priorityTerms {
        ...Arithmetic_term
      }
      severity
      severityTerms {
        ...Arithmetic_term
      }
      lines
    }
  }
`);

/** Why the supplier stands where it does in the order of attention. */
export function AttentionPanel({ assessment: masked }: { assessment: FragmentType<typeof AttentionFragment> }) {
  const { t } = useTranslation('supplier');
  const format = useFormat();
  const [asked, setAsked] = useState(false);
  const printing = useOnPaper();
  const id = useId();
  const { laneText, attention } = readFragment(AttentionFragment, masked);
  const { priority, priorityTerms, severity, severityTerms, lines } = attention;
  const open = asked || printing;
  return (
    <Panel title={t('attention.title')} note={laneText}>
      <p>
        {priority === null ? (
          t('attention.none')
        ) : (
          <>
            {t('attention.priority')} <b className={classes.value}>{format.number(priority, 2)}</b>
          </>
        )}
      </p>
      <ul className={classes.lines}>
        {lines.map((line) => (
          <li key={line}>
            <bdi>{line}</bdi>
          </li>
        ))}
      </ul>
      {priorityTerms.length > 0 && (
        <UnstyledButton
          className={classes.toggle}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setAsked(!asked)}
        >
          {open ? t('numbers.hide') : t('numbers.arithmetic')}
          <span className="pl-hidden"> {t('attention.priority')}</span>
        </UnstyledButton>
      )}
      {open && priorityTerms.length > 0 && (
        <div id={id} className={classes.arithmetic}>
          <Arithmetic name={t('attention.priority')} terms={priorityTerms} total={priority} />
          {severityTerms.length > 0 && (
            <Arithmetic name={t('attention.severity')} terms={severityTerms} total={severity} />
          )}
        </div>
      )}
    </Panel>
  );
}
