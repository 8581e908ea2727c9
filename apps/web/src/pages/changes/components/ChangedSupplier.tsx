import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DateText, LabelInForce, useFormat } from '@plumbline/ui';

import { Parts } from '../../../frame/Parts.tsx';
import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { Marks } from '../use-marks.ts';
import classes from './ChangedSupplier.module.css';
import { ChangeLine } from './ChangeLine.tsx';

const ChangedSupplierFragment = graphql(/* GraphQL */ `
  fragment ChangedSupplier_row on ChangedSupplier {
    supplierId
    name
    label
    override {
      state
      computedLabel
      until
    }
    country
    lane
    needsDecision
    waits
    at
    unread
    lines {
      id
      unread
      ...ChangeLine_line
    }
  }
`);

interface ChangedSupplierProps {
  row: FragmentType<typeof ChangedSupplierFragment>;
  marks: Marks;
  /** When the row was read. */
  readTo: string;
}

/** A supplier with its worst change; the others are one press away. */
export function ChangedSupplier({ row, marks, readTo }: ChangedSupplierProps) {
  const { t } = useTranslation('changes');
  const format = useFormat();
  const { organisation } = useViewer();
  const [open, setOpen] = useState(false);
  const { supplierId, name, label, override, country, lane, needsDecision, waits, at, unread, lines } = readFragment(
    ChangedSupplierFragment,
    row,
  );
  const marked = marks.isMarked(supplierId) || marks.isMarked(null);
  const isNew = unread && !marked;
  const [first, ...others] = lines;
  const list = `changes-${supplierId}`;
  const about = [country, lane, needsDecision ? t('needsDecision') : '', waits ? t('waits') : ''].filter(
    (part) => part !== '',
  );
  return (
    <li className={classes.row} data-unread={isNew || undefined}>
      <span className={classes.label}>
        <LabelInForce label={label} override={override} />
      </span>
      <div className={classes.words}>
        <span>
          <Link
            className={classes.name}
            to="/o/$organisation/suppliers/$supplier"
            params={{ organisation, supplier: supplierId }}
            data-row-link
          >
            <bdi>{name}</bdi>
          </Link>
          {isNew && <span className={classes.new}>{t('new')}</span>}
        </span>
        <span className={classes.about}>
          <Parts of={about} />
        </span>
        {first !== undefined && <ChangeLine line={first} isNew={isNew && first.unread} />}
        {others.length > 0 && (
          <button
            type="button"
            className={classes.more}
            aria-expanded={open}
            aria-controls={list}
            onClick={() => setOpen(!open)}
          >
            {open ? t('fewer') : t('more', { count: others.length, number: format.number(others.length) })}
            <span className="pl-hidden"> {name}</span>
          </button>
        )}
        <ul id={list} hidden={!open} className={classes.lines}>
          {others.map((line, index) => (
            <li key={`${line.id} ${String(index)}`}>
              <ChangeLine line={line} isNew={isNew && line.unread} />
            </li>
          ))}
        </ul>
      </div>
      <span className={classes.date}>
        <DateText value={at} />
      </span>
      <span className={classes.mark}>
        {(unread || marks.isMarked(supplierId)) && !marks.isMarked(null) && (
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() => (marked ? marks.takeBack(supplierId) : marks.mark(supplierId, readTo))}
          >
            {t(marked ? 'unmark' : 'mark')}
            <span className="pl-hidden"> {name}</span>
          </Button>
        )}
      </span>
    </li>
  );
}
