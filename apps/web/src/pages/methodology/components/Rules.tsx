import { Button } from '@mantine/core';
import { useLocation, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { EmptyState, Panel } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { byClass, matchingRules, NO_FILTER } from '../lib/matching-rules.ts';
import { RuleEntry, RuleEntryFragment } from './RuleEntry.tsx';
import { RuleFilters } from './RuleFilters.tsx';
import classes from './Rules.module.css';

const RulesFragment = graphql(/* GraphQL */ `
  fragment Rules_methodology on Methodology {
    rules {
      ...RuleEntry_rule
    }
  }
`);

/** All rules by class. An address that ends in "#DOC-RETENTION" opens that rule. */
export function Rules({ methodology }: { methodology: FragmentType<typeof RulesFragment> }) {
  const { t } = useTranslation('methodology');
  const rules = readFragment(RuleEntryFragment, readFragment(RulesFragment, methodology).rules);
  const [filter, setFilter] = useState(NO_FILTER);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const hash = useLocation({ select: (location) => location.hash });
  const searched = useSearch({ strict: false, select: (search) => search.rule });
  const wanted = hash === '' ? searched : hash;
  const target = rules.find(({ id }) => id === wanted)?.id;

  useEffect(() => {
    if (target !== undefined) {
      setFilter(NO_FILTER);
      setOpen((before) => new Set([...before, target]));
    }
    if (wanted === undefined) return;
    // Runs after the rule is opened and laid out. The browser looks for the anchor before the page has its content.
    requestAnimationFrame(() => document.getElementById(wanted)?.scrollIntoView({ block: 'start' }));
  }, [target, wanted]);

  const found = useMemo(() => matchingRules(rules, filter), [rules, filter]);
  const groups = useMemo(() => byClass(found), [found]);
  const toggle = (id: string, isOpen: boolean) =>
    setOpen((before) => {
      const after = new Set(before);
      if (isOpen) after.add(id);
      else after.delete(id);
      return after;
    });

  return (
    <Panel title={t('rules.title')} note={t('rules.note', { count: found.length, all: rules.length })}>
      <RuleFilters filter={filter} onChange={setFilter} classNames={[...new Set(rules.map((rule) => rule.class))]} />
      {groups.length === 0 && (
        <EmptyState
          title={t('rules.none')}
          text={t('rules.noneText')}
          action={
            <Button variant="default" onClick={() => setFilter(NO_FILTER)}>
              {t('rules.clear')}
            </Button>
          }
        />
      )}
      {groups.map(([key, group]) => (
        <section key={key} aria-labelledby={`class-${key}`} className={classes.group}>
          <h3 id={`class-${key}`}>{t(`rules.class.${key}`)}</h3>
          <p className="pl-quiet">{group[0]?.classText}</p>
          <ul>
            {group.map((rule) => (
              <li key={rule.id}>
                <RuleEntry rule={rule} open={open.has(rule.id)} onToggle={(isOpen) => toggle(rule.id, isOpen)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Panel>
  );
}
