import { Button, Checkbox, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import {
  columnsShown,
  idOf,
  isTable,
  labelCode,
  rowsOf,
  SITES,
  type Answer,
  type AnswerProblem,
  type Item,
  type Row,
  type Value,
} from '@plumbline/questionnaire';

import type { QuestionTexts } from '../lib/question-texts.ts';
import { textOfProblem } from '../lib/text-of-problem.ts';
import classes from '../AnswerPage.module.css';
import { English } from './English.tsx';
import { FieldInput } from './FieldInput.tsx';

export interface AnswerFieldsProps {
  item: Item;
  answer: Answer | undefined;
  problems: readonly AnswerProblem[];
  texts: QuestionTexts;
  countries: readonly string[];
  /** Null takes the answer out. */
  onChange: (answer: Answer | null) => void;
}

/** The fields of one answer: a form, or a table of rows. */
export function AnswerFields(props: AnswerFieldsProps) {
  const { item, answer, onChange } = props;
  if (item.rows !== undefined)
    return <Rows {...props} rows={answer !== undefined && isTable(answer) ? rowsOf(answer) : null} />;
  const [row = {}] = rowsOf(answer);
  const change = (next: Row) => onChange(Object.keys(next).length === 0 ? null : { state: 'given', value: next });
  return <RowFields {...props} row={row} at={null} onRow={change} />;
}

function RowFields({
  item,
  row,
  at,
  problems,
  texts,
  countries,
  onRow,
}: Omit<AnswerFieldsProps, 'answer' | 'onChange'> & { row: Row; at: number | null; onRow: (row: Row) => void }) {
  const { t } = useTranslation('answer');
  const put = (key: string, value: Value | undefined) => {
    const others = Object.fromEntries(Object.entries(row).filter(([each]) => each !== key));
    onRow(value === undefined ? others : { ...others, [key]: value });
  };
  return (
    <Stack gap="md">
      {columnsShown(item, row).map((column) => {
        const code = labelCode(item, column.key);
        const label = texts.shown(code, item);
        // The title of the question stands above it already.
        const isTitle = code === `${item.key}.title`;
        const path = [item.key, 'value', ...(at === null ? [] : [at]), column.key];
        const problem = problems.find((each) => path.every((part, place) => each.path[place] === part));
        return (
          <FieldInput
            key={column.key}
            item={item}
            column={column}
            label={isTitle ? <span className="pl-hidden">{label?.text}</span> : label?.text}
            description={!isTitle && label?.beneath != null && <English text={label.beneath} />}
            value={row[column.key]}
            error={problem === undefined ? null : textOfProblem(problem, row[column.key], { texts, t })}
            texts={texts}
            countries={countries}
            onChange={(value) => put(column.key, value)}
          />
        );
      })}
    </Stack>
  );
}

function Rows(props: AnswerFieldsProps & { rows: readonly Row[] | null }) {
  const { t } = useTranslation('answer');
  const { item, rows, onChange } = props;
  const all = rows ?? [];
  const change = (next: readonly Row[]) => onChange(next.length === 0 ? null : { state: 'given', value: next });
  const { rows: most = 0 } = item;
  return (
    <Stack gap="md">
      {all.map((row, at) => (
        <fieldset key={idOf(row)} className={classes.entry}>
          <legend>{t('entry', { number: at + 1 })}</legend>
          <RowFields
            {...props}
            row={row}
            at={at}
            onRow={(next) => change(all.map((each) => (each === row ? next : each)))}
          />
          <Button variant="default" size="sm" onClick={() => change(all.filter((each) => each !== row))}>
            {t('removeEntry', { number: at + 1 })}
          </Button>
        </fieldset>
      ))}
      {all.length < most && (
        <Button variant="default" onClick={() => change([...all, { id: crypto.randomUUID() }])}>
          {t('addEntry')}
        </Button>
      )}
      {all.length === 0 && item.key !== SITES && (
        <Checkbox
          label={t('thereAreNone')}
          checked={rows !== null}
          onChange={(event) => onChange(event.currentTarget.checked ? { state: 'given', value: [] } : null)}
        />
      )}
    </Stack>
  );
}
