import { TextInput } from '@mantine/core';
import { useEffect, useId, useState, type KeyboardEvent } from 'react';

import { useFormat } from '../format/FormatProvider.tsx';
import { useLatest } from '../table/use-latest.ts';
import { useWords } from '../words/words.tsx';
import classes from './Facet.module.css';
import { foundByName } from './found-by-name.ts';
import { useAfterPaint } from './use-after-paint.ts';

export interface FacetValue {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

interface FacetProps {
  name: string;
  values: readonly FacetValue[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  /** Says that a supplier can stand in several of the values. */
  multiValued?: boolean;
  /** How many values show before "more". */
  shown?: number;
  /** What the field is called that finds values of a long facet, and what stands there when it finds none. Without them there is no field. */
  search?: { readonly label: string; readonly none: string };
}

/** A facet with more values than this can be searched. */
const LONG = 10;

/** One facet: its values with their counts, each a checkbox. Chosen values stay in view whatever their count, and a long facet is searched. */
export function Facet({ name, values, chosen: applied, onChange, multiValued = false, shown = 6, search }: FacetProps) {
  const words = useWords();
  const format = useFormat();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  // The mark moves at once, and the list follows after that picture: it has much to draw.
  const [marked, setMarked] = useState<readonly string[] | null>(null);
  const followed = useAfterPaint(marked);
  const change = useLatest(onChange);
  useEffect(() => {
    if (followed !== null) change([...followed]);
  }, [followed, change]);
  const appliedKey = keyOf(applied);
  useEffect(() => setMarked((now) => (now !== null && keyOf(now) === appliedKey ? null : now)), [appliedKey]);
  const chosen = marked ?? applied;
  const isSearched = search !== undefined && values.length > LONG && text.trim() !== '';
  const found = isSearched ? foundByName(values, text) : values;
  const visible =
    open || isSearched ? found : found.filter((value, index) => index < shown || chosen.includes(value.value));
  const more = found.length - visible.length;
  const toggle = (value: string) =>
    setMarked(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  const onKeyDown = (event: KeyboardEvent) => {
    const [only, ...others] = visible;
    if (event.key === 'Escape' && text !== '') {
      event.stopPropagation();
      setText('');
    } else if (event.key === 'Enter' && isSearched && only !== undefined && others.length === 0) toggle(only.value);
  };

  return (
    <fieldset className={classes.facet}>
      <legend className={classes.legend}>{name}</legend>
      {search !== undefined && values.length > LONG && (
        <TextInput
          type="search"
          size="xs"
          className={classes.search}
          aria-label={search.label}
          placeholder={search.label}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      )}
      {visible.map(({ value, name: valueName, count }, index) => (
        <label key={value} className={classes.value} data-none={count === 0 || undefined}>
          <input
            type="checkbox"
            className={classes.box}
            aria-labelledby={`${id}-${index}`}
            aria-describedby={`${id}-${index}-count`}
            checked={chosen.includes(value)}
            onChange={() => toggle(value)}
          />
          <bdi id={`${id}-${index}`} className="pl-alone">
            {valueName}
          </bdi>
          <span id={`${id}-${index}-count`} className={classes.count}>
            {format.number(count)}
          </span>
        </label>
      ))}
      {search !== undefined && values.length > LONG && (
        <p role="status" className={classes.found}>
          {isSearched && visible.length === 0 && search.none}
        </p>
      )}
      {!isSearched && (more > 0 || open) && (
        <button type="button" className={classes.more} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words('facet.fewer') : words('facet.more', { count: format.number(more) })}
        </button>
      )}
      {multiValued && <p className={classes.note}>{words('facet.overlap')}</p>}
    </fieldset>
  );
}

function keyOf(values: readonly string[]): string {
  return values.toSorted().join('\n');
}
