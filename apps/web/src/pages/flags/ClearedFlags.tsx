import { useTranslation } from 'react-i18next';

import { Panel, useFormat } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../gql/fragment-masking.ts';
import { graphql } from '../../gql/gql.ts';
import classes from './components/FlagWork.module.css';
import { FlagWork, type FlagWorkFragment } from './FlagWork.tsx';

const ClearedFlagsFragment = graphql(/* GraphQL */ `
  fragment ClearedFlags_assessment on AssessmentView {
    cleared {
      clearedOn
      watched
      flag {
        id
        name
        subject
        explanation
      }
    }
  }
`);

interface ClearedFlagsProps {
  supplierId: string;
  assessment: FragmentType<typeof ClearedFlagsFragment>;
  recordOf: (flag: string) => FragmentType<typeof FlagWorkFragment> | undefined;
  canWork: boolean;
}

/** Flags that still hold on what is recorded and were cleared on evidence: not open, and opened again by new facts. */
export function ClearedFlags({ supplierId, assessment, recordOf, canWork }: ClearedFlagsProps) {
  const { t } = useTranslation('flags');
  const format = useFormat();
  const { cleared } = readFragment(ClearedFlagsFragment, assessment);
  if (cleared.length === 0) return null;
  return (
    <Panel title={t('cleared.title')} note={t('cleared.note')}>
      <ul>
        {cleared.map(({ flag, clearedOn, watched }) => (
          <li key={flag.id} className={classes.cleared}>
            <h3>
              {flag.name} <span className="pl-quiet">· {flag.subject}</span>
            </h3>
            <p>{flag.explanation}</p>
            <p className="pl-quiet">
              {t(watched ? 'cleared.watched' : 'cleared.unwatched', { date: format.date(clearedOn) })}
            </p>
            <FlagWork supplierId={supplierId} flag={flag} record={recordOf(flag.id)} canWork={canWork} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
