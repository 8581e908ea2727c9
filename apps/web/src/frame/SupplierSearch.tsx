import { useMatch, useNavigate } from '@tanstack/react-router';
import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import classes from './TopBar.module.css';
import { useViewer } from './viewer.tsx';

/** Searches names, local names and ids. Opens the suppliers page with the search in its address; filters and order stay. */
export function SupplierSearch() {
  const { t } = useTranslation('frame');
  const { organisation } = useViewer();
  const navigate = useNavigate();
  const list =
    useMatch({ from: '/o/$organisation/suppliers', shouldThrow: false, select: ({ search }) => search }) ?? {};
  const { search: current = '', ...others } = list;
  const [text, setText] = useState(current);
  useEffect(() => setText(current), [current]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const search = text.trim();
    void navigate({
      to: '/o/$organisation/suppliers',
      params: { organisation },
      search: search === '' ? others : { ...others, search },
    });
  };
  return (
    <form role="search" onSubmit={submit}>
      <input
        type="search"
        className={classes.field}
        aria-label={t('top.search')}
        placeholder={t('top.search')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </form>
  );
}
