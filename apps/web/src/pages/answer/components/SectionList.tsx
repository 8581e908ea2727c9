import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { Answers, Asked, Item } from '@plumbline/questionnaire';

import type { HandOver } from '../../../service/answering.ts';
import classes from '../AnswerPage.module.css';
import { doneOf } from '../lib/pages.ts';

interface SectionListProps {
  asked: Asked;
  pages: readonly (readonly Item[])[];
  /** From 1 on; one more than there are pages for the last one, where answers are submitted. */
  at: number;
  /** Of each page, the last one included. */
  titles: readonly string[];
  answers: Answers;
  handOvers: readonly HandOver[];
}

/** Every page with how much of it is answered. */
export function SectionList({ asked, pages, at, titles, answers, handOvers }: SectionListProps) {
  const { t } = useTranslation('answer');
  const current = (page: number) => (page === at ? { 'aria-current': 'page' as const } : {});
  return (
    <nav aria-label={t('sections')} className={classes.sections}>
      <ol>
        {pages.map((items, index) => (
          <li key={String(index)}>
            <Link from="/answer/$request" to="." search={{ page: String(index + 1) }} {...current(index + 1)}>
              {titles[index]}
            </Link>{' '}
            <span className={classes.quiet}>
              <span className={classes.count}>{t('sectionDone', doneOf(asked, items, answers))}</span>
              {handOvers
                .filter(({ section }) => section === items[0]?.section)
                .map(({ state }) => ` · ${t(`handOver.${state}`)}`)}
            </span>
          </li>
        ))}
        <li>
          <Link
            from="/answer/$request"
            to="."
            search={{ page: String(pages.length + 1) }}
            {...current(pages.length + 1)}
          >
            {titles.at(-1)}
          </Link>
        </li>
      </ol>
    </nav>
  );
}
