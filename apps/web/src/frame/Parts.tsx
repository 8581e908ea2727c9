import { Fragment } from 'react';

/** Short texts in one line with a dot between them. Each keeps its own direction: a name in Arabic moves neither the number after it nor the country. */
export function Parts({ of }: { of: readonly string[] }) {
  return of.map((part, index) => (
    <Fragment key={`${String(index)} ${part}`}>
      {index > 0 && ' · '}
      <bdi>{part}</bdi>
    </Fragment>
  ));
}
