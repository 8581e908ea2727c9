import type { Exception, Observer } from './observer.ts';
import type { ValueDraft } from './value-draft.ts';

/** Labour agents by name, by number, or none. */
function observeAgents(draft: ValueDraft, observer: Observer): void {
  const agents = draft.get('labourAgents');
  if (agents === undefined) return;
  if (agents.value === null) {
    observer.missing('recruitment.agentCount', agents.state === 'declined' ? 'declined' : 'notRecorded', agents);
    return;
  }
  const [only] = agents.value;
  const number = agents.value.length === 1 && only !== undefined && /^\d{1,4}$/.test(only) ? Number(only) : null;
  observer.known('recruitment.agentCount', number ?? agents.value.length, agents);
}

/** What has a date was done: a survey, a check. */
function observeDone(
  draft: ValueDraft,
  observer: Observer,
  [done, field]: readonly ['recruitment.feeSurvey', 'feeSurvey'] | readonly ['agents.checked', 'agentChecked'],
  [day, dayField]:
    readonly ['recruitment.feeSurveyDate', 'feeSurveyDate'] | readonly ['agents.lastCheck', 'agentCheckDate'],
): void {
  const date = draft.get(dayField);
  if (date?.state === 'known' && draft.get(field)?.state !== 'known') observer.known(done, true, date);
  else if (draft.get(field) !== undefined || date === undefined) observer.field(done, draft, field);
  else observer.missing(done, date.state === 'declined' ? 'declined' : 'notRecorded', date);
  observer.field(day, draft, dayField);
}

/** A cost is dated to the end of the year in which it was paid, if the file gives the year. */
function yearOfCost(draft: ValueDraft, observer: Observer): Exception {
  const year = draft.known('workerCostYear');
  if (year === null) return {};
  const end = `${year}-12-31`;
  return { evidenceDate: end < observer.day ? end : observer.day };
}

/** Observes recruitment, agents, housing and pay from the file. */
export function observeRecruitment(draft: ValueDraft, observer: Observer): void {
  observer.field('recruitment.origins', draft, 'originCountries');
  observeAgents(draft, observer);
  observer.field('agents.licence', draft, 'agentLicence');
  observeDone(draft, observer, ['agents.checked', 'agentChecked'], ['agents.lastCheck', 'agentCheckDate']);
  observer.field('agents.subAgents', draft, 'subAgents');
  observer.field('agents.agreement', draft, 'agentAgreement');
  observer.field('agents.payment', draft, 'agentPayment');
  observer.field('recruitment.directHire', draft, 'directHire');
  observer.field('recruitment.depositOrBond', draft, 'depositBond');
  observer.field('recruitment.employerPays', draft, 'employerPaysPolicy');
  observer.field('recruitment.workersPaid', draft, 'workersPaid');
  const year = yearOfCost(draft, observer);
  observer.field('recruitment.workerCost', draft, 'workerCost', year);
  observer.field('recruitment.workerCostStatistic', draft, 'workerCostStatistic', year);
  observer.field('recruitment.workerCostHighest', draft, 'workerCostHighest', year);
  observer.field('recruitment.workerCostLoan', draft, 'workerCostLoan', year);
  observer.field('recruitment.employerCost', draft, 'employerCost');
  observeDone(draft, observer, ['recruitment.feeSurvey', 'feeSurvey'], ['recruitment.feeSurveyDate', 'feeSurveyDate']);
  observer.field('housing.employerProvided', draft, 'employerHousing');
  observer.field('pay.netMonthly', draft, 'netMonthlyPay');
  observer.field('pay.overdueDays', draft, 'wagesOverdueDays');
}
