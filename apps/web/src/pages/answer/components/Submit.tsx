import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import {
  RESPONDENT_ROLES,
  sentOf,
  siteName,
  slipsIn,
  type Asked,
  type Column,
  type Item,
  type LanguageCode,
  type RespondentRole,
} from '@plumbline/questionnaire';
import { Notice } from '@plumbline/ui';

import type { AnswerService, Draft } from '../../../service/answering.ts';
import type { Refused } from '../../../service/session.ts';
import { SharedUntil } from '../../own-organisation/components/SharedUntil.tsx';
import classes from '../AnswerPage.module.css';
import type { AnswersInHand, InHand } from '../lib/answers-in-hand.ts';
import { blankFields, itemsNotSaved, itemsOfColleagues, openItems, pageOf } from '../lib/pages.ts';
import type { QuestionTexts } from '../lib/question-texts.ts';
import { useWording } from '../lib/use-wording.ts';
import { AnswersList } from './AnswersList.tsx';
import { Refusal } from './Refusal.tsx';
import { WhatIsBlank } from './WhatIsBlank.tsx';

interface SubmitProps {
  draft: Draft;
  asked: Asked;
  pages: readonly (readonly Item[])[];
  hand: AnswersInHand;
  state: InHand;
  texts: QuestionTexts;
  language: LanguageCode;
  service: Pick<AnswerService, 'submit'>;
  onSubmitted: () => void;
}

const FilesToSend = lazy(async () => ({ default: (await import('../../evidence/FilesToSend.tsx')).FilesToSend }));

const isOpen = ({ sealed }: Column): boolean => sealed !== true;
const isSealed = ({ sealed }: Column): boolean => sealed === true;

/** The last page: what is open, figures that do not fit, who will see what, and the declaration. Nothing here keeps anybody from submitting. */
export function Submit({ draft, asked, pages, hand, state, texts, language, service, onSubmitted }: SubmitProps) {
  const { t } = useTranslation('answer');
  const wording = useWording(texts);
  const [declared, setDeclared] = useState(false);
  const [role, setRole] = useState<RespondentRole>('');
  const [refused, setRefused] = useState<Refused | null>(null);
  const [isLeft, setLeft] = useState(false);
  const [busy, setBusy] = useState(false);
  const { answers } = state;
  const { buyerName: buyer } = draft;
  const sent = sentOf(asked, answers);
  const seen = asked.items.filter(({ aggregateOnly }) => aggregateOnly !== true);
  const counted = asked.items.filter(({ aggregateOnly }) => aggregateOnly === true);
  const submit = async () => {
    setBusy(true);
    const isSent = await hand.send();
    const answer = isSent ? await service.submit(role, language) : null;
    setBusy(false);
    setLeft(!isSent);
    if (answer !== null && 'problem' in answer) setRefused(answer);
    if (answer !== null && 'content' in answer) onSubmitted();
  };
  const toItem = (key: string, children: ReactNode) => (
    <Link from="/answer/$request" to="." search={{ page: String(pageOf(pages, key)) }} hash={key}>
      {children}
    </Link>
  );
  const listed = (items: readonly Item[]) => (
    <ul className={classes.points}>
      {items.map(({ key }) => (
        <li key={key}>{toItem(key, texts.say(`${key}.title`))}</li>
      ))}
    </ul>
  );
  const open = openItems(asked, answers);
  const blank = blankFields(asked, answers);
  const unsaved = itemsNotSaved(asked, state.queue);
  const waiting = itemsOfColleagues(asked, answers);
  const slips = slipsIn(asked, answers);
  const list = { answers: sent, wording, nothing: t('submit.nothing') };
  return (
    <div className={classes.questions}>
      {unsaved.length > 0 && (
        <Notice tone="problem">
          <p>{t('submit.notSaved')}</p>
          {listed(unsaved)}
        </Notice>
      )}
      {open.length + blank.length + waiting.length + slips.length > 0 && (
        <section className={classes.question}>
          <WhatIsBlank {...{ asked, answers, texts }} openTitle={t('submit.open')} link={toItem} />
          {waiting.length > 0 && (
            <>
              <p>{t('submit.colleagues')}</p>
              {listed(waiting)}
            </>
          )}
          {slips.length > 0 && (
            <>
              <p>{t('submit.slips')}</p>
              <ul className={classes.points}>
                {slips.map(({ code, place, items, parameters }) => (
                  <li key={`${code} ${place ?? ''} ${items.join()}`}>
                    {place !== null && `${siteName(answers, place, wording.texts)}: `}
                    {toItem(items[0] ?? '', texts.say(`slip.${code}`, parameters))}
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      )}
      <section className={classes.question} aria-labelledby="who-sees">
        <h2 id="who-sees">{t('submit.whoSees')}</h2>
        <h3>{t('submit.buyer', { buyer })}</h3>
        <AnswersList items={seen} columns={isOpen} {...list} />
        <Suspense fallback={null}>
          <FilesToSend asked={asked} answers={answers} say={texts.say} />
        </Suspense>
        {asked.items.some(({ columns }) => columns.some(isSealed)) && (
          <>
            <h3>{t('submit.sealed', { buyer })}</h3>
            <AnswersList items={seen} columns={isSealed} {...list} />
          </>
        )}
        {counted.length > 0 && (
          <>
            <h3>{t('submit.counted', { buyer })}</h3>
            <AnswersList items={counted} {...list} />
          </>
        )}
        <p>{t('submit.alsoSeen')}</p>
        <p>
          {t('submit.stays', { buyer })} <SharedUntil draft={draft} />
        </p>
      </section>
      <section className={classes.question}>
        <NativeSelect
          label={t('submit.roleLabel')}
          description={t('submit.roleHelp', { buyer })}
          value={role}
          onChange={(event) => setRole(RESPONDENT_ROLES.find((each) => each === event.currentTarget.value) ?? '')}
          data={[
            { value: '', label: t('submit.roleNone') },
            ...RESPONDENT_ROLES.map((each) => ({ value: each, label: t(`submit.roles.${each}`) })),
          ]}
        />
        <Checkbox
          label={t('submit.declaration')}
          checked={declared}
          onChange={(event) => setDeclared(event.currentTarget.checked)}
        />
        {refused !== null && <Refusal refused={refused} />}
        {isLeft && unsaved.length === 0 && <Notice tone="problem">{t('submit.noLine')}</Notice>}
        <Button size="md" disabled={!declared} loading={busy} onClick={() => void submit()}>
          {t('submit.button', { buyer })}
        </Button>
      </section>
    </div>
  );
}
