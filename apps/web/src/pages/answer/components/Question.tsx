import { Checkbox, Radio, Stack, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import {
  answerAt,
  placesAsked,
  rowsOf,
  SITES,
  sitesOf,
  type Answer,
  type Asked,
  type Item,
  type Place,
} from '@plumbline/questionnaire';

import type { QuestionTexts } from '../lib/question-texts.ts';
import type { AnswersInHand } from '../lib/use-answers.ts';
import classes from '../AnswerPage.module.css';
import { AnswerFields } from './AnswerFields.tsx';

interface QuestionProps {
  asked: Asked;
  item: Item;
  hand: AnswersInHand;
  texts: QuestionTexts;
  countries: readonly string[];
}

/** One question with its fields, of all sites or of each, and what an answer leads to. */
export function Question(props: QuestionProps) {
  const { asked, item, hand, texts } = props;
  const { t } = useTranslation('answer');
  const id = useId();
  const sites = item.bySite === true ? sitesOf(hand.answers) : [];
  const said = hand.answers[item.key];
  const hasOwn = said !== undefined && !('state' in said) && Object.keys(said.sites ?? {}).length > 0;
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isSame = chosen ?? !hasOwn;
  const title = texts.shown(`${item.key}.title`, item);
  const places = sites.length > 1 && !isSame ? placesAsked(asked, item, hand.answers) : [null];
  const chooseSame = (same: boolean) => {
    setChosen(same);
    if (same) for (const site of sites) hand.change(item.key, site, null);
  };
  return (
    <section className={classes.question} aria-labelledby={id} lang={texts.language} dir={texts.direction}>
      <h2 id={id}>{title?.text}</h2>
      {title?.beneath != null && (
        <p lang="en" dir="ltr" className={classes.beneath}>
          {title.beneath}
        </p>
      )}
      <p className={classes.leads}>{texts.say(`leadsTo.${item.leadsTo}`)}</p>
      {sites.length > 1 && (
        <Checkbox
          label={t('sameAtAll')}
          checked={isSame}
          onChange={(event) => chooseSame(event.currentTarget.checked)}
        />
      )}
      {places.map((place) => (
        <OnePlace
          key={place ?? ''}
          {...props}
          place={place}
          name={place === null ? null : nameOf(hand, place, t('site'))}
        />
      ))}
    </section>
  );
}

function nameOf({ answers }: AnswersInHand, site: string, otherwise: string): string {
  const row = rowsOf(answerAt(answers, SITES, null)).find(({ id }) => id === site);
  return typeof row?.['name'] === 'string' ? row['name'] : otherwise;
}

const STATES = ['unknown', 'notApplicable', 'declined', 'colleague'] as const;

function OnePlace({
  item,
  hand,
  texts,
  countries,
  place,
  name,
}: QuestionProps & { place: Place; name: string | null }) {
  const { t } = useTranslation('answer');
  const answer = answerAt(hand.answers, item.key, place);
  const problems = hand.problems.get(`${item.key} ${place ?? ''}`) ?? [];
  const change = (next: Answer | null) => hand.change(item.key, place, next);
  const isOther = answer !== undefined && answer.state !== 'given';
  const [open, setOpen] = useState(isOther);
  // It counts once there is a reason.
  const [isReasonAsked, askReason] = useState(false);
  const choose = (state: string) => {
    askReason(state === 'notApplicable');
    if (state === 'notApplicable') change(null);
    else if (state === 'unknown' || state === 'declined' || state === 'colleague') change({ state });
    else change(null);
  };
  return (
    <div className={classes.place}>
      {name !== null && <h3 dir="auto">{name}</h3>}
      {!isOther && !isReasonAsked && (
        <AnswerFields
          item={item}
          answer={answer}
          problems={problems}
          texts={texts}
          countries={countries}
          onChange={change}
        />
      )}
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('cannot')}</summary>
        <Radio.Group
          mt="xs"
          aria-label={t('cannot')}
          value={isOther ? answer.state : isReasonAsked ? 'notApplicable' : 'given'}
          onChange={choose}
        >
          <Stack gap="sm">
            <Radio value="given" label={t('answerIt')} />
            {STATES.map((state) => (
              <Radio
                key={state}
                value={state}
                label={texts.say(`state.${state}`)}
                description={texts.say(`means.${state}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        {(answer?.state === 'notApplicable' || isReasonAsked) && (
          <TextInput
            mt="xs"
            label={t('because')}
            maxLength={300}
            defaultValue={answer?.state === 'notApplicable' ? answer.because : ''}
            onChange={(event) => {
              const because = event.currentTarget.value.trim();
              change(because === '' ? null : { state: 'notApplicable', because });
              askReason(because === '');
            }}
          />
        )}
      </details>
    </div>
  );
}
