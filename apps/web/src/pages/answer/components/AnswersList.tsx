import type { ReactNode } from 'react';

import {
  placesSaid,
  siteName,
  type Answers,
  type Column,
  type Item,
  type Place,
  type Wording,
} from '@plumbline/questionnaire';

import classes from '../AnswerPage.module.css';
import { SaidRows } from './SaidRows.tsx';

interface AnswersListProps {
  items: readonly Item[];
  answers: Answers;
  wording: Wording;
  /** Fields that are written out. */
  columns?: (column: Column) => boolean;
  /** What stands below an answer. */
  below?: (item: Item, place: Place) => ReactNode;
  /** What stands there when there is nothing. */
  nothing: string;
}

/** Questions with what was answered. */
export function AnswersList({ items, answers, wording, columns, below, nothing }: AnswersListProps) {
  const said = items
    .map((item) => ({ item, places: placesSaid(item, answers, wording, columns) }))
    .filter(({ places }) => places.length > 0);
  if (said.length === 0) return <p className={classes.quiet}>{nothing}</p>;
  return (
    <dl className={classes.list}>
      {said.map(({ item, places }) => (
        <div key={item.key}>
          <dt>{wording.texts.say(`${item.key}.title`)}</dt>
          {places.map(({ place, rows }) => (
            <dd key={place ?? ''}>
              {place !== null && <strong dir="auto">{siteName(answers, place, wording.texts)}</strong>}
              <SaidRows rows={rows} />
              {below?.(item, place)}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
