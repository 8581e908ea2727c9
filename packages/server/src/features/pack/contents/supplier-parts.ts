import { canonicalJson } from '../../../platform/text/canonical-json.ts';
import type { PartReader } from './part.ts';

const NDJSON = 'application/x-ndjson';
const JSON_TYPE = 'application/json';

/** Of whom the pack speaks, and where they work. */
export const suppliersPart: PartReader = ({ holdings }) => [
  {
    path: 'suppliers.json',
    title: 'Suppliers and their sites',
    mediaType: JSON_TYPE,
    evidence: null,
    write: () => [
      canonicalJson({
        suppliers: holdings.map(({ supplierId, name, country, sites, label, computedLabel }) => ({
          ...{ supplierId, name, country, label, computedLabel },
          sites: sites.map(({ id, key, name: called }) => ({ id, key, name: called })),
        })),
      }),
    ],
  },
];

/** One flag a line: open, cleared, or waiting for a person to decide. */
export const flagsPart: PartReader = ({ holdings }) => [
  {
    path: 'flags.ndjson',
    title: 'Flags: indicators, never findings of law',
    mediaType: NDJSON,
    evidence: null,
    *write() {
      for (const { supplierId, told } of holdings)
        for (const flag of told?.flags ?? []) yield `${canonicalJson({ supplierId, ...flag })}\n`;
    },
  },
];

/** Each number with the terms that add up to it, as the engine that is named made them. */
export const explanationPart: PartReader = ({ holdings }) => [
  {
    path: 'score-explanation.json',
    title: 'Scores with their exact terms',
    mediaType: JSON_TYPE,
    evidence: null,
    *write() {
      yield '{"suppliers":[';
      for (const [at, { supplierId, result, answersKnown, told }] of holdings.entries()) {
        const { supplier, units, unknown, gaps } = told ?? { supplier: null, units: [], unknown: [], gaps: [] };
        yield `${at === 0 ? '' : ','}${canonicalJson({ supplierId, result, answersKnown, supplier, units, unknown, gaps })}`;
      }
      yield ']}';
    },
  },
];

/** What was decided about the suppliers, one decision a line. */
export const decisionsPart: PartReader = ({ holdings }) => [
  {
    path: 'decisions.ndjson',
    title: 'Decisions',
    mediaType: NDJSON,
    evidence: null,
    *write() {
      for (const { supplierId, decisions } of holdings)
        for (const decision of decisions) yield `${canonicalJson({ supplierId, ...decision })}\n`;
    },
  },
];
