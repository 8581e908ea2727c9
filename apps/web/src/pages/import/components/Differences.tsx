import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Diff } from '@plumbline/ui';

import type { RecordList_RecordFragment } from '../../../gql/graphql.ts';
import classes from './Differences.module.css';

const SHOWN = 5;

/** What an import does to one record: before and after, or only what is recorded when it is new. */
export function Differences({ record: { tile, summary: told, reason } }: { record: RecordList_RecordFragment }) {
  const { t } = useTranslation('import');
  const [open, setOpen] = useState(false);
  // A site without a name says nothing by itself; its facts follow.
  const summary = told.filter(({ before, after }) => before !== null || after !== null);
  const shown = open ? summary : summary.slice(0, SHOWN);
  const more = summary.length - shown.length;
  const compared = tile === 'CHANGED' || summary.some(({ before }) => before !== null);
  return (
    <div className={classes.what}>
      {reason !== null && <p>{reason.text}</p>}
      {shown.length > 0 && (
        <dl className={classes.list}>
          {shown.map(({ field, name, site, before, after }, index) => (
            <div key={`${field} ${site ?? ''} ${String(index)}`}>
              <dt>
                {name}
                {site !== null && (
                  <>
                    {' '}
                    <bdi>({site})</bdi>
                  </>
                )}
              </dt>
              <dd>{compared ? <Diff before={before} after={after} /> : <bdi>{after}</bdi>}</dd>
            </div>
          ))}
        </dl>
      )}
      {(more > 0 || open) && (
        <button type="button" className={classes.more} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('records.fewer') : t('records.more', { count: more })}
        </button>
      )}
    </div>
  );
}
