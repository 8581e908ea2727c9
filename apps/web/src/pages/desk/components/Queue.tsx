import { Button, Checkbox } from '@mantine/core';
import { memo, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { RiskGlyph, useFormat, usePersonText, useWords } from '@plumbline/ui';

import { KeyName } from '../../../frame/KeyName.tsx';
import { Parts } from '../../../frame/Parts.tsx';
import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment } from '../../../gql/fragment-masking.ts';
import type { DeskQuery } from '../../../gql/graphql.ts';
import { ListLink } from '../../../lib/ListLink.tsx';
import { DeskRowFragment } from '../desk-operations.ts';
import { FOR_YOU, PROPOSED, waits, type Section } from '../lib/desk-queue.ts';
import type { DeskSearch } from '../lib/desk-search.ts';
import type { DeskRow } from '../read-desk.ts';
import classes from './Queue.module.css';

type Proposals = DeskQuery['desk']['proposals'];

interface QueueProps {
  sections: readonly Section<DeskRow>[];
  proposals: Proposals;
  current: string | null;
  selected: ReadonlySet<string>;
  canSelect: (row: DeskRow) => boolean;
  onToggle: (id: string) => void;
  onMore: (section: Section<DeskRow>) => void;
  /** The lane of which more is being read. */
  reading: string | null;
  /** What of the address filters. */
  filter: Omit<DeskSearch, 'supplier' | 'step'>;
  keysOn: boolean;
}

/** What is to be decided, lane by lane; what waits for a second person stands apart. */
export function Queue({
  sections,
  proposals,
  reading,
  onMore,
  keysOn,
  current,
  selected,
  canSelect,
  onToggle,
  filter,
}: QueueProps) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const id = useId();
  return (
    <nav className={classes.queue} aria-label={t('queue.label')}>
      {keysOn && (
        <p className={classes.keys}>
          <KeyName name="J" /> {t('keys.next')} <KeyName name="K" /> {t('keys.previous')}
        </p>
      )}
      {sections.map((section) => {
        const { key, name, count, rows: listed, more } = section;
        const left = count - listed.length;
        return (
          <section key={key} aria-labelledby={`${id}-${key}`} data-apart={key === PROPOSED || undefined}>
            <h2 id={`${id}-${key}`} className={classes.lane}>
              <span>{key === FOR_YOU ? t('queue.forYou') : key === PROPOSED ? t('queue.proposed') : name}</span>
              <span className={classes.count}>{format.number(count)}</span>
            </h2>
            <ul>
              {listed.map((row) => (
                <QueueRow
                  key={row.id}
                  row={row}
                  proposal={proposals.find(({ supplier }) => readFragment(DeskRowFragment, supplier).id === row.id)}
                  isCurrent={row.id === current}
                  isSelected={selected.has(row.id)}
                  canSelect={canSelect(row)}
                  onToggle={onToggle}
                  filter={filter}
                />
              ))}
            </ul>
            {left > 0 && more !== null && (
              <Button
                variant="subtle"
                size="compact-xs"
                className={classes.more ?? ''}
                loading={reading === key}
                onClick={() => onMore(section)}
              >
                {t('queue.more', { count: left, number: format.number(left) })}
              </Button>
            )}
          </section>
        );
      })}
    </nav>
  );
}

interface QueueRowProps extends Pick<QueueProps, 'onToggle' | 'filter'> {
  row: DeskRow;
  proposal: Proposals[number] | undefined;
  isCurrent: boolean;
  isSelected: boolean;
  canSelect: boolean;
}

/** Drawn again only where the mark or the tick moves. */
const QueueRow = memo(function QueueRow({
  row,
  proposal,
  isCurrent,
  isSelected,
  canSelect,
  onToggle,
  filter,
}: QueueRowProps) {
  const { t } = useTranslation('desk');
  const { organisation } = useViewer();
  const words = useWords();
  const format = useFormat();
  const personText = usePersonText();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const country = row.country?.name ?? t('queue.noCountry');
  const what = ((): string => {
    if (proposal !== undefined && waits(row)) {
      const told = { name: personText(proposal.proposedBy), date: format.date(proposal.proposedAt) };
      if (proposal.isHold) return t(proposal.overdue ? 'queue.heldOverdue' : 'queue.heldBy', told);
      return t('queue.proposedBy', { kind: proposal.kindText, ...told });
    }
    if (row.proposal !== null) return t('queue.proposedNow', { kind: row.proposal });
    return row.leadingFlag?.text ?? t('queue.noFlag');
  })();
  // A hold that was confirmed leaves the rest to decide.
  const held = row.hold !== null && !row.hold.waits ? [row.hold.text] : [];
  return (
    <li ref={item} className={classes.row} data-current={isCurrent || undefined}>
      {canSelect ? (
        <Checkbox
          size="xs"
          className={classes.box ?? ''}
          aria-label={t('queue.select', { name: row.name })}
          checked={isSelected}
          onChange={() => onToggle(row.id)}
        />
      ) : (
        <span />
      )}
      <ListLink
        place={{
          to: '/o/$organisation/desk',
          params: { organisation },
          search: { ...filter, supplier: row.id, step: 'case' },
          resetScroll: false,
        }}
        aria-current={isCurrent ? 'true' : undefined}
        className={classes.link}
      >
        <span className={classes.first}>
          <RiskGlyph label={row.label} size={11} />
          <span className="pl-hidden">{words(`band.${row.label}`)}</span>
          <bdi className={classes.name}>{row.name}</bdi>
          <span className={classes.people}>
            {row.workersConcerned === null
              ? words('value.noData')
              : t('queue.people', { count: row.workersConcerned, number: format.number(row.workersConcerned) })}
          </span>
        </span>
        <span className={classes.second}>
          <Parts of={[...held, what, country]} />
        </span>
      </ListLink>
    </li>
  );
});
