import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { ErrorState, NoPermission, Notice, PageSkeleton, useFormat } from '@plumbline/ui';

import { failureOf } from './failure.ts';

interface PageQueryProps<Data> {
  /** What `useQuery` returned. */
  result: {
    readonly data?: Data | undefined;
    readonly error?: Error | undefined;
    readonly loading: boolean;
    readonly refetch: () => Promise<unknown>;
  };
  /** What could not be shown, as the subject of a sentence: "The suppliers". */
  what: string;
  layout?: 'table' | 'tiles' | 'columns' | 'rows';
  /** For a page about one thing: what to show when the organisation has no such thing. */
  missing?: ReactNode;
  children: (data: Data) => ReactNode;
}

/**
 * The states of a page in one place: skeleton, no permission, error with request id and another try, offline, and
 * partial (an error beside data that is still good). Only the page knows when it is empty.
 */
export function PageQuery<Data>({ result, what, layout = 'table', missing, children }: PageQueryProps<Data>) {
  const { t } = useTranslation('frame');
  const format = useFormat();
  const retry = () => void result.refetch();
  const failure = result.error === undefined ? undefined : failureOf(result.error);

  if (result.data !== undefined) {
    return (
      <>
        {failure !== undefined && (
          <Notice tone="notice">
            {failure.kind === 'offline'
              ? t('query.keptOffline')
              : failure.requestId === undefined
                ? t('query.kept')
                : t('query.keptRequest', { id: failure.requestId })}
          </Notice>
        )}
        {children(result.data)}
      </>
    );
  }
  if (failure === undefined) return <PageSkeleton layout={layout} />;
  if (failure.kind === 'refused') {
    const roles = failure.roles.map((role) => t(`role.${role.toUpperCase()}`));
    return <NoPermission roles={roles.length === 0 ? null : format.either(roles)} />;
  }
  if (failure.kind === 'missing' && missing !== undefined) return missing;
  return <ErrorState what={what} requestId={failure.requestId} onRetry={retry} />;
}
