import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Asked, Item, Place } from '@plumbline/questionnaire';
import type { Credit } from '@plumbline/questionnaire/judgement';
import { Notice, PageSkeleton, useFormat } from '@plumbline/ui';

import type { AnswerService, ReceiptOfAnswers } from '../../../service/answering.ts';
import type { Answer } from '../../../service/session.ts';
import classes from '../AnswerPage.module.css';
import type { QuestionTexts } from '../lib/question-texts.ts';
import { useWording } from '../lib/use-wording.ts';
import { AnswersList } from './AnswersList.tsx';
import { Refusal } from './Refusal.tsx';
import { WhatIsBlank } from './WhatIsBlank.tsx';
import { WhatItDid } from './WhatItDid.tsx';

interface ReceiptsProps {
  buyer: string;
  asked: Asked;
  texts: QuestionTexts;
  service: Pick<AnswerService, 'receipts'>;
}

/** Everything that was submitted, the last one first, each with what its answers did. */
export function Receipts({ buyer, asked, texts, service }: ReceiptsProps) {
  const { t } = useTranslation('answer');
  const [answer, setAnswer] = useState<Answer<{ readonly receipts: readonly ReceiptOfAnswers[] }> | null>(null);
  const [reads, setReads] = useState(0);
  useEffect(() => {
    let current = true;
    void service.receipts().then((got) => current && setAnswer(got));
    return () => {
      current = false;
    };
  }, [service, reads]);
  if (answer === null) return <PageSkeleton layout="rows" />;
  if ('problem' in answer) return <Refusal refused={answer} />;
  const look = () => setReads(reads + 1);
  return answer.content.receipts.toReversed().map((receipt, at) => {
    const one = <OneReceipt {...{ buyer, asked, texts, receipt }} onLook={look} />;
    return at === 0 ? (
      <div key={receipt.id} className={classes.entries}>
        {one}
      </div>
    ) : (
      <details key={receipt.id}>
        <summary>
          {t('returned.before')}: <ReceiptDate {...receipt} />
        </summary>
        <div className={classes.entries}>{one}</div>
      </details>
    );
  });
}

function ReceiptDate({ submittedAt }: Pick<ReceiptOfAnswers, 'submittedAt'>) {
  return useFormat().instantWithZone(submittedAt);
}

interface OneReceiptProps extends Omit<ReceiptsProps, 'service'> {
  receipt: ReceiptOfAnswers;
  onLook: () => void;
}

function OneReceipt({ buyer, asked, texts, receipt, onLook }: OneReceiptProps) {
  const { t } = useTranslation('answer');
  const format = useFormat();
  const wording = useWording(texts);
  const { answers, credits, submittedAt } = receipt;
  const below = (item: Item, place: Place) => {
    const credit = creditOf(credits ?? [], item, place);
    return credit && <WhatItDid credit={credit} item={item} texts={texts} />;
  };
  return (
    <>
      <p>{t('receipt.submittedAt', { at: format.instantWithZone(submittedAt) })}</p>
      {credits === null ? (
        <div className={classes.screenOnly}>
          <Notice tone="notice">{t('did.waits', { buyer })}</Notice>
          <Button variant="default" size="sm" mt="xs" onClick={onLook}>
            {t('did.look')}
          </Button>
        </div>
      ) : (
        <p className={classes.quiet}>{t('did.text')}</p>
      )}
      <AnswersList
        items={asked.items}
        answers={answers}
        wording={wording}
        below={below}
        nothing={t('submit.nothing')}
      />
      <WhatIsBlank {...{ asked, answers, texts }} openTitle={t('receipt.open')} />
    </>
  );
}

/** An answer for all sites is told as that of the first of them. */
function creditOf(credits: readonly Credit[], { key }: Item, place: Place): Credit | undefined {
  const ofItem = credits.filter(({ item }) => item === key);
  return ofItem.find((each) => each.place === place) ?? (place === null ? ofItem[0] : undefined);
}
