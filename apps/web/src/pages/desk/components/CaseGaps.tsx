import { UnstyledButton } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Panel, useFormat } from '@plumbline/ui';

import { KeyName } from '../../../frame/KeyName.tsx';
import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { useGapsNote } from '../../supplier/lib/use-gaps-note.ts';
import { useDeskKeys } from '../use-desk-keys.ts';
import classes from './DeskCase.module.css';

const CaseGapsFragment = graphql(/* GraphQL */ `
  fragment CaseGaps_assessment on AssessmentView {
    gaps {
      fact
      name
      kind
      kindText
    }
  }
`);

const AskDialog = lazy(async () => ({ default: (await import('../../requests/AskDialog.tsx')).AskDialog }));

const SHOWN = 5;

interface CaseGapsProps {
  assessment: FragmentType<typeof CaseGapsFragment>;
  supplierId: string;
  keysOn: boolean;
}

/** What is not known, the most wanted first, and the way to ask without leaving the case. */
export function CaseGaps({ assessment, supplierId, keysOn }: CaseGapsProps) {
  const { t } = useTranslation('desk');
  const { t: say } = useTranslation('supplier');
  const format = useFormat();
  const { can } = useViewer();
  const [asking, setAsking] = useState(false);
  const mayAsk = can('request.ask');
  useDeskKeys({ q: mayAsk ? () => setAsking(true) : undefined }, keysOn);
  const { gaps } = readFragment(CaseGapsFragment, assessment);
  const left = gaps.length - SHOWN;
  return (
    <Panel title={say('gaps.title')} note={useGapsNote(gaps)}>
      {gaps.length === 0 ? (
        <p className="pl-quiet">{t('case.noGaps')}</p>
      ) : (
        <ul className={classes.gaps}>
          {gaps.slice(0, SHOWN).map(({ fact, name, kind, kindText }) => (
            <li key={`${kind} ${fact}`}>
              {name} <span className="pl-quiet">{kindText}</span>
            </li>
          ))}
        </ul>
      )}
      <p className={classes.ask}>
        {left > 0 && (
          <span className="pl-quiet">{t('case.moreGaps', { count: left, number: format.number(left) })} </span>
        )}
        {mayAsk && (
          <UnstyledButton className={classes.askButton} onClick={() => setAsking(true)}>
            {t('case.ask')} {keysOn && <KeyName name="Q" />}
          </UnstyledButton>
        )}
      </p>
      {asking && (
        <Suspense>
          <AskDialog supplierIds={[supplierId]} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </Panel>
  );
}
