import { Button, Checkbox, Group, NativeSelect, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import {
  isAmount,
  isList,
  wordsOffered,
  type Column,
  type Item,
  type ShownText,
  type Value,
} from '@plumbline/questionnaire';

import { countryNames } from '../lib/country-names.ts';
import type { QuestionTexts } from '../lib/question-texts.ts';
import { typedNumber } from '../lib/typed-number.ts';
import { English } from './English.tsx';

interface FieldInputProps {
  item: Item;
  column: Column;
  label: ReactNode;
  /** What stands beneath the label, such as the English of a text that nobody has checked. */
  description: ReactNode;
  value: Value | undefined;
  error: string | null;
  texts: QuestionTexts;
  /** ISO 3166-1 alpha-2 */
  countries: readonly string[];
  /** Undefined leaves the field blank. */
  onChange: (value: Value | undefined) => void;
}

/** A text of more characters than this gets several lines. */
const LONG = 200;

/** The input of one field, by its type. */
export function FieldInput(props: FieldInputProps) {
  const { column, value, onChange, texts } = props;
  switch (column.type) {
    case 'boolean':
      return (
        <Choice {...props} words={['true', 'false']} value={value} onChange={(word) => onChange(word === 'true')} />
      );
    case 'choice':
      return <Choice {...props} words={wordsOffered(column)} value={value} onChange={onChange} />;
    case 'choices':
      return <Choices {...props} />;
    case 'number':
    case 'share':
      return <NumberInput {...props} unit={column.unit === undefined ? '%' : texts.say(`unit.${column.unit}`)} />;
    case 'money':
      return <MoneyInput {...props} />;
    case 'country':
      return <CountryInput {...props} />;
    case 'countries':
      return <CountriesInput {...props} />;
    case 'date':
    case 'text':
      return <TextField {...props} />;
  }
}

const labels = ({ label, description, error }: FieldInputProps) => ({ label, description, error });

/** A choice, with the English beneath where it has legal meaning that nobody has checked. */
function choiceName(shown: ShownText | null) {
  return { label: shown?.text ?? '', description: shown?.beneath != null && <English text={shown.beneath} /> };
}

function Choice(
  props: Omit<FieldInputProps, 'onChange'> & { words: readonly string[]; onChange: (word: string) => void },
) {
  const { item, column, value, words, texts, onChange, label, description, error } = props;
  const nameOf = (word: string) =>
    column.type === 'boolean'
      ? { label: texts.say(word === 'true' ? 'word.yes' : 'word.no') }
      : choiceName(texts.shown(`choice.${column.choices ?? ''}.${word}`, item));
  return (
    <Radio.Group
      label={label}
      description={description}
      error={error}
      value={typeof value === 'string' || typeof value === 'boolean' ? String(value) : null}
      onChange={onChange}
    >
      <Stack gap="xs" mt="xs">
        {words.map((word) => (
          <Radio key={word} value={word} {...nameOf(word)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function Choices(props: FieldInputProps) {
  const { item, column, value, texts, onChange } = props;
  const chosen = isList(value) ? value : [];
  return (
    <div>
      <Checkbox.Group
        {...labels(props)}
        value={[...chosen]}
        onChange={(next) => onChange(next.length === 0 ? undefined : next)}
      >
        <Stack gap="xs" mt="xs">
          {wordsOffered(column).map((word) => (
            <Checkbox
              key={word}
              value={word}
              {...choiceName(texts.shown(`choice.${column.choices ?? ''}.${word}`, item))}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <Checkbox
        mt="xs"
        label={texts.say('word.none')}
        checked={value !== undefined && chosen.length === 0}
        onChange={(event) => onChange(event.currentTarget.checked ? [] : undefined)}
      />
    </div>
  );
}

/** The number in a text; the text itself where it has none, so that it stays in its field; undefined for a blank. */
const numberOrText = (text: string): number | string | undefined =>
  text.trim() === '' ? undefined : (typedNumber(text) ?? text);

/** What is typed stays as it is: a number is read where there is one. */
function useTypedNumber(value: number | string | undefined, onChange: (value: number | string | undefined) => void) {
  const asText = value === undefined ? '' : String(value);
  const [typed, setTyped] = useState(asText);
  // Another tab, or an answer that was put back, has changed it.
  const shown = numberOrText(typed) === value ? typed : asText;
  const type = (text: string) => {
    setTyped(text);
    onChange(numberOrText(text));
  };
  return { typed: shown, type, isNumber: shown.trim() === '' || typedNumber(shown) !== null };
}

const numberIn = (value: Value | undefined): number | string | undefined =>
  typeof value === 'number' || typeof value === 'string' ? value : undefined;

function NumberInput(props: FieldInputProps & { unit: string }) {
  const { t } = useTranslation('answer');
  const { value, onChange, unit, error } = props;
  const { typed, type, isNumber } = useTypedNumber(numberIn(value), onChange);
  return (
    <TextInput
      {...labels(props)}
      label={
        <>
          {props.label} ({unit})
        </>
      }
      error={isNumber ? error : t('notANumber')}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      inputMode="decimal"
      dir="ltr"
    />
  );
}

function MoneyInput(props: FieldInputProps) {
  const { t } = useTranslation('answer');
  const { value, onChange, label, description, error, texts } = props;
  const amount = isAmount(value) ? value : undefined;
  const [chosen, setCurrency] = useState('');
  const currency = amount?.currency ?? chosen;
  // Without a currency, or a number, it is kept on the device and not saved.
  const say = (number: number | string | undefined, code: string) =>
    onChange(typeof number === 'number' ? { amount: number, currency: code } : number);
  const { typed, type, isNumber } = useTypedNumber(amount?.amount ?? numberIn(value), (number) =>
    say(number, currency),
  );
  const names = new Intl.DisplayNames([texts.language], { type: 'currency' });
  return (
    <Group align="flex-end" gap="xs">
      <TextInput
        label={label}
        description={description}
        error={isNumber ? error : t('notANumber')}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
        inputMode="decimal"
        dir="ltr"
      />
      <NativeSelect
        label={t('currency')}
        value={currency}
        onChange={(event) => {
          const code = event.currentTarget.value;
          setCurrency(code);
          say(numberOrText(typed), code);
        }}
        data={[
          { value: '', label: '' },
          ...Intl.supportedValuesOf('currency').map((code) => ({
            value: code,
            label: `${code} ${names.of(code) ?? ''}`,
          })),
        ]}
      />
    </Group>
  );
}

function CountryInput(props: FieldInputProps) {
  const { value, onChange } = props;
  return (
    <NativeSelect
      {...labels(props)}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
      data={[{ value: '', label: '' }, ...countryNames(props.texts.language, props.countries)]}
    />
  );
}

function CountriesInput(props: FieldInputProps) {
  const { t } = useTranslation('answer');
  const { value, onChange } = props;
  const chosen = isList(value) ? value : [];
  const all = countryNames(props.texts.language, props.countries);
  return (
    <Stack gap="xs">
      <NativeSelect
        {...labels(props)}
        value=""
        onChange={(event) => onChange([...chosen, event.currentTarget.value])}
        data={[{ value: '', label: t('addCountry') }, ...all.filter((each) => !chosen.includes(each.value))]}
      />
      <Group gap="xs">
        {chosen.map((code) => {
          const name = all.find((each) => each.value === code)?.label ?? code;
          const others = chosen.filter((each) => each !== code);
          return (
            <Button
              key={code}
              variant="default"
              size="xs"
              aria-label={t('takeOut', { name })}
              onClick={() => onChange(others.length === 0 ? undefined : others)}
            >
              {name} ×
            </Button>
          );
        })}
      </Group>
    </Stack>
  );
}

function TextField(props: FieldInputProps) {
  const { column, value, onChange } = props;
  const field = {
    ...labels(props),
    value: typeof value === 'string' ? value : '',
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange(event.currentTarget.value.trim() === '' ? undefined : event.currentTarget.value),
  };
  if (column.type === 'date') return <TextInput {...field} type="date" />;
  const { longest = LONG } = column;
  return longest > LONG ? <Textarea {...field} autosize minRows={2} /> : <TextInput {...field} />;
}
