import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import { Mark } from './Mark.tsx';
import classes from './Rail.module.css';
import type { SectionGroup } from './sections.ts';
import { useViewer } from './viewer.tsx';

interface RailProps {
  sections: readonly SectionGroup[];
  /** In the sheet of a phone the names always show. */
  wide?: boolean;
  onChoose?: () => void;
}

/** The sections. Narrow, it shows icons; their names stay for screen readers and on hover. */
export function Rail({ sections, wide = false, onChoose }: RailProps) {
  const { t } = useTranslation('frame');
  const format = useFormat();
  const { organisation } = useViewer();
  const id = useId();
  return (
    <nav className={classes.rail} data-wide={wide || undefined} aria-label={t('rail.label')}>
      {!wide && (
        <div className={classes.mark}>
          <Mark />
          <span className={classes.name}>{t('product')}</span>
        </div>
      )}
      {sections.map(({ heading, sections: items }) => (
        <div key={heading ?? 'first'} className={classes.group}>
          {heading !== null && (
            <p id={`${id}-${heading}`} className={classes.heading}>
              {t(`rail.${heading}`)}
            </p>
          )}
          <ul aria-labelledby={heading === null ? undefined : `${id}-${heading}`}>
            {items.map((section) => {
              const name = t(`rail.${section.key}`);
              return (
                <li key={section.key}>
                  <Link
                    to={section.to}
                    params={{ organisation }}
                    activeOptions={{ exact: section.key === 'home', includeSearch: false }}
                    className={classes.link}
                    title={name}
                    {...(onChoose === undefined ? {} : { onClick: onChoose })}
                  >
                    <section.icon size={18} stroke={1.6} aria-hidden className={classes.icon} />
                    <span className={classes.name}>{name}</span>
                    {section.count !== undefined && (
                      <span className={classes.count}>
                        {section.more === true
                          ? t('rail.atLeast', { number: format.number(section.count) })
                          : format.number(section.count)}
                      </span>
                    )}
                  </Link>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </nav>
  );
}
