import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { useAsOf } from '../../past/past-day.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { PageQuery } from '../../../service/PageQuery.tsx';
import { SupplierControlsQuery } from '../supplier-operation.ts';
import classes from './Waterfall.module.css';

const ControlTopicFragment = graphql(/* GraphQL */ `
  fragment StepControls_topic on ControlTopic {
    name
    value
    answers {
      question
      title
      text
      evidenceDate
      requestId
    }
  }
`);

/** The answers that the number of the controls is made of, by topic, each with what shows it and a way to the response. */
export function StepControls({ supplier }: { supplier: string }) {
  const { t } = useTranslation('supplier');
  const result = useQuery(SupplierControlsQuery, { variables: { id: supplier, ...useAsOf() } });
  return (
    <PageQuery result={result} what={t('steps.controls')} layout="rows">
      {({ supplier: data }) => (
        <ul className={classes.facts}>
          {data?.controls.map((topic) => (
            <Topic key={topic.key} topic={topic} />
          ))}
        </ul>
      )}
    </PageQuery>
  );
}

function Topic({ topic: masked }: { topic: FragmentType<typeof ControlTopicFragment> }) {
  const { t } = useTranslation('supplier');
  const format = useFormat();
  const { organisation } = useViewer();
  const { name, value, answers } = readFragment(ControlTopicFragment, masked);
  return (
    <li>
      <p>
        <b>{name}</b> {t('steps.ofHundred', { value: format.exact(value) })}
      </p>
      <ul className={classes.answers}>
        {answers.map(({ question, title, text, evidenceDate, requestId }) => (
          <li key={question}>
            {requestId === null ? (
              title
            ) : (
              <Link to="/o/$organisation/requests/$request" params={{ organisation, request: requestId }}>
                {title}
              </Link>
            )}
            <span className={classes.text}>
              {text}
              {evidenceDate !== null && ` ${t('steps.evidenceOf', { date: format.date(evidenceDate) })}`}
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}
