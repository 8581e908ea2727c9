import { readByHand } from '@plumbline/intake';
import { SUPPLIER_DOSSIER, type SupplierDossier } from '@plumbline/facts';
import { assess, methodology, shippedReference } from '@plumbline/risk';
import type { SupplierAssessment } from '@plumbline/risk';
import { askedOf, sentOf, TEMPLATE, type Answer, type Answers, type Asked, type Row } from '../src/index.ts';
import { controlsOf, observationsOf, type ObservedPlace } from '../src/judgement/index.ts';

export const DAY = '2026-11-28';

/** Everything that is asked of a supplier in Malaysia. */
export const ASKED: Asked = askedOf(TEMPLATE, { set: 'full', countries: ['MY'] });

export const given = (value: Row | readonly Row[]): Answer => ({ state: 'given', value });

/** A glove factory with foreign workers, an agency and an agent, of whose practices nothing is said. */
export const FACTORY: Answers = {
  q02: given([
    {
      id: 'a',
      name: 'Plant One',
      country: 'MY',
      kind: 'fixed-facility',
      address: '1 Jalan Satu, Ipoh',
      housing: true,
      homework: false,
    },
  ]),
  q03: given({ activity: 'manufacture of rubber gloves' }),
  q06: { all: given({ total: 200, women: 80, own: 140, agency: 60, casual: 0, trainees: 0 }) },
  q07: { all: given({ international: 60, internal: 0, origins: ['NP', 'BD'], lowWage: true }) },
  q17: { all: given([{ id: 'x', name: 'Everest', country: 'NP', subAgents: 'none' }]) },
};

export function observed(answers: Answers, asked: Asked = ASKED): readonly ObservedPlace<unknown>[] {
  const submitted = { asked, answers: sentOf(asked, answers), day: DAY };
  return observationsOf(submitted, { supplierName: 'Acme', siteKey: (site) => `site ${site}` }, readByHand);
}

/** The dossier that these answers alone make. */
export function dossierOf(answers: Answers, asked: Asked = ASKED): SupplierDossier {
  const dossier: SupplierDossier = {
    key: 'acme',
    name: 'Acme',
    rows: [],
    observations: {},
    sites: observed(answers, asked).map(({ place, observations, inputs, responses }) => ({
      key: place ?? 'supplier',
      name: null,
      rows: [],
      observations,
      inputs,
      responses,
    })),
    response: 'none',
    controls: controlsOf({ asked, answers: sentOf(asked, answers), day: DAY }).flatMap(({ control }) => control ?? []),
  };
  SUPPLIER_DOSSIER.parse(dossier);
  return dossier;
}

export function assessed(answers: Answers, asked: Asked = ASKED): SupplierAssessment {
  return assess(dossierOf(answers, asked), { methodology: methodology(), reference: shippedReference(), asOf: DAY });
}

/** The rules that hold on these answers. */
export function rulesThatHold(answers: Answers, asked: Asked = ASKED): readonly string[] {
  return assessed(answers, asked)
    .flags.filter(({ truth }) => truth === 'TRUE')
    .map(({ ruleId }) => ruleId)
    .toSorted();
}
