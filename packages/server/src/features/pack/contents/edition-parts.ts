import { canonicalJson } from '../../../platform/text/canonical-json.ts';
import { editionText } from './packed-editions.ts';
import type { Part, PartReader } from './part.ts';

/** The editions that the results were made with, and a list of them. */
export const editionParts: PartReader = ({ tx, scope, editions }) => {
  const named = editions.map(({ title, more, ...rest }) => ({
    ...rest,
    ...more,
    ...(rest.key === 'list' ? { name: title } : {}),
  }));
  return [
    {
      path: 'lists/editions.json',
      title: 'Editions that were used',
      mediaType: 'application/json',
      evidence: null,
      write: () => [canonicalJson({ editions: named })],
    },
    ...editions.flatMap(({ key, id, title, path }): Part[] =>
      path === null
        ? []
        : [
            {
              ...{ path, title, mediaType: 'application/json', evidence: null },
              async *write() {
                yield await editionText(tx, scope.organisation.id, { key, id });
              },
            },
          ],
    ),
  ];
};
