import { ApolloProvider, useQuery } from '@apollo/client/react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

import {
  askedOf,
  LANGUAGES,
  minutesFor,
  pagesOf,
  placesAsked,
  TEMPLATE,
  TOPICS,
  type Asked,
  type Asking,
  type LanguageCode,
} from '@plumbline/questionnaire';
import { Notice, PageSkeleton } from '@plumbline/ui';

import type { AskingQuery as Data } from '../../gql/graphql.ts';
import { createOrganisationClient } from '../../service/organisation-client.ts';
import { PageQuery } from '../../service/PageQuery.tsx';
import classes from '../answer/AnswerPage.module.css';
import { FrontTexts } from '../answer/components/FrontTexts.tsx';
import { PortalLayout } from '../answer/components/PortalLayout.tsx';
import { Question } from '../answer/components/Question.tsx';
import { opened } from '../answer/lib/answer-queue.ts';
import { AnswersInHand } from '../answer/lib/answers-in-hand.ts';
import { usePortalLanguage } from '../answer/lib/portal-language.ts';
import { AskingQuery } from './request-operations.ts';

/** A prepared asking as a supplier will see it: the first page, then all questions. Nothing can be saved. */
export function PreviewPage() {
  const { organisation } = useParams({ from: '/o/$organisation/requests/preview/$asking' });
  const navigate = useNavigate();
  const client = useMemo(
    () =>
      createOrganisationClient({
        organisation,
        onSignedOut: () => void navigate({ to: '/sign-in', search: { next: window.location.pathname } }),
        onReconnected: () => undefined,
      }),
    [organisation, navigate],
  );
  return (
    <ApolloProvider client={client}>
      <Preview />
    </ApolloProvider>
  );
}

function Preview() {
  const { t } = useTranslation('requests');
  const { asking: id } = useParams({ from: '/o/$organisation/requests/preview/$asking' });
  const result = useQuery(AskingQuery, { variables: { id } });
  const missing = (
    <main className={classes.front}>
      <title>{t('preview.missing.title')}</title>
      <h1>{t('preview.missing.title')}</h1>
      <p>{t('preview.missing.text')}</p>
    </main>
  );
  return (
    <PageQuery result={result} what={t('preview.what')} layout="rows" missing={missing}>
      {({ viewer, asking }) => <AsSupplier buyer={viewer.organisation.name} asking={asking} />}
    </PageQuery>
  );
}

/** The questions of an asking, from the words of the service. */
function askingOf({ set, topics, countries }: Data['asking']): Asking {
  const chosen = { topics: TOPICS.filter((topic) => topics.includes(topic)) };
  return { set: set === 'topics' ? chosen : set === 'full' ? 'full' : 'core', countries };
}

function AsSupplier({ buyer, asking }: { buyer: string; asking: Data['asking'] }) {
  const { t } = useTranslation('requests');
  const { t: say } = useTranslation('answer');
  const asked = useMemo(() => askedOf(TEMPLATE, askingOf(asking)), [asking]);
  const [hand] = useState(() => unsaved(asked, asking.language));
  const state = useSyncExternalStore(hand.subscribe, hand.snapshot);
  const language = usePortalLanguage(languageOf(asking.language), false);
  const { texts } = language;
  if (texts === null) return <PageSkeleton layout="table" />;
  const { supplierName, reason, note, dueOn } = asking;
  const size = { questions: asked.items.length, minutes: minutesFor(asked.items) };
  return (
    <PortalLayout language={language} head={buyer}>
      <main className={classes.front}>
        <title>{t('preview.title', { buyer, supplier: supplierName })}</title>
        <Notice tone="notice">
          <span lang="en" dir="ltr">
            {t('preview.notice')} {t('preview.language')}
          </span>
        </Notice>
        <h1>{say('front.title', { buyer })}</h1>
        <FrontTexts request={{ buyerName: buyer, supplierName, reason, note, dueOn, ...size }} texts={texts} />
        {pagesOf(asked).map((items) => (
          <div key={items[0]?.key} className={classes.questions}>
            <h2>{texts.say(`section.${items[0]?.section ?? ''}`)}</h2>
            {items
              .filter((item) => placesAsked(asked, item, state.answers).length > 0)
              .map((item) => (
                <Question
                  key={item.key}
                  {...{ asked, item, hand, state, texts }}
                  promised={asking.promised}
                  again={null}
                  countries={asking.countryChoices}
                />
              ))}
          </div>
        ))}
      </main>
    </PortalLayout>
  );
}

/** Answers that are kept nowhere and sent to nobody. */
function unsaved(asked: Asked, language: string): AnswersInHand {
  const now = { mark: '', state: 'open', answers: [], beside: {}, handOvers: [] } as const;
  const start = { queue: opened([], []), now, language: languageOf(language), isDown: false };
  return new AnswersInHand(asked, start, {
    service: {
      changes: () => Promise.resolve({ content: { now: null } }),
      save: (changes) =>
        Promise.resolve({
          content: {
            outcomes: changes.map(({ id, base }) => ({ id, version: base + 1, replaced: null, problems: [] })),
          },
        }),
    },
    device: null,
    alone: (work) => work(),
    tell: () => undefined,
    newId: () => crypto.randomUUID(),
    now: () => Date.now(),
  });
}

function languageOf(key: string): LanguageCode {
  return LANGUAGES.find((each) => each === key) ?? 'en';
}
