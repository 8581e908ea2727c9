import { UnstyledButton } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useFormat, useOnPaper } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { FourNumberRow_NumberFragment } from '../../../gql/graphql.ts';
import { Arithmetic } from './Arithmetic.tsx';
import classes from './FourNumbersPanel.module.css';

const FourNumberFragment = graphql(/* GraphQL */ `
  fragment FourNumberRow_number on FourNumber {
    key
    name
    explanation
    value
    word
    restsOn
    terms {
      ...Arithmetic_term
    }
  }
`);

/** One number: its value in figures and words, basis, and its arithmetic one click away. */
export function FourNumberRow({ number: masked }: { number: FragmentType<typeof FourNumberFragment> }) {
  const { t } = useTranslation('supplier');
  const number = readFragment(FourNumberFragment, masked);
  const [asked, setAsked] = useState(false);
  const printing = useOnPaper();
  const id = useId();
  const open = (asked || printing) && number.terms.length > 0;
  return (
    <>
      <tr className={classes.row} data-open={open || undefined}>
        <th scope="row" className={classes.name}>
          <b>{number.name}</b>
          <span>{number.explanation}</span>
        </th>
        <td className={classes.figures}>
          <Figures number={number} />
        </td>
        <td className={classes.rests}>
          <ul data-inline={number.key === 'INHERENT' || undefined}>
            {number.restsOn.map((line) => (
              <li key={line}>
                <bdi>{line}</bdi>
              </li>
            ))}
          </ul>
          {number.terms.length > 0 && (
            <UnstyledButton
              className={classes.toggle}
              aria-expanded={open}
              aria-controls={id}
              onClick={() => setAsked(!asked)}
            >
              {open ? t('numbers.hide') : t('numbers.arithmetic')}
              <span className="pl-hidden"> {number.name}</span>
            </UnstyledButton>
          )}
        </td>
      </tr>
      {open && (
        <tr id={id} className={classes.terms}>
          <td colSpan={3}>
            <Arithmetic name={number.name} terms={number.terms} total={number.value} />
          </td>
        </tr>
      )}
    </>
  );
}

function Figures({ number: { key, value, word } }: { number: FourNumberRow_NumberFragment }) {
  const format = useFormat();
  const figure = value === null ? null : key === 'ANSWERS' ? format.number(value) : format.number(value, 2);
  return (
    <>
      {figure !== null && <span className={classes.value}>{figure}</span>} <span className={classes.word}>{word}</span>
    </>
  );
}
