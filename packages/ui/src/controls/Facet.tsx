import { Checkbox, UnstyledButton } from '@mantine/core';
import { useState } from 'react';

import { useFormat } from '../format/FormatProvider.tsx';
import { useWords } from '../words/words.tsx';
import classes from './Facet.module.css';

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
}

/** One facet: its values with their counts, each a checkbox. Chosen values stay in view whatever their count. */
export function Facet({ name, values, chosen, onChange, multiValued = false, shown = 6 }: FacetProps) {
  const words = useWords();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const visible = open ? values : values.filter((value, index) => index < shown || chosen.includes(value.value));
  const more = values.length - visible.length;
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);

  return (
    <fieldset className={classes.facet}>
      <legend className={classes.legend}>{name}</legend>
      {visible.map(({ value, name: valueName, count }) => (
        <div key={value} className={classes.value} data-none={count === 0 || undefined}>
          <Checkbox
            size="xs"
            label={<span className="pl-alone">{valueName}</span>}
            checked={chosen.includes(value)}
            onChange={() => toggle(value)}
          />
          <span className={classes.count}>{format.number(count)}</span>
        </div>
      ))}
      {(more > 0 || open) && (
        <UnstyledButton className={classes.more} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words('facet.fewer') : words('facet.more', { count: format.number(more) })}
        </UnstyledButton>
      )}
      {multiValued && <p className={classes.note}>{words('facet.overlap')}</p>}
    </fieldset>
  );
}
