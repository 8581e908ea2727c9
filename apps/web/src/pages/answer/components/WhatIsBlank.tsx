import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { labelCode, leadingField, type Answers, type Asked, type Item } from '@plumbline/questionnaire';

import classes from '../AnswerPage.module.css';
import { blankFields, openItems } from '../lib/pages.ts';
import type { QuestionTexts } from '../lib/question-texts.ts';

interface WhatIsBlankProps {
  asked: Asked;
  answers: Answers;
  texts: QuestionTexts;
  /** What stands before the questions that are open. */
  openTitle: string;
  /** Leads to the question, on a page where it can still be answered. */
  link?: (item: string, children: ReactNode) => ReactNode;
}

/** The questions that are open, and the blank fields of those that are answered, by name. The page before submitting and the receipt say the same. */
export function WhatIsBlank({ asked, answers, texts, openTitle, link = (_, children) => children }: WhatIsBlankProps) {
  const { t } = useTranslation('answer');
  const open = openItems(asked, answers);
  const blank = blankFields(asked, answers);
  const fieldName = (item: Item, column: string) => {
    const code = labelCode(item, column);
    return code === `${item.key}.title` ? null : texts.say(code);
  };
  const list = (items: readonly { readonly item: Item; readonly columns: readonly string[] }[]) => (
    <ul className={classes.points}>
      {items.map(({ item, columns }) => {
        const fields = columns.flatMap((column) => fieldName(item, column) ?? []);
        return (
          <li key={item.key}>
            {link(item.key, texts.say(`${item.key}.title`))}
            {fields.length > 0 && (
              <div className={classes.quiet}>{new Intl.ListFormat(texts.language).format(fields)}</div>
            )}
          </li>
        );
      })}
    </ul>
  );
  return (
    <>
      {open.length > 0 && (
        <>
          <p>{openTitle}</p>
          {list(open.map((item) => ({ item, columns: [leadingField(item)?.key ?? []].flat() })))}
        </>
      )}
      {blank.length > 0 && (
        <>
          <p>{t('blankFields')}</p>
          {list(blank)}
        </>
      )}
    </>
  );
}
