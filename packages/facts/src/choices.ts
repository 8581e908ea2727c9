export const SITE_TYPES = [
  'fixed-facility',
  'project-site',
  'client-premises',
  'private-household',
  'vessel',
  'camp',
  'plantation-estate',
] as const;
export type SiteType = (typeof SITE_TYPES)[number];

export const DOCUMENT_HOLDERS = ['worker', 'employer', 'agent', 'dormitory', 'other'] as const;
export type DocumentHolder = (typeof DOCUMENT_HOLDERS)[number];

export const DOCUMENT_ACCESS = ['any-hour', 'on-request', 'none'] as const;
export type DocumentAccess = (typeof DOCUMENT_ACCESS)[number];

/** Work and residence permits that have run out; `open` has not been renewed. */
export const PERMIT_LAPSES = ['none', 'renewed', 'open'] as const;
export type PermitLapse = (typeof PERMIT_LAPSES)[number];

export const PERMIT_RENEWERS = ['employer', 'agent', 'worker'] as const;
export type PermitRenewer = (typeof PERMIT_RENEWERS)[number];

/** What the permits of foreign workers are for: of several, the one that fits the job least. */
export const PERMIT_PURPOSES = ['this-job', 'visit', 'study', 'training', 'other-employer'] as const;
export type PermitPurpose = (typeof PERMIT_PURPOSES)[number];

/** What the terms on arrival are, measured against the signed offer. */
export const TERMS_ON_ARRIVAL = ['same-or-better', 'worse'] as const;
export type TermsOnArrival = (typeof TERMS_ON_ARRIVAL)[number];

/** The gravest thing in which the job differed from the offer. */
export const OFFER_DIFFERENCES = ['hours', 'place', 'employer', 'status', 'pay', 'job', 'country'] as const;
export type OfferDifference = (typeof OFFER_DIFFERENCES)[number];

/** What a register said of the labour agents' licences: of several agents, the worst. */
export const AGENT_LICENCES = ['valid', 'not-found', 'expired', 'revoked'] as const;
export type AgentLicence = (typeof AGENT_LICENCES)[number];

/** Sub-agents that the labour agents use; `some` where it is not said which. */
export const SUB_AGENTS = ['none', 'companies', 'some', 'village-level'] as const;
export type SubAgents = (typeof SUB_AGENTS)[number];

/** Whether agreements with agents ban fees and sub-agents: both, one of them, or neither. */
export const AGENT_AGREEMENTS = ['full', 'partial', 'none'] as const;
export type AgentAgreement = (typeof AGENT_AGREEMENTS)[number];

/** Which way money goes between the employer and the agent. */
export const AGENT_PAYMENTS = ['by-employer', 'unpaid', 'to-employer'] as const;
export type AgentPayment = (typeof AGENT_PAYMENTS)[number];

/** Work of the site that is done elsewhere: none, at places that were declared, or at one that was found undeclared. */
export const WORK_ELSEWHERE = ['none', 'declared', 'undisclosed'] as const;
export type WorkElsewhere = (typeof WORK_ELSEWHERE)[number];

/** What a recruitment cost is for: the fee, the seven related costs of the ILO definition (2019), and costs that nobody may charge. */
export const COST_HEADS = [
  'recruitment-fee',
  'medical',
  'insurance',
  'skills-tests',
  'training',
  'equipment',
  'travel',
  'administration',
  'illegitimate',
] as const;
export type CostHead = (typeof COST_HEADS)[number];

export const COST_STATISTICS = ['mean', 'median'] as const;
export type CostStatistic = (typeof COST_STATISTICS)[number];

export const LABOUR_SCHEMES = [
  'none',
  'xinjiang-transfer',
  'tibet-transfer',
  'pairing-aid',
  'dprk-workers',
  'compulsory-cotton',
  'state-rented',
  'medical-mission',
  'overseas-crew-papers-held',
  'prison-labour',
  'other',
] as const;
export type LabourScheme = (typeof LABOUR_SCHEMES)[number];

export const PAY_HELD_BACK = ['none', 'savings', 'run-away-insurance', 'end-of-term', 'other'] as const;
export type PayHeldBack = (typeof PAY_HELD_BACK)[number];

export const WAGE_RECEIVERS = ['worker', 'agent', 'crew-leader', 'family', 'other'] as const;
export type WageReceiver = (typeof WAGE_RECEIVERS)[number];

export const PAYSLIPS = ['own-language', 'other-language', 'none'] as const;
export type Payslip = (typeof PAYSLIPS)[number];

export const REFUSAL_CONSEQUENCES = ['none', 'pay-lost', 'dismissal', 'locked-in', 'quota', 'other'] as const;
export type RefusalConsequence = (typeof REFUSAL_CONSEQUENCES)[number];

export const RESIGNATION_LOSSES = [
  'none',
  'fine',
  'ticket-lost',
  'service-bond',
  'absconding-report',
  'pay-forfeited',
  'other',
] as const;
export type ResignationLoss = (typeof RESIGNATION_LOSSES)[number];

export const FIRE_EXITS = ['clear', 'blocked', 'none'] as const;
export type FireExit = (typeof FIRE_EXITS)[number];

export const MOVEMENT_RESTRICTIONS = ['none', 'curfew', 'permission', 'guards', 'locked'] as const;
export type MovementRestriction = (typeof MOVEMENT_RESTRICTIONS)[number];

export const REPRESENTATIONS = ['union', 'elected', 'none', 'barred'] as const;
export type Representation = (typeof REPRESENTATIONS)[number];

export const AUDIT_INTERFERENCES = ['none', 'coaching', 'access-denied', 'no-private-interviews', 'other'] as const;
export type AuditInterference = (typeof AUDIT_INTERFERENCES)[number];

/** Credibility of a source, from A, the best, to E. */
export const CREDIBILITIES = ['A', 'B', 'C', 'D', 'E'] as const;
export type Credibility = (typeof CREDIBILITIES)[number];

export const PRISON_SAFEGUARDS = ['public-and-free', 'private-benefit', 'not-free', 'unsupervised'] as const;
export type PrisonSafeguards = (typeof PRISON_SAFEGUARDS)[number];

/** Compulsory labour: nobody; prison or detention; students or interns; conscripts; or only what C29 Art 2(2)(a), (b), (d) and (e) leave out. */
export const COMPULSORY_LABOUR = ['none', 'prison', 'students', 'conscripts', 'excluded'] as const;
export type CompulsoryLabour = (typeof COMPULSORY_LABOUR)[number];

export const DISPLACED_RIGHTS = ['none', 'secure', 'not-secure'] as const;
export type DisplacedRight = (typeof DISPLACED_RIGHTS)[number];

export const CREW_ADVANCES = ['none', 'repaid', 'outstanding', 'outstanding-free', 'stops-leaving'] as const;
export type CrewAdvance = (typeof CREW_ADVANCES)[number];

export const AUDIT_INTERVIEWS = ['in-language', 'other-language', 'none'] as const;
export type AuditInterviews = (typeof AUDIT_INTERVIEWS)[number];

export const AUDIT_NOTICES = ['announced', 'semi-announced', 'unannounced'] as const;
export type AuditNotice = (typeof AUDIT_NOTICES)[number];

export const PLATFORM_ACCOUNTS = ['none', 'own', 'rented'] as const;
export type PlatformAccount = (typeof PLATFORM_ACCOUNTS)[number];

export const JOB_LENDERS = ['none', 'bank', 'family', 'app', 'moneylender', 'pledge'] as const;
export type JobLender = (typeof JOB_LENDERS)[number];

export const POSTINGS = ['none', 'in-order', 'no-activity', 'no-a1'] as const;
export type Posting = (typeof POSTINGS)[number];

export const SEASONAL_TERMS = ['in-order', 'no-transfer', 'hours-below-promise', 'return-debt'] as const;
export type SeasonalTerms = (typeof SEASONAL_TERMS)[number];

export const TRAINEE_TERMS = ['none', 'under-wage-law', 'outside-wage-law'] as const;
export type TraineeTerms = (typeof TRAINEE_TERMS)[number];

export const HOMEWORK_TERMS = ['none', 'at-minimum', 'disclosed', 'below-minimum', 'hidden'] as const;
export type HomeworkTerms = (typeof HOMEWORK_TERMS)[number];

export const WOMEN_RULES = ['none', 'curfew', 'lump-sum'] as const;
export type WomenRules = (typeof WOMEN_RULES)[number];

export const EXIT_PAY = ['no-exit', 'paid', 'unpaid'] as const;
export type ExitPay = (typeof EXIT_PAY)[number];

/** Of a sealed fact: no file gives it. */
export const MINORS_WORK = ['none', 'light', 'under-legal-age', 'hazardous-or-night'] as const;
export type MinorsWork = (typeof MINORS_WORK)[number];

/** Of a sealed fact: no file gives it. */
export const CREW_SIGNS = ['none', 'dark', 'flag-change', 'dark-and-flag-change'] as const;
export type CrewSigns = (typeof CREW_SIGNS)[number];

/** What the supplier did about a finding. See docs/methodology.md#response. */
export const RESPONSES = [
  'none',
  'declined',
  'disclosed',
  'plan-funded',
  'on-schedule',
  'confirmed-by-workers',
] as const;
export type Response = (typeof RESPONSES)[number];
