import { Button, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import classes from './DayField.module.css';

interface DayFieldProps {
  readonly kept: { readonly first: string; readonly last: string };
  /** The day that is looked at; null for now. */
  readonly day: string | null;
}

/** Chooses the past day that the page shows. With a button, since a date that is typed passes through other days. */
export function DayField({ kept, day }: DayFieldProps) {
  const { t } = useTranslation('past');
  const navigate = useNavigate();
  const [typed, setTyped] = useState(day ?? kept.last);
  const isKept = typed >= kept.first && typed <= kept.last;
  return (
    <form
      className={classes.field}
      onSubmit={(event) => {
        event.preventDefault();
        if (isKept && typed !== day)
          void navigate({ to: '.', search: (before) => ({ ...before, asOf: typed }), resetScroll: false });
      }}
    >
      <TextInput
        type="date"
        size="xs"
        aria-label={t('choose')}
        min={kept.first}
        max={kept.last}
        value={typed}
        onChange={({ currentTarget: { value } }) => setTyped(value)}
      />
      <Button type="submit" variant="default" size="xs" disabled={!isKept || typed === day}>
        {t('show')}
      </Button>
    </form>
  );
}
