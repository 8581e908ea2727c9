import { useApolloClient } from '@apollo/client/react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import { Panel, useAfterPaint, useLatest } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import type { DecisionKind, DeskQuery as DeskData, SupplierFilter } from '../../../gql/graphql.ts';
import {
  decidedSince,
  goesOnFrom,
  laneToRead,
  neighbourOf,
  nextUndecided,
  placeOf,
  stepsOn,
  toDecide,
  type Section,
} from '../lib/desk-queue.ts';
import { filterOfDesk, type DeskStep } from '../lib/desk-search.ts';
import { useChosenKind } from '../use-chosen-kind.ts';
import { useDeskKeys } from '../use-desk-keys.ts';
import { useReadAhead } from '../use-read-ahead.ts';
import { useReadAgain } from '../use-read-again.ts';
import { useReadLane } from '../use-read-lane.ts';
import { readDesk, type DeskRow } from '../read-desk.ts';
import classes from './Desk.module.css';
import { DeskFilter } from './DeskFilter.tsx';
import { DeskHeader } from './DeskHeader.tsx';
import { EmptyQueue } from './EmptyQueue.tsx';
import { JustNow, type Done } from './JustNow.tsx';
import { keysAreOn } from './KeyList.tsx';
import { OpenCase } from './OpenCase.tsx';
import { Queue } from './Queue.tsx';
import { Several } from './Several.tsx';
import { StepNav } from './StepNav.tsx';

interface DeskProps {
  data: DeskData;
  /** False while the queue is from before, and comes anew. */
  isRead: boolean;
  filter: SupplierFilter;
  /** Reads the queue again, down to the case that is open. */
  onChanged: (opened: string | null) => void;
}

/** The three columns, and the keys that move between cases. */
export function Desk({ data, isRead, filter, onChanged }: DeskProps) {
  const client = useApolloClient();
  const { can, organisation, viewer } = useViewer();
  const search = useSearch({ from: '/o/$organisation/desk' });
  const navigate = useNavigate({ from: '/o/$organisation/desk' });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState<Done | null>(null);
  const [keysOn, setKeysOn] = useState(keysAreOn);
  const { sections, lanes } = readDesk(data.desk);
  const rows = sections.flatMap((section) => section.rows);
  const current = search.supplier ?? neighbourOf(sections, null, 1);
  // Who is next is marked in the queue at once; the case, which takes longer to draw, follows.
  const opened = useAfterPaint(current);
  // The queue with the open case in it: a colleague may decide about it meanwhile.
  const seen = useRef<readonly string[]>([]);
  const from = goesOnFrom(sections, seen.current, opened);
  // Until then nobody is next, least of all the first case of the queue.
  const isAwaited = !isRead && search.supplier !== undefined && from === null;
  const afterOpened = isAwaited ? null : nextUndecided(sections, from, NOBODY);
  const isLast = !isAwaited && afterOpened === null && stepsOn(sections, from, 1).waiting === 0;
  const place = placeOf(sections, opened);
  const row = rows.find(({ id }) => id === opened);
  // As it stands before: once the case is decided, it has another place in the queue, or none.
  const then = afterOpened ?? neighbourOf(sections, from, -1);
  const nextName = rows.find(({ id }) => id === afterOpened)?.name ?? null;
  // The step that a key opens shows before the address says so: the next key is written there.
  const [keyedAt, setKeyedAt] = useState<typeof search | null>(null);
  const step: DeskStep =
    keyedAt === search ? 'decision' : (search.step ?? (search.supplier === undefined ? 'queue' : 'case'));
  const steps = useRef<HTMLElement>(null);
  const isOneStep = () => steps.current?.checkVisibility() === true;
  const { readLane, reading } = useReadLane(data, filter, () => {
    held.current = 0;
    onTaken();
  });
  const readAgain = useReadAgain();

  const short = laneToRead(sections, current);
  const cursor = short?.more ?? null;
  /** Steps that wait for rows of the lane. */
  const held = useRef(0);
  useEffect(() => {
    if (placeOf(sections, current) !== null) seen.current = rows.map(({ id }) => id);
  });
  useEffect(() => {
    if (short !== null) void readLane(short);
    if (held.current > 0) goOn(held.current);
    // Its cursor says whether the lane was read.
  }, [cursor, isAwaited]);

  /** Whose case the keys have led to, also before the address says so. */
  const led = useRef(current);
  useEffect(() => {
    led.current = current;
  }, [current]);
  const keyed = (kind: DecisionKind) => {
    if (current === null) return;
    const supplier = held.current > 0 ? null : led.current;
    choose({ kind, from: [current, led.current], supplier });
    if (supplier === null || !isOneStep() || (step === 'decision' && supplier === current)) return;
    setKeyedAt(search);
    open(supplier, 'decision');
  };
  const { chosen, choose, onTaken } = useChosenKind(current, keysOn, keyed);

  const open = (supplier: string | null, part: DeskStep = 'case') => {
    held.current = 0;
    led.current = supplier ?? current;
    if (supplier !== null) void navigate({ search: { ...search, supplier, step: part }, resetScroll: false });
  };
  // Somebody who is faster than the service comes to every case of a lane, and to none of the next one before.
  const goOn = (count: number) => {
    if (isAwaited) {
      held.current = count;
      return;
    }
    const { id, waiting } = stepsOn(sections, goesOnFrom(sections, seen.current, led.current), count);
    const isChosen = chosen !== null && chosen.supplier === null && waiting === 0;
    if (isChosen) choose({ ...chosen, supplier: id });
    if (id !== current || isChosen) open(id, isChosen && isOneStep() ? 'decision' : 'case');
    held.current = waiting;
    if (waiting > 0 && short !== null) void readLane(short);
  };
  const toggle = (id: string | null) => {
    const target = rows.find((one) => one.id === id);
    if (target === undefined || !canSelect(target)) return;
    setSelected((before) => (before.has(target.id) ? without(before, target.id) : new Set([...before, target.id])));
  };
  /** @param supplier null for the queue */
  const goTo = (supplier: string | null, part?: DeskStep) => {
    if (supplier !== null) open(supplier, part);
    else void navigate({ search: { ...filterOfDesk(search), step: 'queue' } });
  };
  const mayDecide = can('decision.record');
  const canSelect = useCallback(
    ({ needsDecision, proposal }: DeskRow) => mayDecide && needsDecision && proposal === null,
    [mayDecide],
  );
  useDeskKeys(
    {
      j: () => goOn(held.current + 1),
      k: () => {
        if (isAwaited) return;
        const before = goesOnFrom(sections, seen.current, led.current);
        open(before === led.current ? neighbourOf(sections, before, -1) : before);
      },
      x: () => toggle(current),
      o:
        current === null
          ? undefined
          : () =>
              void navigate({
                to: '/o/$organisation/suppliers/$supplier',
                params: { organisation, supplier: current },
              }),
    },
    keysOn,
  );

  /** @param after whose case opens then */
  const onDecided = (what: Done, after: string | null) => {
    setDone(what);
    // The number in the rail follows without another question.
    if (what.counted > 0) {
      const id = client.cache.identify({ __typename: 'Organisation', id: viewer.organisation.id });
      if (id !== undefined)
        client.cache.modify({
          id,
          fields: { toDecideCount: (count: number) => Math.max(count - what.counted, 0) },
        });
    }
    goTo(after);
    if (what.movesQueue !== true) return;
    onChanged(after);
    void client.refetchQueries({ include: ['Frame'] });
  };
  const onToggle = useLatest(toggle);
  const onReady = useLatest(useReadAhead(afterOpened));
  const onOpenDecided = useLatest(onDecided);
  const listed = filterOfDesk(search);
  const listFilter = useMemo(() => listed, [JSON.stringify(listed)]);
  const chosenHere = chosen !== null && chosen.supplier === opened ? chosen.kind : null;
  const openCase = useMemo(
    () => (
      <OpenCase
        key={opened}
        supplier={opened}
        row={row}
        place={place}
        then={then}
        nextName={nextName}
        isLast={isLast}
        keysOn={keysOn}
        chosen={chosenHere}
        onTaken={onTaken}
        onReady={onReady}
        onDecided={onOpenDecided}
      />
    ),
    // The case is not drawn again while only the mark in the queue moves.
    [
      opened,
      row,
      place?.place,
      place?.count,
      then,
      nextName,
      isLast,
      keysOn,
      chosenHere,
      onTaken,
      onReady,
      onOpenDecided,
    ],
  );
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <>
      <DeskHeader
        count={toDecide(sections)}
        decided={data.desk.decidedToday + decidedSince(lanes)}
        isFiltered={isFiltered}
        keysOn={keysOn}
        onTurn={setKeysOn}
      />
      {sections.length === 0 && search.supplier === undefined ? (
        <Panel>
          <DeskFilter search={search} />
          <EmptyQueue isFiltered={isFiltered} />
          <JustNow done={done} keysOn={keysOn} onUndone={onUndone} />
        </Panel>
      ) : (
        <div className={classes.desk} data-step={step}>
          <StepNav ref={steps} step={step} search={search} current={current} selected={selected.size} />
          <div className={classes.queue} data-several={selected.size > 0 || undefined}>
            <div className={classes.rows}>
              <DeskFilter search={search} />
              <Queue
                sections={sections}
                proposals={data.desk.proposals}
                current={current}
                selected={selected}
                canSelect={canSelect}
                onToggle={onToggle}
                onMore={(section: Section<DeskRow>) => void readLane(section)}
                reading={reading}
                filter={listFilter}
                keysOn={keysOn}
              />
            </div>
            <Several
              selected={rows.filter(({ id }) => selected.has(id))}
              onClear={() => setSelected(new Set())}
              onDecided={onSeveral}
            />
          </div>
          {openCase}
          <div className={classes.just}>
            <JustNow done={done} keysOn={keysOn} onUndone={onUndone} />
          </div>
        </div>
      )}
    </>
  );

  function onSeveral(what: Done, decided: ReadonlySet<string>) {
    readAgain(selected, opened);
    setSelected(new Set());
    setDone(what);
    const isDecided = current !== null && decided.has(current);
    const after = isDecided ? nextUndecided(sections, current, decided) : current;
    if (isDecided) goTo(after, step);
    onChanged(after);
    void client.refetchQueries({ include: ['Frame'] });
  }

  function onUndone(supplier: string | null) {
    setDone(null);
    onChanged(supplier ?? opened);
    void client.refetchQueries({ include: ['Frame'] });
    if (supplier !== null) open(supplier);
  }
}

const NOBODY: ReadonlySet<string> = new Set();

function without(all: ReadonlySet<string>, one: string): ReadonlySet<string> {
  return new Set([...all].filter((each) => each !== one));
}
