import { Button, Group, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { LanguageCode, Section } from '@plumbline/questionnaire';

import { formText } from '../../../lib/form-text.ts';
import type { AnswerService, HandOver } from '../../../service/answering.ts';
import type { Refused } from '../../../service/session.ts';
import classes from '../AnswerPage.module.css';
import type { AnswersInHand } from '../lib/answers-in-hand.ts';
import { Refusal } from './Refusal.tsx';

interface HandOverSectionProps {
  section: Section;
  service: Pick<AnswerService, 'handOver' | 'takeBack'>;
  hand: AnswersInHand;
  hasMail: boolean;
  language: LanguageCode;
  /** The colleague who has this section; null for nobody. */
  handOver: HandOver | null;
}

/** Hands a section to a colleague, says how far the colleague is, and takes it back. */
export function HandOverSection({ section, service, hand, hasMail, language, handOver }: HandOverSectionProps) {
  const { t } = useTranslation('answer');
  const [url, setUrl] = useState<string | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  const run = async (work: () => Promise<Refused | { readonly content: unknown }>) => {
    setBusy(true);
    const answer = await work();
    if (!('problem' in answer)) await hand.look();
    setBusy(false);
    setRefused('problem' in answer ? answer : null);
  };
  const handTo = (email: string | null) =>
    run(async () => {
      const answer = await service.handOver(section, email, language);
      if ('content' in answer) setUrl(answer.content.url);
      return answer;
    });
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void handTo(formText(new FormData(event.currentTarget), 'email'));
  };
  if (handOver !== null)
    return (
      <section className={classes.question} aria-label={t('handOver.title')}>
        <p>{t(`handOver.${handOver.state}Text`)}</p>
        {handOver.email !== null && <p dir="auto">{handOver.email}</p>}
        {url !== null && (
          <TextInput
            label={t('handOver.link')}
            description={t('handOver.once')}
            value={url}
            readOnly
            dir="ltr"
            onFocus={(event) => event.currentTarget.select()}
          />
        )}
        {refused !== null && <Refusal refused={refused} />}
        <Button variant="default" loading={busy} onClick={() => void run(() => service.takeBack(handOver.id))}>
          {t('handOver.takeBack')}
        </Button>
      </section>
    );
  return (
    <details className={classes.question}>
      <summary>{t('handOver.title')}</summary>
      <p>{t('handOver.why')}</p>
      {refused !== null && <Refusal refused={refused} />}
      {hasMail && (
        <form onSubmit={send} className={classes.begin}>
          <TextInput name="email" type="email" required withAsterisk={false} label={t('handOver.email')} dir="ltr" />
          <Button type="submit" variant="default" loading={busy}>
            {t('handOver.send')}
          </Button>
        </form>
      )}
      <Group>
        <Button variant="default" loading={busy} onClick={() => void handTo(null)}>
          {t('handOver.make')}
        </Button>
      </Group>
    </details>
  );
}
