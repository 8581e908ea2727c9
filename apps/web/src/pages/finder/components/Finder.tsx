import { useQuery } from '@apollo/client/react';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog } from '@plumbline/ui';

import { Parts } from '../../../frame/Parts.tsx';
import type { FinderState } from '../../../frame/use-finder.ts';
import { FindQuery } from '../finder-operation.ts';
import { finderOptions, GROUPS, stepped, withRecent, type FinderOption } from '../lib/finder-options.ts';
import classes from './Finder.module.css';
import { usePlaces } from './use-places.ts';

/** Milliseconds without a letter before the service is asked. */
const PAUSE = 120;

/** What was used last in this window; it is gone with the page, as what somebody looked at is nobody else's. */
let recent: readonly FinderOption[] = [];
let recentOf = '';

/** One box that finds suppliers, sites, agents, countries, sectors, flags, pages and actions while somebody types. */
export function Finder({ text, onText }: FinderState & { text: string }) {
  const { t } = useTranslation('finder');
  const router = useRouter();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState('');
  const [at, setAt] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  const result = useQuery(FindQuery, { variables: { text: asked }, skip: asked === '', fetchPolicy: 'no-cache' });
  const found = asked === '' || text.trim() === '' ? null : ((result.data ?? result.previousData)?.find ?? null);
  const isFresh = text.trim() === asked && result.data !== undefined;
  const { base, pages, actions } = usePlaces();
  if (recentOf !== base) [recent, recentOf] = [[], base];

  const options = finderOptions({
    ...{ base, text, found, recent, pages, actions },
    allText: t('all', { text: text.trim() }),
    facetNames: { countries: t('facet.countries'), sectors: t('facet.sectors'), flags: t('facet.flags') },
  });
  const active = Math.min(at, Math.max(options.length - 1, 0));
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active, options.length]);

  const go = (option: FinderOption | undefined) => {
    if (option === undefined) return;
    recent = withRecent(recent, option);
    onText(null);
    void router.navigate({ href: option.href });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setAt(stepped(options.length, active, event.key === 'ArrowDown' ? 1 : -1));
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      // What is shown may still be of the text before: then the list of suppliers is searched, which is always right.
      const isOld = text.trim() !== '' && !isFresh && at === 0;
      go(isOld ? options.find(({ key }) => key === 'list') : options[active]);
    }
  };
  const shownGroups = GROUPS.flatMap((group) => {
    const of = options.filter((option) => option.group === group);
    return of.length === 0 ? [] : [{ group, of }];
  });
  const nothing = isFresh && options.every(({ key }) => key === 'list');
  return (
    <Dialog title={t('title')} closeLabel={t('close')} size={640} onClose={() => onText(null)}>
      <input
        // At once, before the dialog sees to it: a key pressed now is the next letter.
        autoFocus
        data-autofocus
        className={classes.field}
        role="combobox"
        aria-label={t('title')}
        aria-expanded
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={options.length === 0 ? undefined : `${id}-${active}`}
        autoComplete="off"
        spellCheck={false}
        placeholder={t('placeholder')}
        value={text}
        onChange={({ currentTarget }) => {
          onText(currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={t('results')}
        aria-busy={asked !== '' && !isFresh}
        className={classes.list}
      >
        {shownGroups.map(({ group, of }) => (
          <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
            <div id={`${id}-${group}`} className={classes.heading}>
              {t(`group.${group}`)}
            </div>
            {of.map((option) => {
              const index = options.indexOf(option);
              return (
                // The keys are those of the box, which keeps the focus: the pattern of a combobox.
                <div
                  key={option.key}
                  id={`${id}-${index}`}
                  role="option"
                  aria-selected={index === active}
                  className={classes.option}
                  onMouseMove={() => setAt(index)}
                  onClick={() => go(option)}
                >
                  <bdi className={classes.text}>{option.text}</bdi>
                  {option.note !== undefined && (
                    <span className={classes.note}>
                      <Parts of={option.note} />
                    </span>
                  )}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <div className={classes.foot} role="status">
        {result.error !== undefined && asked !== '' && <p>{t('failed')}</p>}
        {nothing && <p>{t('nothing', { text: text.trim() })}</p>}
        {found !== null && isFresh && found.suggestions.length > 0 && (
          <p>{t('near', { words: found.suggestions.join(', ') })}</p>
        )}
        {found !== null && isFresh && found.leftOut.length > 0 && (
          <p>{t('leftOut', { words: found.leftOut.join(', ') })}</p>
        )}
        {isFresh && !nothing && <p className="pl-hidden">{t('count', { count: options.length })}</p>}
      </div>
      <p className={classes.about}>{t('searched')}</p>
    </Dialog>
  );
}
