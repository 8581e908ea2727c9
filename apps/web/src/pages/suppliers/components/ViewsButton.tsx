import { Button, Menu } from '@mantine/core';
import { IconBookmark, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useViewer } from '../../../frame/viewer.tsx';
import { without } from '../lib/filter.ts';
import type { SuppliersSearch } from '../lib/suppliers-search.ts';
import { addressOf, isChanged, opened, type View } from '../lib/views.ts';
import { SaveViewDialog } from './SaveViewDialog.tsx';
import type { ViewChanges } from './use-views.ts';
import classes from './Views.module.css';

interface ViewsButtonProps {
  views: readonly View[];
  changes: ViewChanges;
  search: SuppliersSearch;
  onSearch: (search: SuppliersSearch) => void;
}

/** Opens saved views, and keeps what the page shows now: as a new one, or as a change of the one that is open. */
export function ViewsButton({ views, changes, search, onSearch }: ViewsButtonProps) {
  const { t } = useTranslation('suppliers');
  const { can } = useViewer();
  const [naming, setNaming] = useState<'new' | 'open' | null>(null);
  const open = views.find(({ id }) => id === search.view);
  const isOther = open !== undefined && isChanged(search, open);
  const mayShare = can('view.share');
  // What everybody sees changes for everybody, also when its author changes it.
  const mayChange = open !== undefined && (mayShare || !open.shared);
  const showsAll = open === undefined && addressOf(search) === '';
  const name =
    open === undefined
      ? t(showsAll ? 'views.none' : 'views.unsaved')
      : isOther
        ? t('views.changed', { name: open.name })
        : open.name;
  const saveAs = (view: View) =>
    changes.save({
      ...{ viewId: view.id, version: view.version, name: view.name },
      shared: view.shared,
      address: addressOf(search),
    });
  const remove = async (view: View) => {
    if (await changes.remove(view)) onSearch(without(search, 'view'));
  };
  return (
    <>
      <Menu position="bottom-end" width={300} returnFocus onOpen={changes.forget}>
        <Menu.Target>
          <Button
            variant="default"
            size="xs"
            className={classes.button}
            leftSection={<IconBookmark size={14} aria-hidden />}
            aria-label={t('views.button', { name })}
          >
            <bdi className={classes.name}>{name}</bdi>
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={classes.menu}>
          <Menu.Item leftSection={mark(showsAll)} onClick={() => onSearch(opened(search, null))}>
            {t('views.none')}
          </Menu.Item>
          {views.map((view) => (
            <Menu.Item
              key={view.id}
              leftSection={mark(view.id === open?.id)}
              rightSection={<span className={classes.notes}>{notesOf(view)}</span>}
              onClick={() => onSearch(opened(search, view))}
            >
              <bdi>{view.name}</bdi>
            </Menu.Item>
          ))}
          <Menu.Divider />
          {isOther && mayChange && (
            <Menu.Item onClick={() => void saveAs(open)}>{t('views.keep', { name: open.name })}</Menu.Item>
          )}
          <Menu.Item onClick={() => setNaming('new')}>{t('views.saveNew')}</Menu.Item>
          {mayChange && (
            <Menu.Item onClick={() => setNaming('open')}>
              {mayShare ? t('views.rename') : t('views.renameOnly')}
            </Menu.Item>
          )}
          {open !== undefined && (
            <Menu.Item
              onClick={() =>
                void changes.chooseDefault({ forOrganisation: false, viewId: open.ownDefault ? null : open.id })
              }
            >
              {open.ownDefault ? t('views.notMine') : t('views.mine')}
            </Menu.Item>
          )}
          {open?.shared === true && mayShare && (
            <Menu.Item
              onClick={() =>
                void changes.chooseDefault({ forOrganisation: true, viewId: open.organisationDefault ? null : open.id })
              }
            >
              {open.organisationDefault ? t('views.notAll') : t('views.all')}
            </Menu.Item>
          )}
          {mayChange && (
            <Menu.Item color="danger" onClick={() => void remove(open)}>
              {t('views.delete', { name: open.name })}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {naming === null && changes.problem !== null && (
        <p role="alert" className={classes.refused}>
          {changes.problem}
        </p>
      )}
      {naming !== null && (
        <SaveViewDialog
          view={naming === 'open' ? (open ?? null) : null}
          address={naming === 'open' && open !== undefined ? open.address : addressOf(search)}
          changes={changes}
          onSaved={(id) => onSearch({ ...search, view: id })}
          onClose={() => setNaming(null)}
        />
      )}
    </>
  );

  function notesOf(view: View): string {
    const notes = [
      view.shared ? t('views.shared') : null,
      view.ownDefault || view.organisationDefault ? t('views.opens') : null,
    ];
    return notes.filter((note) => note !== null).join(', ');
  }
}

function mark(isOpen: boolean) {
  return isOpen ? <IconCheck size={14} aria-hidden /> : <span className={classes.unmarked} />;
}
