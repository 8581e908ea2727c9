import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Panel, useFormat } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
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

const SHOWN = 5;

interface CaseGapsProps {
  assessment: FragmentType<typeof CaseGapsFragment>;
  supplierId: string;
}

/** What is not known, the most wanted first, and the way to ask. */
export function CaseGaps({ assessment, supplierId }: CaseGapsProps) {
  const { t } = useTranslation('desk');
  const { t: say } = useTranslation('supplier');
  const format = useFormat();
  const { organisation, can } = useViewer();
  const { gaps } = readFragment(CaseGapsFragment, assessment);
  const left = gaps.length - SHOWN;
  return (
    <Panel title={say('gaps.title')} note={say('gaps.note', { count: gaps.length })}>
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
        {can('request.ask') && (
          <Link to="/o/$organisation/requests" params={{ organisation }} search={{ ask: [supplierId] }}>
            {t('case.ask')}
          </Link>
        )}
      </p>
    </Panel>
  );
}
