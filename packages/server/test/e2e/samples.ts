import { sharedUntil } from '../../src/features/answering/shared-sections.ts';
import { CHECKLIST } from '../../src/features/decision/decision-rules.ts';
import { SHIPPED_TABLES } from '../../src/features/risk/kept-basis.ts';
import type { Samples } from './schema-walk.ts';

const checklist = CHECKLIST.map((key) => ({ key, answer: 'Answered.' }));

/** What acts on flags choose from; a flag that another organisation has is named by the id of its supplier. */
const FLAG_SAMPLES = {
  'Query.flagForm.flag': 'DOC-RETENTION site supplier',
  'Query.flagList.list': 'WATCHED',
  'Mutation.disputeFlag.reason': 'wrong-fact',
  'Mutation.holdFlag.wait': 'no-verifier',
  'Mutation.proposeClearing.evidence': [
    { kind: 'return-proof', on: '2026-11-01', givenBy: 'auditor', note: 'Seen on the visit.' },
  ],
  'Mutation.recordRetaliationCheck.days': 30,
  'Mutation.recordRetaliationCheck.by': 'union',
  'Mutation.recordRetaliationCheck.outcome': 'no-sign',
};

/** What a pack is asked for with. */
function packSamples(operation: string): Readonly<Record<string, unknown>> {
  const request = {
    ...{ purpose: 'general', products: ['Gloves'], periodFrom: '2026-01-01', periodUntil: '2026-10-31' },
    ...{ asOf: '2026-10-31', recipient: 'Port authority' },
  };
  return Object.fromEntries(Object.entries(request).map(([field, value]) => [`${operation}.${field}`, value]));
}

/** Values of arguments that must fit together; ids come from the subjects of an organisation. */
export const VALUES: Samples['values'] = {
  roles: ['VIEWER'],
  email: 'somebody@example.org',
  name: 'Somebody',
  timeZone: 'Europe/London',
  domain: 'northfield.example',
  'Mutation.declineDecision.reason': 'The passports were returned meanwhile.',
  'Mutation.preferFact.fact': 'workforce.total',
  'Mutation.preferFact.reason': 'closer',
  'Mutation.decide.kind': 'ENGAGE',
  'Mutation.decide.seen': {},
  'Mutation.decide.held': { everything: true, lots: [] },
  'Mutation.decide.checklist': checklist,
  'Mutation.decideSeveral.kind': 'ENGAGE',
  'Query.deskLane.lane': 'LANE_1',
  complaints: [{ day: '2026-01-31', source: 'AUTHORITY', text: 'Fees were taken.' }],
  ledger: [
    { head: 'MEDICAL', payer: 'WORKER', minor: 5000, currency: 'USD', year: 2025, statistic: 'MEAN', source: 'AUDIT' },
  ],
  language: 'en',
  sections: ['company'],
  'Mutation.shareAnswers.until': sharedUntil(new Date().toISOString().slice(0, 10)),
  'Mutation.addEvidence.kind': 'policy',
  'Mutation.addEvidence.on': 'SUPPLIER',
  'Mutation.declineRedaction.reason': 'A name is still to be read.',
  'Mutation.proposeDestruction.reason': 'It was sent by mistake.',
  'Mutation.declineDestruction.reason': 'It is still needed.',
  'Mutation.holdEvidence.reason': 'An inquiry is open.',
  'Mutation.liftHold.reason': 'The inquiry is closed.',
  boxes: [{ page: 1, x: 0, y: 0, width: 0.5, height: 0.1 }],
  'Mutation.describeEvidence.kind': 'policy',
  'Mutation.linkEvidence.on': 'SUPPLIER',
  'Mutation.unlinkEvidence.on': 'SUPPLIER',
  'Mutation.askSuppliers.set': 'core',
  'Mutation.askSuppliers.reason': 'yearly',
  'Mutation.askSuppliers.dueOn': '2099-01-31',
  'Mutation.returnAnswers.questions': [{ key: 'q03', reason: 'unclear' }],
  'Mutation.returnAnswers.answerBy': '2099-01-31',
  'Mutation.noteAnswer.key': 'q03',
  'Mutation.prepareAsking.set': 'core',
  'Mutation.prepareAsking.reason': 'yearly',
  'Mutation.prepareAsking.dueOn': '2099-01-31',
  'Mutation.prolongRequests.dueOn': '2099-03-31',
  'Mutation.recordLabourAgent.country': 'NP',
  'Mutation.recordCorridor.origin': 'NP',
  'Mutation.recordCorridor.destination': 'BD',
  'Mutation.recordCorridor.evidenceDate': '2026-01-31',
  'Mutation.declineOverride.reason': 'The report was of another site.',
  'Mutation.proposeOverrideEnd.reason': 'The report was of another site.',
  'Mutation.declineOverrideEnd.reason': 'The report was of another site.',
  'Mutation.proposeOverride.evidenceDate': '2026-11-20',
  'Mutation.acceptPlan.owed': { amount: '10', currency: 'USD' },
  'Mutation.addRemedyEntry.amount': { amount: '10', currency: 'USD' },
  'Mutation.proposeEngagement.auditor': 'Aldgate',
  'Mutation.proposeEngagement.note': 'Visits before the next season.',
  'Mutation.declineEngagement.reason': 'The question was withdrawn.',
  'Mutation.endEngagement.reason': 'The question was withdrawn.',
  'Mutation.recordFinding.visitedOn': '2026-11-20',
  'Mutation.recordFinding.language': 'ne',
  'Mutation.exportSuppliers.columns': ['name'],
  'Mutation.saveView.shared': false,
  'Mutation.chooseDefaultView.forOrganisation': false,
  ...packSamples('Query.packPreview'),
  ...packSamples('Mutation.buildPack'),
  ...packSamples('Query.engagedPackPreview'),
  ...packSamples('Mutation.buildEngagedPack'),
  'Mutation.makePackLink.recipient': 'Port authority',
  'Mutation.makePackLink.days': 7,
  ...FLAG_SAMPLES,
  'Query.nearestActivities.text': 'tuna longliner',
  'Query.nearestActivities.sectors': ['AGR-FISH'],
  'Query.edition.digest': SHIPPED_TABLES[0]?.digest,
};
