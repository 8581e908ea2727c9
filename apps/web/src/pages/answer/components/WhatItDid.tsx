import { useTranslation } from 'react-i18next';

import type { Item } from '@plumbline/questionnaire';
import type { Credit } from '@plumbline/questionnaire/judgement';

import classes from '../AnswerPage.module.css';
import type { QuestionTexts } from '../lib/question-texts.ts';

interface WhatItDidProps {
  credit: Credit;
  item: Item;
  texts: QuestionTexts;
}

/** What one answer did, in plain words: whether it counts as known, and why not; what it leads to where the supplier told of a finding. */
export function WhatItDid({ credit: { counted, disclosed, files }, item, texts }: WhatItDidProps) {
  const { t } = useTranslation('answer');
  const whys = [...new Set(files.map(({ why }) => why))];
  return (
    <ul className={classes.did}>
      <li>{t(`did.counted.${counted}`)}</li>
      {disclosed && (
        <li>
          {t('did.disclosed')} {texts.say(`leadsTo.${item.leadsTo}`)}
        </li>
      )}
      {whys.map((why) => (
        <li key={why}>{t(`did.file.${why}`)}</li>
      ))}
      {counted === 'answered' && item.evidence !== undefined && <li>{t('did.more')}</li>}
    </ul>
  );
}
