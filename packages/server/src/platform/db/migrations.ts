import { Tenancy1764000000000 } from '../../migrations/1764000000000-tenancy.ts';
import { Auth1764000000200 } from '../../migrations/1764000000200-auth.ts';
import { Queue1764000000300 } from '../../migrations/1764000000300-queue.ts';
import { Suppliers1764000000400 } from '../../migrations/1764000000400-suppliers.ts';
import { Imports1764000000500 } from '../../migrations/1764000000500-imports.ts';
import { Assessments1764000000600 } from '../../migrations/1764000000600-assessments.ts';
import { Decisions1764000000700 } from '../../migrations/1764000000700-decisions.ts';
import { FictionalImports1764000000800 } from '../../migrations/1764000000800-fictional-imports.ts';
import { OwnSuppliers1764000000900 } from '../../migrations/1764000000900-own-suppliers.ts';
import { CheckStarted1764000001000 } from '../../migrations/1764000001000-check-started.ts';
import { UnclearWork1764000001200 } from '../../migrations/1764000001200-unclear-work.ts';
import { ResetNotices1764000001300 } from '../../migrations/1764000001300-reset-notices.ts';
import { RecordsByRow1764000001400 } from '../../migrations/1764000001400-records-by-row.ts';
import { Origins1764000002000 } from '../../migrations/1764000002000-origins.ts';
import { AuditHeadsAt1764000002100 } from '../../migrations/1764000002100-audit-heads-at.ts';
import { OneClock1764000002110 } from '../../migrations/1764000002110-one-clock.ts';
import { AttemptPoints1764000002200 } from '../../migrations/1764000002200-attempt-points.ts';
import { Quotas1764000002210 } from '../../migrations/1764000002210-quotas.ts';
import { NamesOfTheTime1764000002400 } from '../../migrations/1764000002400-names-of-the-time.ts';
import { PlansOfNewOrganisations1764000003100 } from '../../migrations/1764000003100-plans-of-new-organisations.ts';
import { ClaimedBy1764000003300 } from '../../migrations/1764000003300-claimed-by.ts';
import { Releases1764000003310 } from '../../migrations/1764000003310-releases.ts';
import { RepeatedObservations1764000003320 } from '../../migrations/1764000003320-repeated-observations.ts';
import { Flrm111764000003500 } from '../../migrations/1764000003500-flrm-1-1.ts';
import { ThePast1764000004000 } from '../../migrations/1764000004000-the-past.ts';
import { FewerIndexes1764000004100 } from '../../migrations/1764000004100-fewer-indexes.ts';
import { DaysOfLeadingFlags1764000004200 } from '../../migrations/1764000004200-days-of-leading-flags.ts';
import { BasisOfResults1764000004300 } from '../../migrations/1764000004300-basis-of-results.ts';
import { OrderOfAttention1764000004400 } from '../../migrations/1764000004400-order-of-attention.ts';
import { Explanations1764000004500 } from '../../migrations/1764000004500-explanations.ts';
import { Forecasts1764000004600 } from '../../migrations/1764000004600-forecasts.ts';
import { RememberWhenImported1764000004700 } from '../../migrations/1764000004700-remember-when-imported.ts';
import { BlankColumns1764000005000 } from '../../migrations/1764000005000-blank-columns.ts';
import { RecordsBySupplier1764000005100 } from '../../migrations/1764000005100-records-by-supplier.ts';
import { Responses1764000005200 } from '../../migrations/1764000005200-responses.ts';
import { AnswersOfResults1764000006000 } from '../../migrations/1764000006000-answers-of-results.ts';
import { AnsweredQuestions1764000006010 } from '../../migrations/1764000006010-answered-questions.ts';
import { PartsOfQuestions1764000006020 } from '../../migrations/1764000006020-parts-of-questions.ts';
import { AnswersOfRecords1764000006030 } from '../../migrations/1764000006030-answers-of-records.ts';
import { CorrectedRows1764000006200 } from '../../migrations/1764000006200-corrected-rows.ts';
import { ImportCells1764000006300 } from '../../migrations/1764000006300-import-cells.ts';
import { FactsByHand1764000007000 } from '../../migrations/1764000007000-facts-by-hand.ts';
import { Recruitment1764000007100 } from '../../migrations/1764000007100-recruitment.ts';
import { Flags1764000007200 } from '../../migrations/1764000007200-flags.ts';
import { Remedies1764000007300 } from '../../migrations/1764000007300-remedies.ts';
import { Overrides1764000007400 } from '../../migrations/1764000007400-overrides.ts';
import { FeedReads1764000007500 } from '../../migrations/1764000007500-feed-reads.ts';
import { FlagEventsByTime1764000008000 } from '../../migrations/1764000008000-flag-events-by-time.ts';
import { TakeBackTellingApart1764000008010 } from '../../migrations/1764000008010-take-back-telling-apart.ts';
import { UsualSizes1764000008020 } from '../../migrations/1764000008020-usual-sizes.ts';
import { SignInWaits1764000008100 } from '../../migrations/1764000008100-sign-in-waits.ts';
import { WaitsOfAccounts1764000008110 } from '../../migrations/1764000008110-waits-of-accounts.ts';
import { AccessLog1764000008210 } from '../../migrations/1764000008210-access-log.ts';
import { AuditAnchors1764000008200 } from '../../migrations/1764000008200-audit-anchors.ts';
import { Traceparent1764000008300 } from '../../migrations/1764000008300-traceparent.ts';
import { Mails1764000008400 } from '../../migrations/1764000008400-mails.ts';
import { AccountsOfAnAddress1764000008410 } from '../../migrations/1764000008410-accounts-of-an-address.ts';
import { SecondFactor1764000008500 } from '../../migrations/1764000008500-second-factor.ts';
import { FreshProof1764000008510 } from '../../migrations/1764000008510-fresh-proof.ts';
import { TwoPeople1764000008520 } from '../../migrations/1764000008520-two-people.ts';
import { RequiredSecondFactor1764000008530 } from '../../migrations/1764000008530-required-second-factor.ts';
import { Digests1764000008700 } from '../../migrations/1764000008700-digests.ts';
import { Passkeys1764000008800 } from '../../migrations/1764000008800-passkeys.ts';
import { EndsByTwo1764000008900 } from '../../migrations/1764000008900-ends-by-two.ts';
import { UsedCodes1764000008910 } from '../../migrations/1764000008910-used-codes.ts';
import { RequestsAndAnswers1764000009000 } from '../../migrations/1764000009000-requests-and-answers.ts';
import { EvidenceFiles1764000009100 } from '../../migrations/1764000009100-evidence-files.ts';
import { ReturnedAnswers1764000009200 } from '../../migrations/1764000009200-returned-answers.ts';
import { ManyRequests1764000009300 } from '../../migrations/1764000009300-many-requests.ts';
import { PartsOfARequest1764000009400 } from '../../migrations/1764000009400-parts-of-a-request.ts';
import { CodesByMail1764000009410 } from '../../migrations/1764000009410-codes-by-mail.ts';
import { ClaimedRequests1764000009500 } from '../../migrations/1764000009500-claimed-requests.ts';
import { SharedSections1764000009510 } from '../../migrations/1764000009510-shared-sections.ts';
import { MissedRequests1764000009600 } from '../../migrations/1764000009600-missed-requests.ts';
import { RepaymentPromises1764000009610 } from '../../migrations/1764000009610-repayment-promises.ts';
import { PriceCounts1764000009620 } from '../../migrations/1764000009620-price-counts.ts';
import { LeftToColleagues1764000009700 } from '../../migrations/1764000009700-left-to-colleagues.ts';
import { ImportedContacts1764000009710 } from '../../migrations/1764000009710-imported-contacts.ts';
import { RightCompany1764000009720 } from '../../migrations/1764000009720-right-company.ts';
import { ReplacedFiles1764000009800 } from '../../migrations/1764000009800-replaced-files.ts';
import { EndedRequests1764000009810 } from '../../migrations/1764000009810-ended-requests.ts';
import { LeftOutOfFiles1764000009820 } from '../../migrations/1764000009820-left-out-of-files.ts';
import { PastStates1764000010000 } from '../../migrations/1764000010000-past-states.ts';
import { AsOf1764000010010 } from '../../migrations/1764000010010-as-of.ts';
import { Redactions1764000010500 } from '../../migrations/1764000010500-redactions.ts';
import { Retention1764000010510 } from '../../migrations/1764000010510-retention.ts';
import { PacksOfEngagements1764000010620 } from '../../migrations/1764000010620-packs-of-engagements.ts';
import { PastEvidence1764000010640 } from '../../migrations/1764000010640-past-evidence.ts';
import { PastLibraryOfAuditors1764000010680 } from '../../migrations/1764000010680-past-library-of-auditors.ts';
import { Destructions1764000010650 } from '../../migrations/1764000010650-destructions.ts';
import { PastCorridors1764000010665 } from '../../migrations/1764000010665-past-corridors.ts';
import { PastWords1764000010670 } from '../../migrations/1764000010670-past-words.ts';
import { PastWork1764000010660 } from '../../migrations/1764000010660-past-work.ts';
import { EvidenceOfGoods1764000010690 } from '../../migrations/1764000010690-evidence-of-goods.ts';
import { OrdersOfSuppliers1764000010760 } from '../../migrations/1764000010760-orders-of-suppliers.ts';
import { SavedViews1764000010761 } from '../../migrations/1764000010761-saved-views.ts';
import { PortfolioCounts1764000010800 } from '../../migrations/1764000010800-portfolio-counts.ts';
import { KnownTopics1764000010840 } from '../../migrations/1764000010840-known-topics.ts';
import { PlacesOfSites1764000010841 } from '../../migrations/1764000010841-places-of-sites.ts';
import { WhenAnswersWereTyped1764000010960 } from '../../migrations/1764000010960-when-answers-were-typed.ts';
import { SealedRows1764000010970 } from '../../migrations/1764000010970-sealed-rows.ts';
import { WhatWaitsForADecision1764000010860 } from '../../migrations/1764000010860-what-waits-for-a-decision.ts';
import { Holds1764000010930 } from '../../migrations/1764000010930-holds.ts';
import { AccountActs1764000010940 } from '../../migrations/1764000010940-account-acts.ts';
import { OrganisationKeys1764000010950 } from '../../migrations/1764000010950-organisation-keys.ts';
import { ProposalsInLists1764000010700 } from '../../migrations/1764000010700-proposals-in-lists.ts';
import { NamesOfSites1764000010762 } from '../../migrations/1764000010762-names-of-sites.ts';
import { Evidence1764000010100 } from '../../migrations/1764000010100-evidence.ts';
import { EvidenceViews1764000010110 } from '../../migrations/1764000010110-evidence-views.ts';
import { Packs1764000010300 } from '../../migrations/1764000010300-packs.ts';
import { Engagements1764000010400 } from '../../migrations/1764000010400-engagements.ts';
import { WhatAuditorsRead1764000010410 } from '../../migrations/1764000010410-what-auditors-read.ts';
import { AskedAndFound1764000010420 } from '../../migrations/1764000010420-asked-and-found.ts';
import { AnswersKnown1764000010980 } from '../../migrations/1764000010980-answers-known.ts';
import { DemoFill1764000010900 } from '../../migrations/1764000010900-demo-fill.ts';

/** All migrations, oldest first. */
export const migrations = [
  Tenancy1764000000000,
  Auth1764000000200,
  Queue1764000000300,
  Suppliers1764000000400,
  Imports1764000000500,
  Assessments1764000000600,
  Decisions1764000000700,
  FictionalImports1764000000800,
  OwnSuppliers1764000000900,
  CheckStarted1764000001000,
  UnclearWork1764000001200,
  ResetNotices1764000001300,
  RecordsByRow1764000001400,
  Origins1764000002000,
  AuditHeadsAt1764000002100,
  OneClock1764000002110,
  AttemptPoints1764000002200,
  Quotas1764000002210,
  NamesOfTheTime1764000002400,
  PlansOfNewOrganisations1764000003100,
  ClaimedBy1764000003300,
  Releases1764000003310,
  RepeatedObservations1764000003320,
  Flrm111764000003500,
  ThePast1764000004000,
  FewerIndexes1764000004100,
  DaysOfLeadingFlags1764000004200,
  BasisOfResults1764000004300,
  OrderOfAttention1764000004400,
  Explanations1764000004500,
  Forecasts1764000004600,
  RememberWhenImported1764000004700,
  BlankColumns1764000005000,
  RecordsBySupplier1764000005100,
  Responses1764000005200,
  AnswersOfResults1764000006000,
  AnsweredQuestions1764000006010,
  PartsOfQuestions1764000006020,
  AnswersOfRecords1764000006030,
  CorrectedRows1764000006200,
  ImportCells1764000006300,
  FactsByHand1764000007000,
  Recruitment1764000007100,
  Flags1764000007200,
  Remedies1764000007300,
  Overrides1764000007400,
  FeedReads1764000007500,
  FlagEventsByTime1764000008000,
  TakeBackTellingApart1764000008010,
  UsualSizes1764000008020,
  SignInWaits1764000008100,
  WaitsOfAccounts1764000008110,
  AuditAnchors1764000008200,
  AccessLog1764000008210,
  Traceparent1764000008300,
  Mails1764000008400,
  AccountsOfAnAddress1764000008410,
  SecondFactor1764000008500,
  FreshProof1764000008510,
  TwoPeople1764000008520,
  RequiredSecondFactor1764000008530,
  Digests1764000008700,
  Passkeys1764000008800,
  EndsByTwo1764000008900,
  UsedCodes1764000008910,
  RequestsAndAnswers1764000009000,
  EvidenceFiles1764000009100,
  ReturnedAnswers1764000009200,
  ManyRequests1764000009300,
  PartsOfARequest1764000009400,
  CodesByMail1764000009410,
  ClaimedRequests1764000009500,
  SharedSections1764000009510,
  MissedRequests1764000009600,
  RepaymentPromises1764000009610,
  PriceCounts1764000009620,
  LeftToColleagues1764000009700,
  ImportedContacts1764000009710,
  RightCompany1764000009720,
  ReplacedFiles1764000009800,
  EndedRequests1764000009810,
  LeftOutOfFiles1764000009820,
  PastStates1764000010000,
  AsOf1764000010010,
  Evidence1764000010100,
  EvidenceViews1764000010110,
  Packs1764000010300,
  Engagements1764000010400,
  WhatAuditorsRead1764000010410,
  AskedAndFound1764000010420,
  Redactions1764000010500,
  Retention1764000010510,
  PacksOfEngagements1764000010620,
  PastEvidence1764000010640,
  Destructions1764000010650,
  PastWork1764000010660,
  PastCorridors1764000010665,
  PastWords1764000010670,
  PastLibraryOfAuditors1764000010680,
  EvidenceOfGoods1764000010690,
  ProposalsInLists1764000010700,
  OrdersOfSuppliers1764000010760,
  SavedViews1764000010761,
  NamesOfSites1764000010762,
  PortfolioCounts1764000010800,
  KnownTopics1764000010840,
  PlacesOfSites1764000010841,
  WhatWaitsForADecision1764000010860,
  DemoFill1764000010900,
  Holds1764000010930,
  AccountActs1764000010940,
  OrganisationKeys1764000010950,
  WhenAnswersWereTyped1764000010960,
  SealedRows1764000010970,
  AnswersKnown1764000010980,
] as const;
