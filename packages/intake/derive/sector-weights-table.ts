import type { Table } from '@plumbline/reference-data/edition';
import type { SectorWeights } from '@plumbline/reference-data/sector-weights';
import type { Teaching } from './teaching.ts';

const BYTES_A_ROW = 25_600;

function weightRows(weights: Int8Array): [string, string][] {
  const bytes = Buffer.from(weights.buffer, weights.byteOffset, weights.byteLength);
  const rows: [string, string][] = [];
  for (let at = 0; at < bytes.length; at += BYTES_A_ROW) {
    rows.push([`weights ${rows.length}`, bytes.subarray(at, at + BYTES_A_ROW).toString('base64')]);
  }
  return rows;
}

/** The trained reader as a table: what taught it, classes, bias, scale, voices and certainty as text, then the weights in base64. */
export function sectorWeightsTableOf(
  { classes, bias, scale, weights, voices, certainty }: SectorWeights,
  teaching: Teaching,
): Table {
  const rows = [
    ['taught by', JSON.stringify(teaching)],
    ['classes', classes.join(' ')],
    ['bias', bias.join(' ')],
    ['scale', scale.join(' ')],
    ['voices', JSON.stringify(voices)],
    ['certainty', JSON.stringify(certainty)],
    ...weightRows(weights),
  ];
  return {
    edition: {
      key: 'sector-weights',
      title: 'Weights by which words of an activity lead to a sector',
      publisher: 'Plumbline',
      edition: '3',
      date: '2026-11-29',
      source:
        'Logistic regression over words, pairs of words and groups of letters, trained on the table activity-phrases and the terms of the gazetteers by packages/intake/derive',
      licence: 'as the phrases that it is trained on',
      expected: rows.length,
    },
    columns: ['key', 'value'],
    rows,
  };
}
