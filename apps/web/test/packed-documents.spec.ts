import { expect, test } from '@jest/globals';

import { generatedDocuments } from '../inline-documents.ts';
import { packed } from '../pack-document.ts';
import { unpack } from '../src/service/packed-document.ts';

test('Every document of the pages comes out of its packing as it was', () => {
  const documents = [...generatedDocuments().values()];
  expect(documents.length).toBeGreaterThan(100);
  for (const document of documents) expect(unpack(packed(document), document.__meta__?.hash)).toEqual(document);
});
