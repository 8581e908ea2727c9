import { useApolloClient, useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';

import { DateText, Notice, Panel, PersonName, SendButton } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import type { RevokeAnswerMutation } from '../../../gql/graphql.ts';
import { PageQuery } from '../../../service/PageQuery.tsx';
import { useAction } from '../../../service/use-action.ts';
import { AnswersQuery, RevokeAnswer } from '../review-operation.ts';
import classes from './Answered.module.css';

const payloadOf = (data: RevokeAnswerMutation) => data.revokeAnswer;
const SHOWN = 50;

/** Given answers, by whom, with a button to undo them. */
export function Answered({ onChanged }: { onChanged: () => Promise<unknown> }) {
  const { t } = useTranslation('review');
  const { can } = useViewer();
  const client = useApolloClient();
  const result = useQuery(AnswersQuery, { variables: { first: SHOWN } });
  const revoke = useAction(RevokeAnswer, payloadOf);
  const onRevoke = async (answerId: string) => {
    await revoke.run({ input: { answerId } });
    await Promise.all([onChanged(), client.refetchQueries({ include: ['Frame', 'ReviewAnswers'] })]);
  };
  if (result.data?.reviewAnswers.length === 0) return null;
  return (
    <Panel title={t('answered.title')} note={t('answered.note')}>
      {revoke.problem !== null && <Notice tone="problem">{revoke.problem}</Notice>}
      <PageQuery result={result} what={t('answered.what')}>
        {({ reviewAnswers }) => (
          <ul>
            {reviewAnswers.map(({ id, kind, text, answeredBy, answeredAt, remembered }) => (
              <li key={id} className={classes.answer}>
                <div className={classes.words}>
                  <p>
                    <bdi>{text}</bdi>
                  </p>
                  <p className="pl-quiet">
                    {t(`kind.one.${kind}`)} · <PersonName person={answeredBy} />,{' '}
                    <DateText value={answeredAt} as="instant" /> ·{' '}
                    {remembered ? t('answered.remembered') : t('answered.once')}
                  </p>
                </div>
                {can('review.answer') && (
                  <SendButton
                    variant="default"
                    size="compact-sm"
                    disabled={revoke.busy}
                    aria-label={t('answered.takeBackLabel', { text })}
                    onClick={() => void onRevoke(id)}
                  >
                    {t('answered.takeBack')}
                  </SendButton>
                )}
              </li>
            ))}
          </ul>
        )}
      </PageQuery>
    </Panel>
  );
}
