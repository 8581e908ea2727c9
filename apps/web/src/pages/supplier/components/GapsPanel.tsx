import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Panel, useFormat, useOnPaper } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { useGapsNote } from '../lib/use-gaps-note.ts';
import classes from './GapsPanel.module.css';

const GapsFragment = graphql(/* GraphQL */ `
  fragment GapsPanel_assessment on AssessmentView {
    gaps {
      fact
      name
      kind
      kindText
      untoldAt
      rules
    }
  }
`);

const AT_FIRST = 6;

/** What is not known and matters, most wanted first. */
export function GapsPanel({ assessment: masked }: { assessment: FragmentType<typeof GapsFragment> }) {
  const { t } = useTranslation('supplier');
  const format = useFormat();
  const [all, setAll] = useState(false);
  const printing = useOnPaper();
  const { gaps } = readFragment(GapsFragment, masked);
  const note = useGapsNote(gaps);
  if (gaps.length === 0) return null;
  const shown = all || printing ? gaps : gaps.slice(0, AT_FIRST);
  return (
    <Panel title={t('gaps.title')} note={note}>
      <ul className={classes.gaps}>
        {shown.map((gap) => (
          <li key={`${gap.kind} ${gap.fact}`}>
            <span className={classes.name}>{gap.name}</span> <span className="pl-quiet">{gap.kindText}</span>
            {gap.untoldAt !== null && (
              <p className="pl-quiet">{t('gaps.untold', { day: format.date(gap.untoldAt) })}</p>
            )}
            {gap.rules.length > 0 && (
              <p className="pl-quiet">{t('gaps.needed', { rules: format.list([...gap.rules]) })}</p>
            )}
          </li>
        ))}
      </ul>
      {gaps.length > AT_FIRST && !printing && (
        <UnstyledButton className={classes.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('gaps.fewer') : t('gaps.more', { count: gaps.length - AT_FIRST })}
        </UnstyledButton>
      )}
    </Panel>
  );
}
