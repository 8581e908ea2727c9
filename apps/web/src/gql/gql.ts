/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query NearestPhrases($text: String!, $sectors: [String!]!) {\n    nearestActivities(text: $text, sectors: $sectors) {\n      sector {\n        key\n        name\n      }\n      phrase\n      index\n      code\n      title\n    }\n  }\n": typeof types.NearestPhrasesDocument,
    "\n  fragment Frame_query on Query {\n    me {\n      id\n      displayName\n      email\n      memberships {\n        organisationId\n        name\n        kind\n        roles\n        demo\n      }\n      notices {\n        code\n        text\n      }\n    }\n    viewer {\n      userId\n      person {\n        name\n        shortId\n        nameNow\n      }\n      roles\n      can\n      organisation {\n        id\n        name\n        kind\n        timeZone\n        supplierCount\n        openQuestionCount\n        unreadChanges {\n          count\n          more\n        }\n        demo\n      }\n    }\n    activeJobRuns {\n      ...JobLine_jobRun\n    }\n  }\n": typeof types.Frame_QueryFragmentDoc,
    "\n  query Frame {\n    ...Frame_query\n  }\n": typeof types.FrameDocument,
    "\n  query UnreadChanges {\n    viewer {\n      organisation {\n        id\n        unreadChanges {\n          count\n          more\n        }\n      }\n    }\n  }\n": typeof types.UnreadChangesDocument,
    "\n  subscription JobRunChanged {\n    jobRunChanged {\n      ...JobLine_jobRun\n    }\n  }\n": typeof types.JobRunChangedDocument,
    "\n  fragment JobLine_jobRun on JobRun {\n    id\n    kind\n    title\n    state\n    stageText\n    done\n    total\n    secondsLeft\n    subjectType\n    subjectId\n    fileUrl\n    updatedAt\n  }\n": typeof types.JobLine_JobRunFragmentDoc,
    "\n  query Audit($filter: AuditFilter, $after: String) {\n    auditEntries(filter: $filter, first: 50, after: $after) {\n      edges {\n        cursor\n        node {\n          sequence\n          subjectName\n          subjectPerson {\n            name\n            shortId\n            nameNow\n          }\n          ...AuditRow_entry\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    auditVerbs {\n      ...AuditFilters_choice\n    }\n    auditPeople {\n      ...AuditFilters_person\n    }\n  }\n": typeof types.AuditDocument,
    "\n  fragment AuditFilters_choice on NamedKey {\n    key\n    name\n  }\n": typeof types.AuditFilters_ChoiceFragmentDoc,
    "\n  fragment AuditFilters_person on AuditPerson {\n    key\n    person {\n      name\n      shortId\n      nameNow\n    }\n  }\n": typeof types.AuditFilters_PersonFragmentDoc,
    "\n  fragment AuditRow_entry on AuditEntry {\n    sequence\n    at\n    actor {\n      name\n      shortId\n      nameNow\n    }\n    verb\n    text\n    subjectType\n    subjectId\n    subjectName\n    subjectPerson {\n      name\n      shortId\n      nameNow\n    }\n    subjectPage\n    hash\n  }\n": typeof types.AuditRow_EntryFragmentDoc,
    "\n  mutation VerifyAuditLog {\n    verifyAuditLog {\n      intact\n      entries\n      firstBroken\n      text\n      headHash\n      verifiedAt\n    }\n  }\n": typeof types.VerifyAuditLogDocument,
    "\n  query Changes($filter: FeedFilter, $after: String) {\n    feed(filter: $filter, first: 25, after: $after) {\n      asOf\n      counts {\n        all\n        needsDecision\n        waiting\n        unread\n      }\n      methodologyChange {\n        after\n        at\n        suppliers\n        text\n      }\n      edges {\n        cursor\n        node {\n          supplierId\n          ...ChangedSupplier_row\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ChangesDocument,
    "\n  query ChangesChoices($since: Date) {\n    feedChoices(since: $since) {\n      lanes {\n        key\n        name\n      }\n      countries {\n        key\n        name\n      }\n      sectors {\n        key\n        name\n      }\n    }\n  }\n": typeof types.ChangesChoicesDocument,
    "\n  mutation MarkChangesRead($input: MarkChangesReadInput!) {\n    markChangesRead(input: $input) {\n      unread {\n        count\n        more\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.MarkChangesReadDocument,
    "\n  mutation TakeBackMark($input: TakeBackMarkInput!) {\n    takeBackMark(input: $input) {\n      unread {\n        count\n        more\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.TakeBackMarkDocument,
    "\n  fragment ChangeLine_line on FeedLine {\n    id\n    at\n    topic\n    text\n    worse\n    labelBefore\n    labelAfter\n    actor {\n      name\n      shortId\n      nameNow\n    }\n  }\n": typeof types.ChangeLine_LineFragmentDoc,
    "\n  fragment ChangedSupplier_row on ChangedSupplier {\n    supplierId\n    name\n    label\n    country\n    lane\n    needsDecision\n    waits\n    at\n    unread\n    lines {\n      id\n      unread\n      ...ChangeLine_line\n    }\n  }\n": typeof types.ChangedSupplier_RowFragmentDoc,
    "\n  fragment DecisionDialog_supplier on Supplier {\n    id\n    name\n    assessment {\n      flags {\n        id\n        name\n        class\n      }\n    }\n  }\n": typeof types.DecisionDialog_SupplierFragmentDoc,
    "\n  fragment DecisionHistory_supplier on Supplier {\n    id\n    decisions {\n      id\n      ...DecisionText_decision\n    }\n  }\n": typeof types.DecisionHistory_SupplierFragmentDoc,
    "\n  fragment DecisionPanel_supplier on Supplier {\n    id\n    name\n    viewerCanRecordDecision\n    viewerCanProposeDecision\n    row {\n      id\n      needsDecision\n    }\n    decisionInForce {\n      id\n      ...DecisionText_decision\n    }\n    openProposal {\n      id\n      ...DecisionText_decision\n      ...ProposalActions_decision\n    }\n  }\n": typeof types.DecisionPanel_SupplierFragmentDoc,
    "\n  fragment DecisionText_decision on Decision {\n    id\n    kindText\n    state\n    reason\n    conditions\n    until\n    remedyDate\n    openFindings\n    proposedBy {\n      name\n      shortId\n      nameNow\n    }\n    proposedAt\n    decidedBy {\n      name\n      shortId\n      nameNow\n    }\n    decidedAt\n    declineReason\n    checklist {\n      key\n      question\n      answer\n    }\n  }\n": typeof types.DecisionText_DecisionFragmentDoc,
    "\n  fragment ProposalActions_decision on Decision {\n    id\n    kindText\n    version\n    viewerCanApprove\n    viewerCanDecline\n    viewerCanWithdraw\n    ...DecisionText_decision\n  }\n": typeof types.ProposalActions_DecisionFragmentDoc,
    "\n  query DecisionForm($supplierId: ID!) {\n    decisionForm(supplierId: $supplierId) {\n      openFindings\n      approvers {\n        name\n        shortId\n        nameNow\n      }\n      kinds {\n        kind\n        name\n        explanation\n        needsApproval\n        needsChecklist\n        needsConditions\n      }\n      checklist {\n        key\n        question\n        help\n      }\n    }\n  }\n": typeof types.DecisionFormDocument,
    "\n  mutation RunSafeguardingCheck($supplierId: ID!) {\n    runSafeguardingCheck(supplierId: $supplierId) {\n      text\n    }\n  }\n": typeof types.RunSafeguardingCheckDocument,
    "\n  mutation Decide($input: DecideInput!) {\n    decide(input: $input) {\n      decision {\n        id\n        state\n        kindText\n      }\n      supplier {\n        ...AfterDecision_supplier\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": typeof types.DecideDocument,
    "\n  mutation ApproveDecision($input: DecisionInput!) {\n    approveDecision(input: $input) {\n      supplier {\n        ...AfterDecision_supplier\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": typeof types.ApproveDecisionDocument,
    "\n  mutation DeclineDecision($input: DecisionInput!) {\n    declineDecision(input: $input) {\n      supplier {\n        ...AfterDecision_supplier\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": typeof types.DeclineDecisionDocument,
    "\n  mutation WithdrawDecision($input: DecisionInput!) {\n    withdrawDecision(input: $input) {\n      supplier {\n        ...AfterDecision_supplier\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": typeof types.WithdrawDecisionDocument,
    "\n  fragment AfterDecision_supplier on Supplier {\n    id\n    row {\n      id\n      needsDecision\n      decision\n      decisionUntil\n    }\n    ...DecisionPanel_supplier\n    ...DecisionHistory_supplier\n  }\n": typeof types.AfterDecision_SupplierFragmentDoc,
    "\n  query Edition($digest: String!, $used: [Int!]!, $search: String!, $from: Int!) {\n    edition(digest: $digest, used: $used, search: $search, from: $from) {\n      title\n      use\n      ...EditionFacts_edition\n      ...UsedRows_edition\n      ...EditionRows_edition\n    }\n  }\n": typeof types.EditionDocument,
    "\n  fragment EditionFacts_edition on EditionPage {\n    publisher\n    edition\n    date\n    licence\n    source\n    digest\n    rules\n    newer\n    rowCount\n  }\n": typeof types.EditionFacts_EditionFragmentDoc,
    "\n  fragment EditionRows_edition on EditionPage {\n    columns {\n      key\n      name\n    }\n    rowCount\n    found\n    rows {\n      number\n      cells\n    }\n  }\n": typeof types.EditionRows_EditionFragmentDoc,
    "\n  fragment UsedRows_edition on EditionPage {\n    columns {\n      key\n      name\n    }\n    used {\n      number\n      cells\n    }\n  }\n": typeof types.UsedRows_EditionFragmentDoc,
    "\n  fragment ClearedFlags_assessment on AssessmentView {\n    cleared {\n      clearedOn\n      watched\n      flag {\n        id\n        name\n        subject\n        explanation\n      }\n    }\n  }\n": typeof types.ClearedFlags_AssessmentFragmentDoc,
    "\n  fragment FlagWork_record on FlagRecord {\n    id\n    flag\n    status\n    statusText\n    version\n    viewerCanDecide\n    checks {\n      days\n      doneAt\n    }\n    ...StatusLine_record\n    ...FlagEvents_record\n  }\n": typeof types.FlagWork_RecordFragmentDoc,
    "\n  query Flags($list: FlagList!) {\n    flagCounts {\n      ...FlagLists_flagCounts\n    }\n    flagList(list: $list, first: 200) {\n      id\n      ...FlagTable_row\n    }\n  }\n": typeof types.FlagsDocument,
    "\n  fragment FlagEvents_record on FlagRecord {\n    firstSeenAt\n    events {\n      at\n      text\n      note\n      by {\n        name\n        shortId\n        nameNow\n      }\n      evidence {\n        kind\n        name\n        on\n        givenBy\n        note\n      }\n    }\n  }\n": typeof types.FlagEvents_RecordFragmentDoc,
    "\n  fragment FlagLists_flagCounts on FlagCounts {\n    proposed\n    checks\n    checksOverdue\n    reopened\n    waiting\n    underReview\n    disputed\n    watched\n  }\n": typeof types.FlagLists_FlagCountsFragmentDoc,
    "\n  fragment FlagTable_row on FlagListRow {\n    id\n    supplierId\n    supplierName\n    label\n    name\n    severity\n    day\n    days\n    isDue\n    isOverdue\n    viewerCanDecide\n  }\n": typeof types.FlagTable_RowFragmentDoc,
    "\n  fragment StatusLine_record on FlagRecord {\n    statusText\n    nextOn\n    clearedOn\n    watchedUntil\n    checks {\n      days\n      dueOn\n      doneAt\n      isOverdue\n    }\n  }\n": typeof types.StatusLine_RecordFragmentDoc,
    "\n  query SupplierFlags($supplierId: ID!) {\n    supplierFlags(supplierId: $supplierId) {\n      viewerCanWork\n      records {\n        id\n        flag\n        name\n        ...FlagWork_record\n      }\n    }\n  }\n": typeof types.SupplierFlagsDocument,
    "\n  query FlagForm($supplierId: ID!, $flag: String!) {\n    flagForm(supplierId: $supplierId, flag: $flag) {\n      needsSecondPerson\n      approvers {\n        name\n        shortId\n        nameNow\n      }\n      evidence {\n        kind\n        name\n        givers {\n          key\n          name\n        }\n      }\n      disputeReasons {\n        key\n        name\n      }\n      waits {\n        key\n        name\n      }\n      checkers {\n        key\n        name\n      }\n      outcomes {\n        key\n        name\n      }\n    }\n  }\n": typeof types.FlagFormDocument,
    "\n  fragment FlagAnswer_payload on FlagPayload {\n    flag {\n      id\n      version\n    }\n    userErrors {\n      field\n      code\n      message\n    }\n  }\n": typeof types.FlagAnswer_PayloadFragmentDoc,
    "\n  mutation ReviewFlag($input: ReviewFlagInput!) {\n    reviewFlag(input: $input) {\n      ...FlagAnswer_payload\n    }\n  }\n": typeof types.ReviewFlagDocument,
    "\n  mutation DisputeFlag($input: DisputeFlagInput!) {\n    disputeFlag(input: $input) {\n      ...FlagAnswer_payload\n    }\n  }\n": typeof types.DisputeFlagDocument,
    "\n  mutation HoldFlag($input: HoldFlagInput!) {\n    holdFlag(input: $input) {\n      ...FlagAnswer_payload\n    }\n  }\n": typeof types.HoldFlagDocument,
    "\n  mutation ProposeClearing($input: ProposeClearingInput!) {\n    proposeClearing(input: $input) {\n      ...FlagAnswer_payload\n    }\n  }\n": typeof types.ProposeClearingDocument,
    "\n  mutation ApproveClearing($input: FlagRecordInput!) {\n    approveClearing(input: $input) {\n      ...FlagAnswer_payload\n    }\n  }\n": typeof types.ApproveClearingDocument,
    "\n  mutation DeclineClearing($input: FlagNoteInput!) {\n    declineClearing(input: $input) {\n      ...FlagAnswer_payload\n    }\n  }\n": typeof types.DeclineClearingDocument,
    "\n  mutation ReopenFlag($input: FlagNoteInput!) {\n    reopenFlag(input: $input) {\n      ...FlagAnswer_payload\n    }\n  }\n": typeof types.ReopenFlagDocument,
    "\n  mutation RecordRetaliationCheck($input: RetaliationCheckInput!) {\n    recordRetaliationCheck(input: $input) {\n      ...FlagAnswer_payload\n    }\n  }\n": typeof types.RecordRetaliationCheckDocument,
    "\n  query Imports($first: Int!, $after: String) {\n    imports(first: $first, after: $after) {\n      ...ImportList_imports\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    savedMappings {\n      ...SavedMappings_mapping\n    }\n    fieldOptions {\n      key\n      name\n    }\n  }\n": typeof types.ImportsDocument,
    "\n  fragment CheckActions_import on Import {\n    id\n    asOf\n    counts {\n      new\n      changed\n      same\n      parked\n      rejected\n    }\n    sameAs {\n      id\n    }\n    viewerCanCommit\n    ...DiscardButton_import\n  }\n": typeof types.CheckActions_ImportFragmentDoc,
    "\n  fragment CheckStep_import on Import {\n    id\n    version\n    state\n    file {\n      format\n      sheet {\n        value\n      }\n      headerRow\n    }\n    counts {\n      rows\n      new\n      changed\n      same\n      parked\n      rejected\n      problems\n    }\n    jobRun {\n      ...RunProgress_jobRun\n    }\n    rememberedMapping {\n      id\n    }\n    viewerCanCommit\n    ...CheckActions_import\n    ...SameAsLine_import\n    ...HelpPanel_import\n  }\n": typeof types.CheckStep_ImportFragmentDoc,
    "\n  fragment ColumnsStep_import on Import {\n    id\n    version\n    failure {\n      code\n      text\n    }\n    columns {\n      index\n      heading\n      samples\n      field\n      why\n      suggestedField\n      asked\n      proposedField\n    }\n    constants {\n      field\n      value\n    }\n    state\n    remember\n    viewerCanMap\n    ...RememberedLine_import\n    ...CountryProposal_import\n    ...DiscardButton_import\n  }\n": typeof types.ColumnsStep_ImportFragmentDoc,
    "\n  query CorrectableRows($importId: ID!, $first: Int!, $after: String) {\n    import(id: $importId) {\n      id\n      fileName\n      columns {\n        index\n        heading\n      }\n    }\n    correctableRows(importId: $importId, first: $first, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          row\n          reason\n          remedy\n          cells\n          raw\n          faulty\n          correctedIn {\n            importId\n            fileName\n          }\n        }\n      }\n    }\n  }\n": typeof types.CorrectableRowsDocument,
    "\n  fragment CountryProposal_import on Import {\n    countryProposal {\n      value\n      ...CountryWords_proposal\n    }\n  }\n": typeof types.CountryProposal_ImportFragmentDoc,
    "\n  fragment CountryWords_proposal on CountryProposal {\n    from\n    blank\n    rows\n    of\n    countries {\n      name\n      rows\n    }\n  }\n": typeof types.CountryWords_ProposalFragmentDoc,
    "\n  fragment DiscardButton_import on Import {\n    id\n    version\n    fileName\n    viewerCanDiscard\n  }\n": typeof types.DiscardButton_ImportFragmentDoc,
    "\n  fragment FileStep_import on Import {\n    id\n    version\n    state\n    failure {\n      code\n      text\n    }\n    file {\n      format\n    }\n    viewerCanMap\n    ...ReadingPanel_import\n    ...SourcePanel_import\n    ...FoundColumns_import\n    ...DiscardButton_import\n  }\n": typeof types.FileStep_ImportFragmentDoc,
    "\n  fragment FoundColumns_import on Import {\n    columns {\n      index\n      heading\n      samples\n    }\n  }\n": typeof types.FoundColumns_ImportFragmentDoc,
    "\n  fragment HelpPanel_import on Import {\n    id\n    version\n    state\n    columns {\n      index\n      heading\n      samples\n      field\n      asked\n      proposedField\n    }\n    constants {\n      field\n      value\n    }\n    remember\n    viewerCanMap\n    countryProposal {\n      value\n      ...CountryWords_proposal\n    }\n  }\n": typeof types.HelpPanel_ImportFragmentDoc,
    "\n  fragment ImportDone_import on Import {\n    id\n    asOf\n    sourceKind\n    documentKind\n    counts {\n      rows\n      suppliers\n      sites\n      new\n      changed\n      same\n      parked\n      rejected\n      problems\n    }\n    assessmentsWaiting\n    openQuestions\n  }\n": typeof types.ImportDone_ImportFragmentDoc,
    "\n  fragment ImportList_imports on ImportConnection {\n    totalCount\n    edges {\n      node {\n        ...ImportList_import\n      }\n    }\n  }\n": typeof types.ImportList_ImportsFragmentDoc,
    "\n  fragment ImportStep_import on Import {\n    id\n    state\n    failure {\n      code\n      text\n    }\n    committedBy {\n      name\n      shortId\n      nameNow\n    }\n    committedAt\n    undoneBy {\n      name\n      shortId\n      nameNow\n    }\n    undoneAt\n    jobRun {\n      ...RunProgress_jobRun\n    }\n    ...ImportDone_import\n    ...UndoButton_import\n  }\n": typeof types.ImportStep_ImportFragmentDoc,
    "\n  query ImportProblems($importId: ID!, $code: String!, $first: Int!, $after: String) {\n    importProblems(importId: $importId, code: $code, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          row\n          heading\n          value\n          code\n          reason\n          remedy\n        }\n      }\n    }\n  }\n": typeof types.ImportProblemsDocument,
    "\n  query ImportProblemGroups($importId: ID!) {\n    importProblems(importId: $importId, first: 1) {\n      groups {\n        code\n        text\n        count\n      }\n    }\n  }\n": typeof types.ImportProblemGroupsDocument,
    "\n  fragment ReadingPanel_import on Import {\n    file {\n      format\n      compressed\n      encoding {\n        value\n        why\n      }\n      otherReading {\n        encoding\n        cells {\n          here\n          there\n        }\n      }\n      delimiter {\n        value\n        why\n      }\n      sheet {\n        value\n        why\n      }\n      sheets\n      headerRow\n      headerRowWhy\n    }\n  }\n": typeof types.ReadingPanel_ImportFragmentDoc,
    "\n  fragment RecordList_record on ImportRecord {\n    ordinal\n    rows\n    name\n    country\n    tile\n    supplierId\n    summary {\n      field\n      name\n      site\n      before\n      after\n    }\n    reason {\n      code\n      text\n    }\n    questionId\n  }\n": typeof types.RecordList_RecordFragmentDoc,
    "\n  query ImportRecords($importId: ID!, $tile: Tile!, $first: Int!, $after: String) {\n    importRecords(importId: $importId, tile: $tile, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          ...RecordList_record\n        }\n      }\n    }\n  }\n": typeof types.ImportRecordsDocument,
    "\n  query ImportRejections($importId: ID!, $first: Int!, $after: String) {\n    importRejections(importId: $importId, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          row\n          code\n          reason\n          remedy\n        }\n      }\n    }\n  }\n": typeof types.ImportRejectionsDocument,
    "\n  fragment RememberedLine_import on Import {\n    rememberedMapping {\n      id\n      createdBy {\n        name\n        shortId\n        nameNow\n      }\n      createdAt\n    }\n    viewerCanMap\n  }\n": typeof types.RememberedLine_ImportFragmentDoc,
    "\n  fragment RunProgress_jobRun on JobRun {\n    id\n    state\n    stageText\n    done\n    total\n    secondsLeft\n    reason {\n      code\n      text\n    }\n    viewerCanCancel\n  }\n": typeof types.RunProgress_JobRunFragmentDoc,
    "\n  fragment SameAsLine_import on Import {\n    state\n    sameAs {\n      id\n      fileName\n      createdBy {\n        name\n        shortId\n        nameNow\n      }\n      committedBy {\n        name\n        shortId\n        nameNow\n      }\n      committedAt\n    }\n  }\n": typeof types.SameAsLine_ImportFragmentDoc,
    "\n  fragment SavedMappings_mapping on SavedMapping {\n    id\n    header\n    columns {\n      heading\n      field\n    }\n    constants {\n      field\n      value\n    }\n    createdBy {\n      name\n      shortId\n      nameNow\n    }\n    createdAt\n  }\n": typeof types.SavedMappings_MappingFragmentDoc,
    "\n  fragment SourcePanel_import on Import {\n    sourceKind\n    documentKind\n    asOf\n    asOfWhy\n  }\n": typeof types.SourcePanel_ImportFragmentDoc,
    "\n  fragment StepHeader_import on Import {\n    id\n    fileName\n    state\n    file {\n      format\n    }\n    correctsImport {\n      id\n      fileName\n    }\n    correctedBy {\n      id\n      fileName\n    }\n  }\n": typeof types.StepHeader_ImportFragmentDoc,
    "\n  fragment UndoButton_import on Import {\n    id\n    version\n    fileName\n    counts {\n      new\n      changed\n      same\n      parked\n      rejected\n    }\n    openQuestions\n    viewerCanUndo\n  }\n": typeof types.UndoButton_ImportFragmentDoc,
    "\n  fragment ImportList_import on Import {\n    id\n    fileName\n    state\n    sourceKind\n    documentKind\n    asOf\n    counts {\n      rows\n      new\n      changed\n      same\n      parked\n      rejected\n    }\n    openQuestions\n    createdBy {\n      name\n      shortId\n      nameNow\n    }\n    createdAt\n    committedBy {\n      name\n      shortId\n      nameNow\n    }\n    committedAt\n    undoneBy {\n      name\n      shortId\n      nameNow\n    }\n    undoneAt\n    correctsImport {\n      id\n      fileName\n    }\n  }\n": typeof types.ImportList_ImportFragmentDoc,
    "\n  fragment ImportPage_import on Import {\n    id\n    state\n    version\n    file {\n      format\n    }\n    assessmentsWaiting\n    ...StepHeader_import\n    ...FileStep_import\n    ...ColumnsStep_import\n    ...CheckStep_import\n    ...ImportStep_import\n  }\n": typeof types.ImportPage_ImportFragmentDoc,
    "\n  query ImportPage($id: ID!) {\n    import(id: $id) {\n      ...ImportPage_import\n    }\n  }\n": typeof types.ImportPageDocument,
    "\n  query ImportKeptSuppliers($id: ID!) {\n    import(id: $id) {\n      id\n      keptOnUndo {\n        supplierId\n        name\n        reason {\n          code\n          text\n        }\n      }\n    }\n  }\n": typeof types.ImportKeptSuppliersDocument,
    "\n  mutation CreateImport($input: CreateImportInput!) {\n    createImport(input: $input) {\n      import {\n        id\n        version\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": typeof types.CreateImportDocument,
    "\n  mutation ConfigureImport($input: ConfigureImportInput!) {\n    configureImport(input: $input) {\n      import {\n        ...ImportPage_import\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": typeof types.ConfigureImportDocument,
    "\n  query ImportFields {\n    fieldOptions {\n      key\n      name\n      description\n      group\n      repeatable\n    }\n  }\n": typeof types.ImportFieldsDocument,
    "\n  query ImportForecast($importId: ID!) {\n    importForecast(importId: $importId) {\n      bands {\n        label\n        today\n        later\n      }\n      suppliers\n      lacks {\n        lack\n        suppliers\n      }\n      mendings {\n        column\n        field\n        suppliers\n      }\n      together\n      waitingRows\n      exact\n    }\n  }\n": typeof types.ImportForecastDocument,
    "\n  mutation MapImport($input: MapImportInput!) {\n    mapImport(input: $input) {\n      import {\n        id\n        version\n        ...ImportPage_import\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": typeof types.MapImportDocument,
    "\n  mutation CheckImport($input: ImportInput!) {\n    checkImport(input: $input) {\n      import {\n        ...ImportPage_import\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": typeof types.CheckImportDocument,
    "\n  mutation CommitImport($input: ImportInput!) {\n    commitImport(input: $input) {\n      import {\n        ...ImportPage_import\n      }\n      conflictingRecords {\n        ...RecordList_record\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": typeof types.CommitImportDocument,
    "\n  mutation DiscardImport($input: ImportInput!) {\n    discardImport(input: $input) {\n      import {\n        ...ImportPage_import\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": typeof types.DiscardImportDocument,
    "\n  mutation UndoImport($input: ImportInput!) {\n    undoImport(input: $input) {\n      import {\n        ...ImportPage_import\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": typeof types.UndoImportDocument,
    "\n  mutation RevokeMapping($input: RevokeMappingInput!) {\n    revokeMapping(input: $input) {\n      mappingId\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": typeof types.RevokeMappingDocument,
    "\n  mutation StopImportRun($input: CancelJobRunInput!) {\n    cancelJobRun(input: $input) {\n      jobRun {\n        ...RunProgress_jobRun\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": typeof types.StopImportRunDocument,
    "\n  query RetriedRows($importId: ID!, $rows: [CorrectedRowInput!]!) {\n    retriedRows(importId: $importId, rows: $rows) {\n      row\n      rejection {\n        reason\n        remedy\n      }\n      faulty\n      problems {\n        heading\n        value\n        reason\n        remedy\n      }\n    }\n  }\n": typeof types.RetriedRowsDocument,
    "\n  query Jobs($states: [JobState!], $after: String) {\n    jobRuns(first: 50, after: $after, states: $states) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          ...JobRow_jobRun\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.JobsDocument,
    "\n  mutation CancelJobRun($input: CancelJobRunInput!) {\n    cancelJobRun(input: $input) {\n      jobRun {\n        id\n        ...JobRow_jobRun\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": typeof types.CancelJobRunDocument,
    "\n  mutation RetryJobRun($input: RetryJobRunInput!) {\n    retryJobRun(input: $input) {\n      jobRun {\n        id\n        ...JobRow_jobRun\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": typeof types.RetryJobRunDocument,
    "\n  fragment JobRow_jobRun on JobRun {\n    id\n    title\n    state\n    stageText\n    done\n    total\n    secondsLeft\n    attempts\n    reason {\n      code\n      text\n    }\n    startedBy {\n      name\n      shortId\n      nameNow\n    }\n    subjectType\n    subjectId\n    fileUrl\n    createdAt\n    finishedAt\n    viewerCanCancel\n    viewerCanRetry\n  }\n": typeof types.JobRow_JobRunFragmentDoc,
    "\n  subscription JobRowChanged {\n    jobRunChanged {\n      id\n      ...JobRow_jobRun\n    }\n  }\n": typeof types.JobRowChangedDocument,
    "\n  query Members {\n    membersPage {\n      viewerCanInvite\n      assignableRoles\n      members {\n        id\n        ...MemberRow_member\n      }\n      invitations {\n        id\n        ...InvitationRow_invitation\n      }\n    }\n  }\n": typeof types.MembersDocument,
    "\n  query Roles {\n    roleMatrix {\n      verb\n      ...RoleMatrix_verb\n    }\n  }\n": typeof types.RolesDocument,
    "\n  mutation ChangeMemberRoles($input: ChangeMemberRolesInput!) {\n    changeMemberRoles(input: $input) {\n      member {\n        id\n        ...MemberRow_member\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": typeof types.ChangeMemberRolesDocument,
    "\n  mutation InviteMember($input: InviteMemberInput!) {\n    inviteMember(input: $input) {\n      invitation {\n        id\n        email\n        expiresAt\n      }\n      link\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": typeof types.InviteMemberDocument,
    "\n  fragment MemberRow_member on Member {\n    id\n    person {\n      name\n      shortId\n      nameNow\n    }\n    looksLikeAnother\n    email\n    roles\n    joinedAt\n    isYou\n    version\n    viewerCanChange\n    viewerCanRemove\n    viewerCanReset\n  }\n": typeof types.MemberRow_MemberFragmentDoc,
    "\n  fragment InvitationRow_invitation on Invitation {\n    id\n    email\n    name\n    roles\n    invitedBy {\n      name\n      shortId\n      nameNow\n    }\n    createdAt\n    expiresAt\n  }\n": typeof types.InvitationRow_InvitationFragmentDoc,
    "\n  mutation RemoveMember($input: RemoveMemberInput!) {\n    removeMember(input: $input) {\n      memberId\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": typeof types.RemoveMemberDocument,
    "\n  mutation CreateResetLink($input: CreateResetLinkInput!) {\n    createResetLink(input: $input) {\n      link\n      expiresAt\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": typeof types.CreateResetLinkDocument,
    "\n  mutation RevokeInvitation($input: RevokeInvitationInput!) {\n    revokeInvitation(input: $input) {\n      invitationId\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": typeof types.RevokeInvitationDocument,
    "\n  fragment RoleMatrix_verb on MatrixVerb {\n    verb\n    name\n    roles\n    note\n  }\n": typeof types.RoleMatrix_VerbFragmentDoc,
    "\n  query Methodology {\n    methodology {\n      version\n      ...Bands_methodology\n      ...Rules_methodology\n      ...Sectors_methodology\n      ...Editions_methodology\n    }\n  }\n": typeof types.MethodologyDocument,
    "\n  fragment Bands_methodology on Methodology {\n    bands {\n      label\n      from\n      to\n      text\n    }\n  }\n": typeof types.Bands_MethodologyFragmentDoc,
    "\n  fragment Editions_methodology on Methodology {\n    editions {\n      key\n      name\n      publisher\n      date\n      licence\n      source\n      rows\n      digest\n      filled\n    }\n  }\n": typeof types.Editions_MethodologyFragmentDoc,
    "\n  fragment RuleEntry_rule on RuleView {\n    id\n    name\n    class\n    classText\n    severity\n    openCount\n    version\n    conditions\n    basis\n    citations\n    clears\n    evidence\n    do\n    doNot\n    protection\n    contextOnly\n    ilo\n    missing\n    inputs {\n      key\n      name\n    }\n    thresholds {\n      name\n      value\n      unit\n      basis\n    }\n  }\n": typeof types.RuleEntry_RuleFragmentDoc,
    "\n  fragment Rules_methodology on Methodology {\n    rules {\n      ...RuleEntry_rule\n    }\n  }\n": typeof types.Rules_MethodologyFragmentDoc,
    "\n  fragment Sectors_methodology on Methodology {\n    sectors {\n      key\n      name\n      score\n      basis\n    }\n  }\n": typeof types.Sectors_MethodologyFragmentDoc,
    "\n  query OrganisationPicker {\n    me {\n      id\n      memberships {\n        organisationId\n        name\n        kind\n        roles\n        demo\n      }\n    }\n  }\n": typeof types.OrganisationPickerDocument,
    "\n  query Overview {\n    ...OverviewPage_query\n  }\n": typeof types.OverviewDocument,
    "\n  fragment OverviewPage_query on Query {\n    overview {\n      supplierCount\n      assessmentsWaiting\n      ...OverviewNote_overview\n      ...Panels_overview\n    }\n    flagCounts {\n      ...FlagLists_flagCounts\n    }\n  }\n": typeof types.OverviewPage_QueryFragmentDoc,
    "\n  fragment Bands_overview on Overview {\n    labels {\n      label\n      count\n    }\n  }\n": typeof types.Bands_OverviewFragmentDoc,
    "\n  fragment ChangeRow_change on ChangeRow {\n    supplierId\n    supplierName\n    label\n    at\n    text\n    moreCount\n  }\n": typeof types.ChangeRow_ChangeFragmentDoc,
    "\n  fragment CoverageTile_overview on Overview {\n    coverageMedian\n  }\n": typeof types.CoverageTile_OverviewFragmentDoc,
    "\n  fragment DecideNext_overview on Overview {\n    needsDecision\n    decideNext {\n      ...DecideNextRow_supplier\n    }\n  }\n": typeof types.DecideNext_OverviewFragmentDoc,
    "\n  fragment HeatMap_overview on Overview {\n    heatMap {\n      note\n      regions {\n        key\n        name\n      }\n      sectors {\n        key\n        name\n      }\n      cells {\n        region\n        sector\n        ...HeatMapCell_cell\n      }\n    }\n  }\n": typeof types.HeatMap_OverviewFragmentDoc,
    "\n  fragment HeatMapCell_cell on HeatCell {\n    region\n    sector\n    total\n    share\n  }\n": typeof types.HeatMapCell_CellFragmentDoc,
    "\n  fragment NeedsDecisionTile_overview on Overview {\n    needsDecision\n    needsDecisionOlderThan30Days\n  }\n": typeof types.NeedsDecisionTile_OverviewFragmentDoc,
    "\n  fragment OverviewNote_overview on Overview {\n    supplierCount\n    countryCount\n    lastAssessedAt\n    methodology\n  }\n": typeof types.OverviewNote_OverviewFragmentDoc,
    "\n  fragment Panels_overview on Overview {\n    waitingForApproval\n    ...Reassessing_overview\n    ...Bands_overview\n    ...NeedsDecisionTile_overview\n    ...CoverageTile_overview\n    ...WaitingTile_overview\n    ...WaitingList_overview\n    ...HeatMap_overview\n    ...WhatChanged_overview\n    ...DecideNext_overview\n  }\n": typeof types.Panels_OverviewFragmentDoc,
    "\n  fragment Reassessing_overview on Overview {\n    assessmentsWaiting\n  }\n": typeof types.Reassessing_OverviewFragmentDoc,
    "\n  fragment WaitingList_overview on Overview {\n    waitingForApproval\n    waiting {\n      id\n      supplierId\n      supplierName\n      label\n      kindText\n      proposedBy {\n        name\n        shortId\n        nameNow\n      }\n      proposedAt\n      viewerCanApprove\n      viewerCanWithdraw\n    }\n  }\n": typeof types.WaitingList_OverviewFragmentDoc,
    "\n  fragment WaitingTile_overview on Overview {\n    waitingForApproval\n    waitingSuspensions\n  }\n": typeof types.WaitingTile_OverviewFragmentDoc,
    "\n  fragment WhatChanged_overview on Overview {\n    openQuestions\n    methodologyChange {\n      after\n      at\n      suppliers\n      text\n    }\n    changes {\n      supplierId\n      at\n      ...ChangeRow_change\n    }\n  }\n": typeof types.WhatChanged_OverviewFragmentDoc,
    "\n  fragment DecideNextRow_supplier on SupplierRow {\n    id\n    name\n    label\n    lane\n    country {\n      code\n      name\n    }\n    sector {\n      key\n      name\n    }\n    leadingFlag {\n      code\n      text\n    }\n    workersConcerned\n    spend {\n      minor\n      currency\n      exponent\n    }\n    confidence\n  }\n": typeof types.DecideNextRow_SupplierFragmentDoc,
    "\n  query OverviewOpening {\n    ...Frame_query\n    ...OverviewPage_query\n  }\n": typeof types.OverviewOpeningDocument,
    "\n  query Review($kind: QuestionKind, $importId: ID, $supplierId: ID, $first: Int!, $after: String) {\n    reviewQuestions(kind: $kind, importId: $importId, supplierId: $supplierId, first: $first, after: $after) {\n      totalCount\n      byKind {\n        kind\n        count\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          id\n          fileName\n          ...QuestionCard_question\n        }\n      }\n    }\n  }\n": typeof types.ReviewDocument,
    "\n  fragment QuestionCard_question on ReviewQuestion {\n    id\n    kind\n    title\n    why\n    work {\n      text\n      sectors\n    }\n    rowCount\n    rows\n    importId\n    fileName\n    parked\n    comparison {\n      field\n      left\n      right\n      differs\n    }\n    options {\n      value\n      text\n      hint\n      key\n    }\n    supplierId\n    candidateSupplierId\n    isSplit\n    isPart\n    ofMany\n    version\n    viewerCanAnswer\n  }\n": typeof types.QuestionCard_QuestionFragmentDoc,
    "\n  query ReviewAnswers($first: Int!) {\n    reviewAnswers(first: $first) {\n      id\n      kind\n      text\n      answeredBy {\n        name\n        shortId\n        nameNow\n      }\n      answeredAt\n      remembered\n    }\n  }\n": typeof types.ReviewAnswersDocument,
    "\n  mutation AnswerQuestion($input: AnswerQuestionInput!) {\n    answerQuestion(input: $input) {\n      answerId\n      alsoAnswered\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": typeof types.AnswerQuestionDocument,
    "\n  mutation RevokeAnswer($input: RevokeAnswerInput!) {\n    revokeAnswer(input: $input) {\n      question {\n        ...QuestionCard_question\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": typeof types.RevokeAnswerDocument,
    "\n  query QuestionRecords($questionId: ID!, $first: Int!, $search: String, $country: String, $after: Int) {\n    questionRecords(questionId: $questionId, first: $first, search: $search, country: $country, after: $after) {\n      totalCount\n      byCountry {\n        code\n        name\n        count\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          ordinal\n          rows\n          name\n          country\n          supplierId\n          words\n        }\n      }\n    }\n  }\n": typeof types.QuestionRecordsDocument,
    "\n  mutation SplitQuestion($input: SplitQuestionInput!) {\n    splitQuestion(input: $input) {\n      questionId\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": typeof types.SplitQuestionDocument,
    "\n  mutation JoinQuestion($input: JoinQuestionInput!) {\n    joinQuestion(input: $input) {\n      questionId\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": typeof types.JoinQuestionDocument,
    "\n  fragment Arithmetic_term on ScoreTerm {\n    key\n    name\n    value\n    weight\n    contribution\n    ruleId\n  }\n": typeof types.Arithmetic_TermFragmentDoc,
    "\n  fragment AttentionPanel_assessment on AssessmentView {\n    laneText\n    attention {\n      priority\n      priorityTerms {\n        ...Arithmetic_term\n      }\n      severity\n      severityTerms {\n        ...Arithmetic_term\n      }\n      lines\n    }\n  }\n": typeof types.AttentionPanel_AssessmentFragmentDoc,
    "\n  fragment CorridorsPanel_supplier on Supplier {\n    id\n    corridors {\n      workers\n      costMonths\n      agent\n      origin {\n        code\n        name\n      }\n      destination {\n        code\n        name\n      }\n    }\n  }\n": typeof types.CorridorsPanel_SupplierFragmentDoc,
    "\n  fragment EvidenceBasis_supplier on Supplier {\n    id\n    facts {\n      isWord\n      source\n      fileName\n      importId\n      evidenceDate\n      assurance\n      inForce\n      preferred\n    }\n    assessment {\n      confidence\n      confidenceValue\n      ...ReferencesPanel_assessment\n      ...ScreenedPanel_assessment\n      ...GapsPanel_assessment\n    }\n  }\n": typeof types.EvidenceBasis_SupplierFragmentDoc,
    "\n  fragment FactCells_fact on FactRow {\n    name\n    importId\n    fileName\n    how\n    work {\n      text\n      sectors\n    }\n    cells {\n      heading\n      field\n      why\n      row\n      text\n    }\n  }\n": typeof types.FactCells_FactFragmentDoc,
    "\n  fragment FactProvenance_fact on FactRow {\n    source\n    assurance\n    evidenceDate\n  }\n": typeof types.FactProvenance_FactFragmentDoc,
    "\n  fragment FactState_fact on FactRow {\n    inForce\n    preferred\n    recordedAt\n    endedAt\n  }\n": typeof types.FactState_FactFragmentDoc,
    "\n  fragment FactValue_fact on FactRow {\n    value\n    state\n    inForce\n  }\n": typeof types.FactValue_FactFragmentDoc,
    "\n  fragment Facts_supplier on Supplier {\n    id\n    facts {\n      key\n      name\n      subject\n      inForce\n      ...FactValue_fact\n      ...FactCells_fact\n      ...FactProvenance_fact\n      ...FactState_fact\n    }\n  }\n": typeof types.Facts_SupplierFragmentDoc,
    "\n  fragment FlagDetails_flag on Flag {\n    ruleId\n    assuranceText\n    clears\n    do\n    doNot\n    citations\n    response {\n      ...ResponseLine_response\n    }\n    inputs {\n      ...FlagInputs_input\n    }\n    references {\n      ...FlagReferences_reference\n    }\n  }\n": typeof types.FlagDetails_FlagFragmentDoc,
    "\n  fragment FlagInputs_input on FlagInput {\n    fact\n    name\n    value\n    source\n    reference\n    row\n    evidenceDate\n  }\n": typeof types.FlagInputs_InputFragmentDoc,
    "\n  fragment FlagItem_flag on Flag {\n    id\n    ruleId\n    name\n    class\n    severity\n    couldBe\n    assurance\n    protection\n    contextNote\n    subject\n    response {\n      key\n    }\n    explanation\n    ilo\n    openSince\n    ...FlagDetails_flag\n  }\n": typeof types.FlagItem_FlagFragmentDoc,
    "\n  fragment FlagReferences_reference on FlagReference {\n    name\n    value\n    digest\n    rows\n    columns\n    search\n  }\n": typeof types.FlagReferences_ReferenceFragmentDoc,
    "\n  fragment FlagsPanel_assessment on AssessmentView {\n    flags {\n      id\n      severity\n      class\n      openSince\n      name\n      ...FlagItem_flag\n    }\n    cleared {\n      flag {\n        id\n      }\n    }\n    ...ClearedFlags_assessment\n  }\n": typeof types.FlagsPanel_AssessmentFragmentDoc,
    "\n  fragment FourNumberRow_number on FourNumber {\n    key\n    name\n    explanation\n    value\n    low\n    high\n    word\n    band\n    restsOn\n    terms {\n      ...Arithmetic_term\n    }\n  }\n": typeof types.FourNumberRow_NumberFragmentDoc,
    "\n  fragment FourNumbersPanel_assessment on AssessmentView {\n    label\n    laneText\n    rangeLow\n    rangeHigh\n    rangeLabelLow\n    rangeLabelHigh\n    confidence\n    methodology\n    engine\n    editions {\n      title\n      edition\n      digest\n    }\n    asOf\n    numbers {\n      key\n      ...FourNumberRow_number\n    }\n  }\n": typeof types.FourNumbersPanel_AssessmentFragmentDoc,
    "\n  fragment GapsPanel_assessment on AssessmentView {\n    gaps {\n      fact\n      name\n      kind\n      kindText\n      untoldAt\n      rules\n    }\n  }\n": typeof types.GapsPanel_AssessmentFragmentDoc,
    "\n  fragment MovedPanel_supplier on Supplier {\n    id\n    moves {\n      at\n      kind\n      text\n      labelBefore\n      labelAfter\n    }\n  }\n": typeof types.MovedPanel_SupplierFragmentDoc,
    "\n  fragment ReferencesPanel_assessment on AssessmentView {\n    references {\n      name\n      value\n      title\n      publisher\n      edition\n      date\n      digest\n      rows\n      columns\n    }\n  }\n": typeof types.ReferencesPanel_AssessmentFragmentDoc,
    "\n  fragment ResponseLine_response on FlagResponse {\n    text\n    less\n    source\n    reference\n    row\n    evidenceDate\n  }\n": typeof types.ResponseLine_ResponseFragmentDoc,
    "\n  fragment Result_supplier on Supplier {\n    id\n    reassessing\n    openQuestions\n    untold {\n      text\n      answeredAt\n      answeredBy {\n        name\n        shortId\n        nameNow\n      }\n    }\n    assessment {\n      assessedAt\n      ...FourNumbersPanel_assessment\n      ...FlagsPanel_assessment\n      ...ReviewsPanel_assessment\n      ...GapsPanel_assessment\n      ...AttentionPanel_assessment\n      ...UnitsPanel_assessment\n    }\n  }\n": typeof types.Result_SupplierFragmentDoc,
    "\n  fragment ReviewsPanel_assessment on AssessmentView {\n    reviews {\n      id\n      ...FlagItem_flag\n    }\n  }\n": typeof types.ReviewsPanel_AssessmentFragmentDoc,
    "\n  fragment ScreenedPanel_assessment on AssessmentView {\n    screened {\n      kind\n      name\n      text\n      lists {\n        title\n        edition\n        digest\n      }\n    }\n  }\n": typeof types.ScreenedPanel_AssessmentFragmentDoc,
    "\n  fragment SidePanels_supplier on Supplier {\n    id\n    ...DecisionPanel_supplier\n    ...SitesPanel_supplier\n    ...CorridorsPanel_supplier\n    ...MovedPanel_supplier\n  }\n": typeof types.SidePanels_SupplierFragmentDoc,
    "\n  fragment SitesPanel_supplier on Supplier {\n    id\n    sites {\n      id\n      name\n      addressLine\n      closed\n      projectFrom\n      projectTo\n      source\n      workers\n      country {\n        code\n        name\n      }\n      siteType {\n        key\n        name\n      }\n    }\n  }\n": typeof types.SitesPanel_SupplierFragmentDoc,
    "\n  fragment SupplierHeader_supplier on Supplier {\n    id\n    name\n    localName\n    otherNames\n    parent\n    fictional\n    country {\n      code\n      name\n    }\n    identifiers {\n      scheme\n      name\n      value\n    }\n    row {\n      id\n      sector {\n        key\n        name\n      }\n      workers\n      migrantShare\n      siteCount\n      tier\n      leadingFlag {\n        code\n        text\n      }\n    }\n    openProposal {\n      id\n    }\n    viewerCanRecordDecision\n    viewerCanProposeDecision\n  }\n": typeof types.SupplierHeader_SupplierFragmentDoc,
    "\n  fragment Timeline_entry on TimelineEntry {\n    id\n    at\n    group\n    text\n    labelBefore\n    labelAfter\n    isMethodology\n    importId\n    actor {\n      name\n      shortId\n      nameNow\n    }\n  }\n": typeof types.Timeline_EntryFragmentDoc,
    "\n  fragment UnitArithmetic_unit on Unit {\n    inherent\n    residual\n    contextCap\n    terms {\n      key\n      value\n      contribution\n      ...Arithmetic_term\n    }\n  }\n": typeof types.UnitArithmetic_UnitFragmentDoc,
    "\n  fragment UnitsPanel_assessment on AssessmentView {\n    units {\n      key\n      site\n      product\n      input\n      origin\n      label\n      inherent\n      residual\n      coverage\n      terms {\n        key\n      }\n      ...UnitArithmetic_unit\n    }\n  }\n": typeof types.UnitsPanel_AssessmentFragmentDoc,
    "\n  query Supplier($id: ID!) {\n    supplier(id: $id) {\n      id\n      name\n      reassessing\n      assessment {\n        assessedAt\n      }\n      openProposal {\n        id\n      }\n      decisionInForce {\n        id\n      }\n      ...SupplierHeader_supplier\n      ...Result_supplier\n      ...SidePanels_supplier\n      ...DecisionDialog_supplier\n    }\n  }\n": typeof types.SupplierDocument,
    "\n  query SupplierFacts($id: ID!) {\n    supplier(id: $id) {\n      id\n      ...Facts_supplier\n      ...EvidenceBasis_supplier\n    }\n  }\n": typeof types.SupplierFactsDocument,
    "\n  query SupplierTimeline($id: ID!, $groups: [EntryGroup!], $after: String) {\n    timeline(supplierId: $id, groups: $groups, first: 50, after: $after) {\n      groups {\n        group\n        count\n      }\n      edges {\n        cursor\n        node {\n          ...Timeline_entry\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    supplier(id: $id) {\n      id\n      ...DecisionHistory_supplier\n    }\n  }\n": typeof types.SupplierTimelineDocument,
    "\n  query Suppliers($filter: SupplierFilter, $sort: SupplierSort!, $descending: Boolean, $first: Int!, $after: String) {\n    suppliers(filter: $filter, sort: $sort, descending: $descending, first: $first, after: $after) {\n      totalCount\n      suggestions\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      facets {\n        key\n        name\n        multiValued\n        values {\n          value\n          name\n          count\n        }\n      }\n      edges {\n        cursor\n        node {\n          ...SupplierTable_supplier\n        }\n      }\n    }\n    activeJobRuns {\n      id\n      kind\n      state\n      stage\n      done\n      total\n    }\n  }\n": typeof types.SuppliersDocument,
    "\n  fragment SupplierTable_supplier on SupplierRow {\n    id\n    name\n    localName\n    externalId\n    country {\n      code\n      name\n    }\n    sector {\n      key\n      name\n    }\n    label\n    contextLow\n    contextHigh\n    residual\n    rangeLow\n    rangeHigh\n    coverage\n    confidence\n    leadingFlag {\n      code\n      text\n    }\n    flagCount\n    findingCount\n    workers\n    migrantShare\n    workersConcerned\n    siteCount\n    tier\n    spend {\n      minor\n      currency\n      exponent\n    }\n    needsDecision\n    decision\n    decisionUntil\n    asOf\n  }\n": typeof types.SupplierTable_SupplierFragmentDoc,
    "\n  mutation ExportSuppliers($input: ExportSuppliersInput!) {\n    exportSuppliers(input: $input) {\n      export {\n        id\n        rowCount\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": typeof types.ExportSuppliersDocument,
    "\n  query NewestExport {\n    supplierExport {\n      id\n      rowCount\n      expiresAt\n      url\n      jobRun {\n        id\n        state\n        done\n        total\n        reason {\n          code\n          text\n        }\n      }\n    }\n  }\n": typeof types.NewestExportDocument,
};
const documents: Documents = {
    "\n  query NearestPhrases($text: String!, $sectors: [String!]!) {\n    nearestActivities(text: $text, sectors: $sectors) {\n      sector {\n        key\n        name\n      }\n      phrase\n      index\n      code\n      title\n    }\n  }\n": types.NearestPhrasesDocument,
    "\n  fragment Frame_query on Query {\n    me {\n      id\n      displayName\n      email\n      memberships {\n        organisationId\n        name\n        kind\n        roles\n        demo\n      }\n      notices {\n        code\n        text\n      }\n    }\n    viewer {\n      userId\n      person {\n        name\n        shortId\n        nameNow\n      }\n      roles\n      can\n      organisation {\n        id\n        name\n        kind\n        timeZone\n        supplierCount\n        openQuestionCount\n        unreadChanges {\n          count\n          more\n        }\n        demo\n      }\n    }\n    activeJobRuns {\n      ...JobLine_jobRun\n    }\n  }\n": types.Frame_QueryFragmentDoc,
    "\n  query Frame {\n    ...Frame_query\n  }\n": types.FrameDocument,
    "\n  query UnreadChanges {\n    viewer {\n      organisation {\n        id\n        unreadChanges {\n          count\n          more\n        }\n      }\n    }\n  }\n": types.UnreadChangesDocument,
    "\n  subscription JobRunChanged {\n    jobRunChanged {\n      ...JobLine_jobRun\n    }\n  }\n": types.JobRunChangedDocument,
    "\n  fragment JobLine_jobRun on JobRun {\n    id\n    kind\n    title\n    state\n    stageText\n    done\n    total\n    secondsLeft\n    subjectType\n    subjectId\n    fileUrl\n    updatedAt\n  }\n": types.JobLine_JobRunFragmentDoc,
    "\n  query Audit($filter: AuditFilter, $after: String) {\n    auditEntries(filter: $filter, first: 50, after: $after) {\n      edges {\n        cursor\n        node {\n          sequence\n          subjectName\n          subjectPerson {\n            name\n            shortId\n            nameNow\n          }\n          ...AuditRow_entry\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    auditVerbs {\n      ...AuditFilters_choice\n    }\n    auditPeople {\n      ...AuditFilters_person\n    }\n  }\n": types.AuditDocument,
    "\n  fragment AuditFilters_choice on NamedKey {\n    key\n    name\n  }\n": types.AuditFilters_ChoiceFragmentDoc,
    "\n  fragment AuditFilters_person on AuditPerson {\n    key\n    person {\n      name\n      shortId\n      nameNow\n    }\n  }\n": types.AuditFilters_PersonFragmentDoc,
    "\n  fragment AuditRow_entry on AuditEntry {\n    sequence\n    at\n    actor {\n      name\n      shortId\n      nameNow\n    }\n    verb\n    text\n    subjectType\n    subjectId\n    subjectName\n    subjectPerson {\n      name\n      shortId\n      nameNow\n    }\n    subjectPage\n    hash\n  }\n": types.AuditRow_EntryFragmentDoc,
    "\n  mutation VerifyAuditLog {\n    verifyAuditLog {\n      intact\n      entries\n      firstBroken\n      text\n      headHash\n      verifiedAt\n    }\n  }\n": types.VerifyAuditLogDocument,
    "\n  query Changes($filter: FeedFilter, $after: String) {\n    feed(filter: $filter, first: 25, after: $after) {\n      asOf\n      counts {\n        all\n        needsDecision\n        waiting\n        unread\n      }\n      methodologyChange {\n        after\n        at\n        suppliers\n        text\n      }\n      edges {\n        cursor\n        node {\n          supplierId\n          ...ChangedSupplier_row\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ChangesDocument,
    "\n  query ChangesChoices($since: Date) {\n    feedChoices(since: $since) {\n      lanes {\n        key\n        name\n      }\n      countries {\n        key\n        name\n      }\n      sectors {\n        key\n        name\n      }\n    }\n  }\n": types.ChangesChoicesDocument,
    "\n  mutation MarkChangesRead($input: MarkChangesReadInput!) {\n    markChangesRead(input: $input) {\n      unread {\n        count\n        more\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": types.MarkChangesReadDocument,
    "\n  mutation TakeBackMark($input: TakeBackMarkInput!) {\n    takeBackMark(input: $input) {\n      unread {\n        count\n        more\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": types.TakeBackMarkDocument,
    "\n  fragment ChangeLine_line on FeedLine {\n    id\n    at\n    topic\n    text\n    worse\n    labelBefore\n    labelAfter\n    actor {\n      name\n      shortId\n      nameNow\n    }\n  }\n": types.ChangeLine_LineFragmentDoc,
    "\n  fragment ChangedSupplier_row on ChangedSupplier {\n    supplierId\n    name\n    label\n    country\n    lane\n    needsDecision\n    waits\n    at\n    unread\n    lines {\n      id\n      unread\n      ...ChangeLine_line\n    }\n  }\n": types.ChangedSupplier_RowFragmentDoc,
    "\n  fragment DecisionDialog_supplier on Supplier {\n    id\n    name\n    assessment {\n      flags {\n        id\n        name\n        class\n      }\n    }\n  }\n": types.DecisionDialog_SupplierFragmentDoc,
    "\n  fragment DecisionHistory_supplier on Supplier {\n    id\n    decisions {\n      id\n      ...DecisionText_decision\n    }\n  }\n": types.DecisionHistory_SupplierFragmentDoc,
    "\n  fragment DecisionPanel_supplier on Supplier {\n    id\n    name\n    viewerCanRecordDecision\n    viewerCanProposeDecision\n    row {\n      id\n      needsDecision\n    }\n    decisionInForce {\n      id\n      ...DecisionText_decision\n    }\n    openProposal {\n      id\n      ...DecisionText_decision\n      ...ProposalActions_decision\n    }\n  }\n": types.DecisionPanel_SupplierFragmentDoc,
    "\n  fragment DecisionText_decision on Decision {\n    id\n    kindText\n    state\n    reason\n    conditions\n    until\n    remedyDate\n    openFindings\n    proposedBy {\n      name\n      shortId\n      nameNow\n    }\n    proposedAt\n    decidedBy {\n      name\n      shortId\n      nameNow\n    }\n    decidedAt\n    declineReason\n    checklist {\n      key\n      question\n      answer\n    }\n  }\n": types.DecisionText_DecisionFragmentDoc,
    "\n  fragment ProposalActions_decision on Decision {\n    id\n    kindText\n    version\n    viewerCanApprove\n    viewerCanDecline\n    viewerCanWithdraw\n    ...DecisionText_decision\n  }\n": types.ProposalActions_DecisionFragmentDoc,
    "\n  query DecisionForm($supplierId: ID!) {\n    decisionForm(supplierId: $supplierId) {\n      openFindings\n      approvers {\n        name\n        shortId\n        nameNow\n      }\n      kinds {\n        kind\n        name\n        explanation\n        needsApproval\n        needsChecklist\n        needsConditions\n      }\n      checklist {\n        key\n        question\n        help\n      }\n    }\n  }\n": types.DecisionFormDocument,
    "\n  mutation RunSafeguardingCheck($supplierId: ID!) {\n    runSafeguardingCheck(supplierId: $supplierId) {\n      text\n    }\n  }\n": types.RunSafeguardingCheckDocument,
    "\n  mutation Decide($input: DecideInput!) {\n    decide(input: $input) {\n      decision {\n        id\n        state\n        kindText\n      }\n      supplier {\n        ...AfterDecision_supplier\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": types.DecideDocument,
    "\n  mutation ApproveDecision($input: DecisionInput!) {\n    approveDecision(input: $input) {\n      supplier {\n        ...AfterDecision_supplier\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": types.ApproveDecisionDocument,
    "\n  mutation DeclineDecision($input: DecisionInput!) {\n    declineDecision(input: $input) {\n      supplier {\n        ...AfterDecision_supplier\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": types.DeclineDecisionDocument,
    "\n  mutation WithdrawDecision($input: DecisionInput!) {\n    withdrawDecision(input: $input) {\n      supplier {\n        ...AfterDecision_supplier\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": types.WithdrawDecisionDocument,
    "\n  fragment AfterDecision_supplier on Supplier {\n    id\n    row {\n      id\n      needsDecision\n      decision\n      decisionUntil\n    }\n    ...DecisionPanel_supplier\n    ...DecisionHistory_supplier\n  }\n": types.AfterDecision_SupplierFragmentDoc,
    "\n  query Edition($digest: String!, $used: [Int!]!, $search: String!, $from: Int!) {\n    edition(digest: $digest, used: $used, search: $search, from: $from) {\n      title\n      use\n      ...EditionFacts_edition\n      ...UsedRows_edition\n      ...EditionRows_edition\n    }\n  }\n": types.EditionDocument,
    "\n  fragment EditionFacts_edition on EditionPage {\n    publisher\n    edition\n    date\n    licence\n    source\n    digest\n    rules\n    newer\n    rowCount\n  }\n": types.EditionFacts_EditionFragmentDoc,
    "\n  fragment EditionRows_edition on EditionPage {\n    columns {\n      key\n      name\n    }\n    rowCount\n    found\n    rows {\n      number\n      cells\n    }\n  }\n": types.EditionRows_EditionFragmentDoc,
    "\n  fragment UsedRows_edition on EditionPage {\n    columns {\n      key\n      name\n    }\n    used {\n      number\n      cells\n    }\n  }\n": types.UsedRows_EditionFragmentDoc,
    "\n  fragment ClearedFlags_assessment on AssessmentView {\n    cleared {\n      clearedOn\n      watched\n      flag {\n        id\n        name\n        subject\n        explanation\n      }\n    }\n  }\n": types.ClearedFlags_AssessmentFragmentDoc,
    "\n  fragment FlagWork_record on FlagRecord {\n    id\n    flag\n    status\n    statusText\n    version\n    viewerCanDecide\n    checks {\n      days\n      doneAt\n    }\n    ...StatusLine_record\n    ...FlagEvents_record\n  }\n": types.FlagWork_RecordFragmentDoc,
    "\n  query Flags($list: FlagList!) {\n    flagCounts {\n      ...FlagLists_flagCounts\n    }\n    flagList(list: $list, first: 200) {\n      id\n      ...FlagTable_row\n    }\n  }\n": types.FlagsDocument,
    "\n  fragment FlagEvents_record on FlagRecord {\n    firstSeenAt\n    events {\n      at\n      text\n      note\n      by {\n        name\n        shortId\n        nameNow\n      }\n      evidence {\n        kind\n        name\n        on\n        givenBy\n        note\n      }\n    }\n  }\n": types.FlagEvents_RecordFragmentDoc,
    "\n  fragment FlagLists_flagCounts on FlagCounts {\n    proposed\n    checks\n    checksOverdue\n    reopened\n    waiting\n    underReview\n    disputed\n    watched\n  }\n": types.FlagLists_FlagCountsFragmentDoc,
    "\n  fragment FlagTable_row on FlagListRow {\n    id\n    supplierId\n    supplierName\n    label\n    name\n    severity\n    day\n    days\n    isDue\n    isOverdue\n    viewerCanDecide\n  }\n": types.FlagTable_RowFragmentDoc,
    "\n  fragment StatusLine_record on FlagRecord {\n    statusText\n    nextOn\n    clearedOn\n    watchedUntil\n    checks {\n      days\n      dueOn\n      doneAt\n      isOverdue\n    }\n  }\n": types.StatusLine_RecordFragmentDoc,
    "\n  query SupplierFlags($supplierId: ID!) {\n    supplierFlags(supplierId: $supplierId) {\n      viewerCanWork\n      records {\n        id\n        flag\n        name\n        ...FlagWork_record\n      }\n    }\n  }\n": types.SupplierFlagsDocument,
    "\n  query FlagForm($supplierId: ID!, $flag: String!) {\n    flagForm(supplierId: $supplierId, flag: $flag) {\n      needsSecondPerson\n      approvers {\n        name\n        shortId\n        nameNow\n      }\n      evidence {\n        kind\n        name\n        givers {\n          key\n          name\n        }\n      }\n      disputeReasons {\n        key\n        name\n      }\n      waits {\n        key\n        name\n      }\n      checkers {\n        key\n        name\n      }\n      outcomes {\n        key\n        name\n      }\n    }\n  }\n": types.FlagFormDocument,
    "\n  fragment FlagAnswer_payload on FlagPayload {\n    flag {\n      id\n      version\n    }\n    userErrors {\n      field\n      code\n      message\n    }\n  }\n": types.FlagAnswer_PayloadFragmentDoc,
    "\n  mutation ReviewFlag($input: ReviewFlagInput!) {\n    reviewFlag(input: $input) {\n      ...FlagAnswer_payload\n    }\n  }\n": types.ReviewFlagDocument,
    "\n  mutation DisputeFlag($input: DisputeFlagInput!) {\n    disputeFlag(input: $input) {\n      ...FlagAnswer_payload\n    }\n  }\n": types.DisputeFlagDocument,
    "\n  mutation HoldFlag($input: HoldFlagInput!) {\n    holdFlag(input: $input) {\n      ...FlagAnswer_payload\n    }\n  }\n": types.HoldFlagDocument,
    "\n  mutation ProposeClearing($input: ProposeClearingInput!) {\n    proposeClearing(input: $input) {\n      ...FlagAnswer_payload\n    }\n  }\n": types.ProposeClearingDocument,
    "\n  mutation ApproveClearing($input: FlagRecordInput!) {\n    approveClearing(input: $input) {\n      ...FlagAnswer_payload\n    }\n  }\n": types.ApproveClearingDocument,
    "\n  mutation DeclineClearing($input: FlagNoteInput!) {\n    declineClearing(input: $input) {\n      ...FlagAnswer_payload\n    }\n  }\n": types.DeclineClearingDocument,
    "\n  mutation ReopenFlag($input: FlagNoteInput!) {\n    reopenFlag(input: $input) {\n      ...FlagAnswer_payload\n    }\n  }\n": types.ReopenFlagDocument,
    "\n  mutation RecordRetaliationCheck($input: RetaliationCheckInput!) {\n    recordRetaliationCheck(input: $input) {\n      ...FlagAnswer_payload\n    }\n  }\n": types.RecordRetaliationCheckDocument,
    "\n  query Imports($first: Int!, $after: String) {\n    imports(first: $first, after: $after) {\n      ...ImportList_imports\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    savedMappings {\n      ...SavedMappings_mapping\n    }\n    fieldOptions {\n      key\n      name\n    }\n  }\n": types.ImportsDocument,
    "\n  fragment CheckActions_import on Import {\n    id\n    asOf\n    counts {\n      new\n      changed\n      same\n      parked\n      rejected\n    }\n    sameAs {\n      id\n    }\n    viewerCanCommit\n    ...DiscardButton_import\n  }\n": types.CheckActions_ImportFragmentDoc,
    "\n  fragment CheckStep_import on Import {\n    id\n    version\n    state\n    file {\n      format\n      sheet {\n        value\n      }\n      headerRow\n    }\n    counts {\n      rows\n      new\n      changed\n      same\n      parked\n      rejected\n      problems\n    }\n    jobRun {\n      ...RunProgress_jobRun\n    }\n    rememberedMapping {\n      id\n    }\n    viewerCanCommit\n    ...CheckActions_import\n    ...SameAsLine_import\n    ...HelpPanel_import\n  }\n": types.CheckStep_ImportFragmentDoc,
    "\n  fragment ColumnsStep_import on Import {\n    id\n    version\n    failure {\n      code\n      text\n    }\n    columns {\n      index\n      heading\n      samples\n      field\n      why\n      suggestedField\n      asked\n      proposedField\n    }\n    constants {\n      field\n      value\n    }\n    state\n    remember\n    viewerCanMap\n    ...RememberedLine_import\n    ...CountryProposal_import\n    ...DiscardButton_import\n  }\n": types.ColumnsStep_ImportFragmentDoc,
    "\n  query CorrectableRows($importId: ID!, $first: Int!, $after: String) {\n    import(id: $importId) {\n      id\n      fileName\n      columns {\n        index\n        heading\n      }\n    }\n    correctableRows(importId: $importId, first: $first, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          row\n          reason\n          remedy\n          cells\n          raw\n          faulty\n          correctedIn {\n            importId\n            fileName\n          }\n        }\n      }\n    }\n  }\n": types.CorrectableRowsDocument,
    "\n  fragment CountryProposal_import on Import {\n    countryProposal {\n      value\n      ...CountryWords_proposal\n    }\n  }\n": types.CountryProposal_ImportFragmentDoc,
    "\n  fragment CountryWords_proposal on CountryProposal {\n    from\n    blank\n    rows\n    of\n    countries {\n      name\n      rows\n    }\n  }\n": types.CountryWords_ProposalFragmentDoc,
    "\n  fragment DiscardButton_import on Import {\n    id\n    version\n    fileName\n    viewerCanDiscard\n  }\n": types.DiscardButton_ImportFragmentDoc,
    "\n  fragment FileStep_import on Import {\n    id\n    version\n    state\n    failure {\n      code\n      text\n    }\n    file {\n      format\n    }\n    viewerCanMap\n    ...ReadingPanel_import\n    ...SourcePanel_import\n    ...FoundColumns_import\n    ...DiscardButton_import\n  }\n": types.FileStep_ImportFragmentDoc,
    "\n  fragment FoundColumns_import on Import {\n    columns {\n      index\n      heading\n      samples\n    }\n  }\n": types.FoundColumns_ImportFragmentDoc,
    "\n  fragment HelpPanel_import on Import {\n    id\n    version\n    state\n    columns {\n      index\n      heading\n      samples\n      field\n      asked\n      proposedField\n    }\n    constants {\n      field\n      value\n    }\n    remember\n    viewerCanMap\n    countryProposal {\n      value\n      ...CountryWords_proposal\n    }\n  }\n": types.HelpPanel_ImportFragmentDoc,
    "\n  fragment ImportDone_import on Import {\n    id\n    asOf\n    sourceKind\n    documentKind\n    counts {\n      rows\n      suppliers\n      sites\n      new\n      changed\n      same\n      parked\n      rejected\n      problems\n    }\n    assessmentsWaiting\n    openQuestions\n  }\n": types.ImportDone_ImportFragmentDoc,
    "\n  fragment ImportList_imports on ImportConnection {\n    totalCount\n    edges {\n      node {\n        ...ImportList_import\n      }\n    }\n  }\n": types.ImportList_ImportsFragmentDoc,
    "\n  fragment ImportStep_import on Import {\n    id\n    state\n    failure {\n      code\n      text\n    }\n    committedBy {\n      name\n      shortId\n      nameNow\n    }\n    committedAt\n    undoneBy {\n      name\n      shortId\n      nameNow\n    }\n    undoneAt\n    jobRun {\n      ...RunProgress_jobRun\n    }\n    ...ImportDone_import\n    ...UndoButton_import\n  }\n": types.ImportStep_ImportFragmentDoc,
    "\n  query ImportProblems($importId: ID!, $code: String!, $first: Int!, $after: String) {\n    importProblems(importId: $importId, code: $code, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          row\n          heading\n          value\n          code\n          reason\n          remedy\n        }\n      }\n    }\n  }\n": types.ImportProblemsDocument,
    "\n  query ImportProblemGroups($importId: ID!) {\n    importProblems(importId: $importId, first: 1) {\n      groups {\n        code\n        text\n        count\n      }\n    }\n  }\n": types.ImportProblemGroupsDocument,
    "\n  fragment ReadingPanel_import on Import {\n    file {\n      format\n      compressed\n      encoding {\n        value\n        why\n      }\n      otherReading {\n        encoding\n        cells {\n          here\n          there\n        }\n      }\n      delimiter {\n        value\n        why\n      }\n      sheet {\n        value\n        why\n      }\n      sheets\n      headerRow\n      headerRowWhy\n    }\n  }\n": types.ReadingPanel_ImportFragmentDoc,
    "\n  fragment RecordList_record on ImportRecord {\n    ordinal\n    rows\n    name\n    country\n    tile\n    supplierId\n    summary {\n      field\n      name\n      site\n      before\n      after\n    }\n    reason {\n      code\n      text\n    }\n    questionId\n  }\n": types.RecordList_RecordFragmentDoc,
    "\n  query ImportRecords($importId: ID!, $tile: Tile!, $first: Int!, $after: String) {\n    importRecords(importId: $importId, tile: $tile, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          ...RecordList_record\n        }\n      }\n    }\n  }\n": types.ImportRecordsDocument,
    "\n  query ImportRejections($importId: ID!, $first: Int!, $after: String) {\n    importRejections(importId: $importId, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          row\n          code\n          reason\n          remedy\n        }\n      }\n    }\n  }\n": types.ImportRejectionsDocument,
    "\n  fragment RememberedLine_import on Import {\n    rememberedMapping {\n      id\n      createdBy {\n        name\n        shortId\n        nameNow\n      }\n      createdAt\n    }\n    viewerCanMap\n  }\n": types.RememberedLine_ImportFragmentDoc,
    "\n  fragment RunProgress_jobRun on JobRun {\n    id\n    state\n    stageText\n    done\n    total\n    secondsLeft\n    reason {\n      code\n      text\n    }\n    viewerCanCancel\n  }\n": types.RunProgress_JobRunFragmentDoc,
    "\n  fragment SameAsLine_import on Import {\n    state\n    sameAs {\n      id\n      fileName\n      createdBy {\n        name\n        shortId\n        nameNow\n      }\n      committedBy {\n        name\n        shortId\n        nameNow\n      }\n      committedAt\n    }\n  }\n": types.SameAsLine_ImportFragmentDoc,
    "\n  fragment SavedMappings_mapping on SavedMapping {\n    id\n    header\n    columns {\n      heading\n      field\n    }\n    constants {\n      field\n      value\n    }\n    createdBy {\n      name\n      shortId\n      nameNow\n    }\n    createdAt\n  }\n": types.SavedMappings_MappingFragmentDoc,
    "\n  fragment SourcePanel_import on Import {\n    sourceKind\n    documentKind\n    asOf\n    asOfWhy\n  }\n": types.SourcePanel_ImportFragmentDoc,
    "\n  fragment StepHeader_import on Import {\n    id\n    fileName\n    state\n    file {\n      format\n    }\n    correctsImport {\n      id\n      fileName\n    }\n    correctedBy {\n      id\n      fileName\n    }\n  }\n": types.StepHeader_ImportFragmentDoc,
    "\n  fragment UndoButton_import on Import {\n    id\n    version\n    fileName\n    counts {\n      new\n      changed\n      same\n      parked\n      rejected\n    }\n    openQuestions\n    viewerCanUndo\n  }\n": types.UndoButton_ImportFragmentDoc,
    "\n  fragment ImportList_import on Import {\n    id\n    fileName\n    state\n    sourceKind\n    documentKind\n    asOf\n    counts {\n      rows\n      new\n      changed\n      same\n      parked\n      rejected\n    }\n    openQuestions\n    createdBy {\n      name\n      shortId\n      nameNow\n    }\n    createdAt\n    committedBy {\n      name\n      shortId\n      nameNow\n    }\n    committedAt\n    undoneBy {\n      name\n      shortId\n      nameNow\n    }\n    undoneAt\n    correctsImport {\n      id\n      fileName\n    }\n  }\n": types.ImportList_ImportFragmentDoc,
    "\n  fragment ImportPage_import on Import {\n    id\n    state\n    version\n    file {\n      format\n    }\n    assessmentsWaiting\n    ...StepHeader_import\n    ...FileStep_import\n    ...ColumnsStep_import\n    ...CheckStep_import\n    ...ImportStep_import\n  }\n": types.ImportPage_ImportFragmentDoc,
    "\n  query ImportPage($id: ID!) {\n    import(id: $id) {\n      ...ImportPage_import\n    }\n  }\n": types.ImportPageDocument,
    "\n  query ImportKeptSuppliers($id: ID!) {\n    import(id: $id) {\n      id\n      keptOnUndo {\n        supplierId\n        name\n        reason {\n          code\n          text\n        }\n      }\n    }\n  }\n": types.ImportKeptSuppliersDocument,
    "\n  mutation CreateImport($input: CreateImportInput!) {\n    createImport(input: $input) {\n      import {\n        id\n        version\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": types.CreateImportDocument,
    "\n  mutation ConfigureImport($input: ConfigureImportInput!) {\n    configureImport(input: $input) {\n      import {\n        ...ImportPage_import\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": types.ConfigureImportDocument,
    "\n  query ImportFields {\n    fieldOptions {\n      key\n      name\n      description\n      group\n      repeatable\n    }\n  }\n": types.ImportFieldsDocument,
    "\n  query ImportForecast($importId: ID!) {\n    importForecast(importId: $importId) {\n      bands {\n        label\n        today\n        later\n      }\n      suppliers\n      lacks {\n        lack\n        suppliers\n      }\n      mendings {\n        column\n        field\n        suppliers\n      }\n      together\n      waitingRows\n      exact\n    }\n  }\n": types.ImportForecastDocument,
    "\n  mutation MapImport($input: MapImportInput!) {\n    mapImport(input: $input) {\n      import {\n        id\n        version\n        ...ImportPage_import\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": types.MapImportDocument,
    "\n  mutation CheckImport($input: ImportInput!) {\n    checkImport(input: $input) {\n      import {\n        ...ImportPage_import\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": types.CheckImportDocument,
    "\n  mutation CommitImport($input: ImportInput!) {\n    commitImport(input: $input) {\n      import {\n        ...ImportPage_import\n      }\n      conflictingRecords {\n        ...RecordList_record\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": types.CommitImportDocument,
    "\n  mutation DiscardImport($input: ImportInput!) {\n    discardImport(input: $input) {\n      import {\n        ...ImportPage_import\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": types.DiscardImportDocument,
    "\n  mutation UndoImport($input: ImportInput!) {\n    undoImport(input: $input) {\n      import {\n        ...ImportPage_import\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": types.UndoImportDocument,
    "\n  mutation RevokeMapping($input: RevokeMappingInput!) {\n    revokeMapping(input: $input) {\n      mappingId\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": types.RevokeMappingDocument,
    "\n  mutation StopImportRun($input: CancelJobRunInput!) {\n    cancelJobRun(input: $input) {\n      jobRun {\n        ...RunProgress_jobRun\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": types.StopImportRunDocument,
    "\n  query RetriedRows($importId: ID!, $rows: [CorrectedRowInput!]!) {\n    retriedRows(importId: $importId, rows: $rows) {\n      row\n      rejection {\n        reason\n        remedy\n      }\n      faulty\n      problems {\n        heading\n        value\n        reason\n        remedy\n      }\n    }\n  }\n": types.RetriedRowsDocument,
    "\n  query Jobs($states: [JobState!], $after: String) {\n    jobRuns(first: 50, after: $after, states: $states) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          ...JobRow_jobRun\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.JobsDocument,
    "\n  mutation CancelJobRun($input: CancelJobRunInput!) {\n    cancelJobRun(input: $input) {\n      jobRun {\n        id\n        ...JobRow_jobRun\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": types.CancelJobRunDocument,
    "\n  mutation RetryJobRun($input: RetryJobRunInput!) {\n    retryJobRun(input: $input) {\n      jobRun {\n        id\n        ...JobRow_jobRun\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": types.RetryJobRunDocument,
    "\n  fragment JobRow_jobRun on JobRun {\n    id\n    title\n    state\n    stageText\n    done\n    total\n    secondsLeft\n    attempts\n    reason {\n      code\n      text\n    }\n    startedBy {\n      name\n      shortId\n      nameNow\n    }\n    subjectType\n    subjectId\n    fileUrl\n    createdAt\n    finishedAt\n    viewerCanCancel\n    viewerCanRetry\n  }\n": types.JobRow_JobRunFragmentDoc,
    "\n  subscription JobRowChanged {\n    jobRunChanged {\n      id\n      ...JobRow_jobRun\n    }\n  }\n": types.JobRowChangedDocument,
    "\n  query Members {\n    membersPage {\n      viewerCanInvite\n      assignableRoles\n      members {\n        id\n        ...MemberRow_member\n      }\n      invitations {\n        id\n        ...InvitationRow_invitation\n      }\n    }\n  }\n": types.MembersDocument,
    "\n  query Roles {\n    roleMatrix {\n      verb\n      ...RoleMatrix_verb\n    }\n  }\n": types.RolesDocument,
    "\n  mutation ChangeMemberRoles($input: ChangeMemberRolesInput!) {\n    changeMemberRoles(input: $input) {\n      member {\n        id\n        ...MemberRow_member\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": types.ChangeMemberRolesDocument,
    "\n  mutation InviteMember($input: InviteMemberInput!) {\n    inviteMember(input: $input) {\n      invitation {\n        id\n        email\n        expiresAt\n      }\n      link\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": types.InviteMemberDocument,
    "\n  fragment MemberRow_member on Member {\n    id\n    person {\n      name\n      shortId\n      nameNow\n    }\n    looksLikeAnother\n    email\n    roles\n    joinedAt\n    isYou\n    version\n    viewerCanChange\n    viewerCanRemove\n    viewerCanReset\n  }\n": types.MemberRow_MemberFragmentDoc,
    "\n  fragment InvitationRow_invitation on Invitation {\n    id\n    email\n    name\n    roles\n    invitedBy {\n      name\n      shortId\n      nameNow\n    }\n    createdAt\n    expiresAt\n  }\n": types.InvitationRow_InvitationFragmentDoc,
    "\n  mutation RemoveMember($input: RemoveMemberInput!) {\n    removeMember(input: $input) {\n      memberId\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": types.RemoveMemberDocument,
    "\n  mutation CreateResetLink($input: CreateResetLinkInput!) {\n    createResetLink(input: $input) {\n      link\n      expiresAt\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": types.CreateResetLinkDocument,
    "\n  mutation RevokeInvitation($input: RevokeInvitationInput!) {\n    revokeInvitation(input: $input) {\n      invitationId\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": types.RevokeInvitationDocument,
    "\n  fragment RoleMatrix_verb on MatrixVerb {\n    verb\n    name\n    roles\n    note\n  }\n": types.RoleMatrix_VerbFragmentDoc,
    "\n  query Methodology {\n    methodology {\n      version\n      ...Bands_methodology\n      ...Rules_methodology\n      ...Sectors_methodology\n      ...Editions_methodology\n    }\n  }\n": types.MethodologyDocument,
    "\n  fragment Bands_methodology on Methodology {\n    bands {\n      label\n      from\n      to\n      text\n    }\n  }\n": types.Bands_MethodologyFragmentDoc,
    "\n  fragment Editions_methodology on Methodology {\n    editions {\n      key\n      name\n      publisher\n      date\n      licence\n      source\n      rows\n      digest\n      filled\n    }\n  }\n": types.Editions_MethodologyFragmentDoc,
    "\n  fragment RuleEntry_rule on RuleView {\n    id\n    name\n    class\n    classText\n    severity\n    openCount\n    version\n    conditions\n    basis\n    citations\n    clears\n    evidence\n    do\n    doNot\n    protection\n    contextOnly\n    ilo\n    missing\n    inputs {\n      key\n      name\n    }\n    thresholds {\n      name\n      value\n      unit\n      basis\n    }\n  }\n": types.RuleEntry_RuleFragmentDoc,
    "\n  fragment Rules_methodology on Methodology {\n    rules {\n      ...RuleEntry_rule\n    }\n  }\n": types.Rules_MethodologyFragmentDoc,
    "\n  fragment Sectors_methodology on Methodology {\n    sectors {\n      key\n      name\n      score\n      basis\n    }\n  }\n": types.Sectors_MethodologyFragmentDoc,
    "\n  query OrganisationPicker {\n    me {\n      id\n      memberships {\n        organisationId\n        name\n        kind\n        roles\n        demo\n      }\n    }\n  }\n": types.OrganisationPickerDocument,
    "\n  query Overview {\n    ...OverviewPage_query\n  }\n": types.OverviewDocument,
    "\n  fragment OverviewPage_query on Query {\n    overview {\n      supplierCount\n      assessmentsWaiting\n      ...OverviewNote_overview\n      ...Panels_overview\n    }\n    flagCounts {\n      ...FlagLists_flagCounts\n    }\n  }\n": types.OverviewPage_QueryFragmentDoc,
    "\n  fragment Bands_overview on Overview {\n    labels {\n      label\n      count\n    }\n  }\n": types.Bands_OverviewFragmentDoc,
    "\n  fragment ChangeRow_change on ChangeRow {\n    supplierId\n    supplierName\n    label\n    at\n    text\n    moreCount\n  }\n": types.ChangeRow_ChangeFragmentDoc,
    "\n  fragment CoverageTile_overview on Overview {\n    coverageMedian\n  }\n": types.CoverageTile_OverviewFragmentDoc,
    "\n  fragment DecideNext_overview on Overview {\n    needsDecision\n    decideNext {\n      ...DecideNextRow_supplier\n    }\n  }\n": types.DecideNext_OverviewFragmentDoc,
    "\n  fragment HeatMap_overview on Overview {\n    heatMap {\n      note\n      regions {\n        key\n        name\n      }\n      sectors {\n        key\n        name\n      }\n      cells {\n        region\n        sector\n        ...HeatMapCell_cell\n      }\n    }\n  }\n": types.HeatMap_OverviewFragmentDoc,
    "\n  fragment HeatMapCell_cell on HeatCell {\n    region\n    sector\n    total\n    share\n  }\n": types.HeatMapCell_CellFragmentDoc,
    "\n  fragment NeedsDecisionTile_overview on Overview {\n    needsDecision\n    needsDecisionOlderThan30Days\n  }\n": types.NeedsDecisionTile_OverviewFragmentDoc,
    "\n  fragment OverviewNote_overview on Overview {\n    supplierCount\n    countryCount\n    lastAssessedAt\n    methodology\n  }\n": types.OverviewNote_OverviewFragmentDoc,
    "\n  fragment Panels_overview on Overview {\n    waitingForApproval\n    ...Reassessing_overview\n    ...Bands_overview\n    ...NeedsDecisionTile_overview\n    ...CoverageTile_overview\n    ...WaitingTile_overview\n    ...WaitingList_overview\n    ...HeatMap_overview\n    ...WhatChanged_overview\n    ...DecideNext_overview\n  }\n": types.Panels_OverviewFragmentDoc,
    "\n  fragment Reassessing_overview on Overview {\n    assessmentsWaiting\n  }\n": types.Reassessing_OverviewFragmentDoc,
    "\n  fragment WaitingList_overview on Overview {\n    waitingForApproval\n    waiting {\n      id\n      supplierId\n      supplierName\n      label\n      kindText\n      proposedBy {\n        name\n        shortId\n        nameNow\n      }\n      proposedAt\n      viewerCanApprove\n      viewerCanWithdraw\n    }\n  }\n": types.WaitingList_OverviewFragmentDoc,
    "\n  fragment WaitingTile_overview on Overview {\n    waitingForApproval\n    waitingSuspensions\n  }\n": types.WaitingTile_OverviewFragmentDoc,
    "\n  fragment WhatChanged_overview on Overview {\n    openQuestions\n    methodologyChange {\n      after\n      at\n      suppliers\n      text\n    }\n    changes {\n      supplierId\n      at\n      ...ChangeRow_change\n    }\n  }\n": types.WhatChanged_OverviewFragmentDoc,
    "\n  fragment DecideNextRow_supplier on SupplierRow {\n    id\n    name\n    label\n    lane\n    country {\n      code\n      name\n    }\n    sector {\n      key\n      name\n    }\n    leadingFlag {\n      code\n      text\n    }\n    workersConcerned\n    spend {\n      minor\n      currency\n      exponent\n    }\n    confidence\n  }\n": types.DecideNextRow_SupplierFragmentDoc,
    "\n  query OverviewOpening {\n    ...Frame_query\n    ...OverviewPage_query\n  }\n": types.OverviewOpeningDocument,
    "\n  query Review($kind: QuestionKind, $importId: ID, $supplierId: ID, $first: Int!, $after: String) {\n    reviewQuestions(kind: $kind, importId: $importId, supplierId: $supplierId, first: $first, after: $after) {\n      totalCount\n      byKind {\n        kind\n        count\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          id\n          fileName\n          ...QuestionCard_question\n        }\n      }\n    }\n  }\n": types.ReviewDocument,
    "\n  fragment QuestionCard_question on ReviewQuestion {\n    id\n    kind\n    title\n    why\n    work {\n      text\n      sectors\n    }\n    rowCount\n    rows\n    importId\n    fileName\n    parked\n    comparison {\n      field\n      left\n      right\n      differs\n    }\n    options {\n      value\n      text\n      hint\n      key\n    }\n    supplierId\n    candidateSupplierId\n    isSplit\n    isPart\n    ofMany\n    version\n    viewerCanAnswer\n  }\n": types.QuestionCard_QuestionFragmentDoc,
    "\n  query ReviewAnswers($first: Int!) {\n    reviewAnswers(first: $first) {\n      id\n      kind\n      text\n      answeredBy {\n        name\n        shortId\n        nameNow\n      }\n      answeredAt\n      remembered\n    }\n  }\n": types.ReviewAnswersDocument,
    "\n  mutation AnswerQuestion($input: AnswerQuestionInput!) {\n    answerQuestion(input: $input) {\n      answerId\n      alsoAnswered\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": types.AnswerQuestionDocument,
    "\n  mutation RevokeAnswer($input: RevokeAnswerInput!) {\n    revokeAnswer(input: $input) {\n      question {\n        ...QuestionCard_question\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": types.RevokeAnswerDocument,
    "\n  query QuestionRecords($questionId: ID!, $first: Int!, $search: String, $country: String, $after: Int) {\n    questionRecords(questionId: $questionId, first: $first, search: $search, country: $country, after: $after) {\n      totalCount\n      byCountry {\n        code\n        name\n        count\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          ordinal\n          rows\n          name\n          country\n          supplierId\n          words\n        }\n      }\n    }\n  }\n": types.QuestionRecordsDocument,
    "\n  mutation SplitQuestion($input: SplitQuestionInput!) {\n    splitQuestion(input: $input) {\n      questionId\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": types.SplitQuestionDocument,
    "\n  mutation JoinQuestion($input: JoinQuestionInput!) {\n    joinQuestion(input: $input) {\n      questionId\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": types.JoinQuestionDocument,
    "\n  fragment Arithmetic_term on ScoreTerm {\n    key\n    name\n    value\n    weight\n    contribution\n    ruleId\n  }\n": types.Arithmetic_TermFragmentDoc,
    "\n  fragment AttentionPanel_assessment on AssessmentView {\n    laneText\n    attention {\n      priority\n      priorityTerms {\n        ...Arithmetic_term\n      }\n      severity\n      severityTerms {\n        ...Arithmetic_term\n      }\n      lines\n    }\n  }\n": types.AttentionPanel_AssessmentFragmentDoc,
    "\n  fragment CorridorsPanel_supplier on Supplier {\n    id\n    corridors {\n      workers\n      costMonths\n      agent\n      origin {\n        code\n        name\n      }\n      destination {\n        code\n        name\n      }\n    }\n  }\n": types.CorridorsPanel_SupplierFragmentDoc,
    "\n  fragment EvidenceBasis_supplier on Supplier {\n    id\n    facts {\n      isWord\n      source\n      fileName\n      importId\n      evidenceDate\n      assurance\n      inForce\n      preferred\n    }\n    assessment {\n      confidence\n      confidenceValue\n      ...ReferencesPanel_assessment\n      ...ScreenedPanel_assessment\n      ...GapsPanel_assessment\n    }\n  }\n": types.EvidenceBasis_SupplierFragmentDoc,
    "\n  fragment FactCells_fact on FactRow {\n    name\n    importId\n    fileName\n    how\n    work {\n      text\n      sectors\n    }\n    cells {\n      heading\n      field\n      why\n      row\n      text\n    }\n  }\n": types.FactCells_FactFragmentDoc,
    "\n  fragment FactProvenance_fact on FactRow {\n    source\n    assurance\n    evidenceDate\n  }\n": types.FactProvenance_FactFragmentDoc,
    "\n  fragment FactState_fact on FactRow {\n    inForce\n    preferred\n    recordedAt\n    endedAt\n  }\n": types.FactState_FactFragmentDoc,
    "\n  fragment FactValue_fact on FactRow {\n    value\n    state\n    inForce\n  }\n": types.FactValue_FactFragmentDoc,
    "\n  fragment Facts_supplier on Supplier {\n    id\n    facts {\n      key\n      name\n      subject\n      inForce\n      ...FactValue_fact\n      ...FactCells_fact\n      ...FactProvenance_fact\n      ...FactState_fact\n    }\n  }\n": types.Facts_SupplierFragmentDoc,
    "\n  fragment FlagDetails_flag on Flag {\n    ruleId\n    assuranceText\n    clears\n    do\n    doNot\n    citations\n    response {\n      ...ResponseLine_response\n    }\n    inputs {\n      ...FlagInputs_input\n    }\n    references {\n      ...FlagReferences_reference\n    }\n  }\n": types.FlagDetails_FlagFragmentDoc,
    "\n  fragment FlagInputs_input on FlagInput {\n    fact\n    name\n    value\n    source\n    reference\n    row\n    evidenceDate\n  }\n": types.FlagInputs_InputFragmentDoc,
    "\n  fragment FlagItem_flag on Flag {\n    id\n    ruleId\n    name\n    class\n    severity\n    couldBe\n    assurance\n    protection\n    contextNote\n    subject\n    response {\n      key\n    }\n    explanation\n    ilo\n    openSince\n    ...FlagDetails_flag\n  }\n": types.FlagItem_FlagFragmentDoc,
    "\n  fragment FlagReferences_reference on FlagReference {\n    name\n    value\n    digest\n    rows\n    columns\n    search\n  }\n": types.FlagReferences_ReferenceFragmentDoc,
    "\n  fragment FlagsPanel_assessment on AssessmentView {\n    flags {\n      id\n      severity\n      class\n      openSince\n      name\n      ...FlagItem_flag\n    }\n    cleared {\n      flag {\n        id\n      }\n    }\n    ...ClearedFlags_assessment\n  }\n": types.FlagsPanel_AssessmentFragmentDoc,
    "\n  fragment FourNumberRow_number on FourNumber {\n    key\n    name\n    explanation\n    value\n    low\n    high\n    word\n    band\n    restsOn\n    terms {\n      ...Arithmetic_term\n    }\n  }\n": types.FourNumberRow_NumberFragmentDoc,
    "\n  fragment FourNumbersPanel_assessment on AssessmentView {\n    label\n    laneText\n    rangeLow\n    rangeHigh\n    rangeLabelLow\n    rangeLabelHigh\n    confidence\n    methodology\n    engine\n    editions {\n      title\n      edition\n      digest\n    }\n    asOf\n    numbers {\n      key\n      ...FourNumberRow_number\n    }\n  }\n": types.FourNumbersPanel_AssessmentFragmentDoc,
    "\n  fragment GapsPanel_assessment on AssessmentView {\n    gaps {\n      fact\n      name\n      kind\n      kindText\n      untoldAt\n      rules\n    }\n  }\n": types.GapsPanel_AssessmentFragmentDoc,
    "\n  fragment MovedPanel_supplier on Supplier {\n    id\n    moves {\n      at\n      kind\n      text\n      labelBefore\n      labelAfter\n    }\n  }\n": types.MovedPanel_SupplierFragmentDoc,
    "\n  fragment ReferencesPanel_assessment on AssessmentView {\n    references {\n      name\n      value\n      title\n      publisher\n      edition\n      date\n      digest\n      rows\n      columns\n    }\n  }\n": types.ReferencesPanel_AssessmentFragmentDoc,
    "\n  fragment ResponseLine_response on FlagResponse {\n    text\n    less\n    source\n    reference\n    row\n    evidenceDate\n  }\n": types.ResponseLine_ResponseFragmentDoc,
    "\n  fragment Result_supplier on Supplier {\n    id\n    reassessing\n    openQuestions\n    untold {\n      text\n      answeredAt\n      answeredBy {\n        name\n        shortId\n        nameNow\n      }\n    }\n    assessment {\n      assessedAt\n      ...FourNumbersPanel_assessment\n      ...FlagsPanel_assessment\n      ...ReviewsPanel_assessment\n      ...GapsPanel_assessment\n      ...AttentionPanel_assessment\n      ...UnitsPanel_assessment\n    }\n  }\n": types.Result_SupplierFragmentDoc,
    "\n  fragment ReviewsPanel_assessment on AssessmentView {\n    reviews {\n      id\n      ...FlagItem_flag\n    }\n  }\n": types.ReviewsPanel_AssessmentFragmentDoc,
    "\n  fragment ScreenedPanel_assessment on AssessmentView {\n    screened {\n      kind\n      name\n      text\n      lists {\n        title\n        edition\n        digest\n      }\n    }\n  }\n": types.ScreenedPanel_AssessmentFragmentDoc,
    "\n  fragment SidePanels_supplier on Supplier {\n    id\n    ...DecisionPanel_supplier\n    ...SitesPanel_supplier\n    ...CorridorsPanel_supplier\n    ...MovedPanel_supplier\n  }\n": types.SidePanels_SupplierFragmentDoc,
    "\n  fragment SitesPanel_supplier on Supplier {\n    id\n    sites {\n      id\n      name\n      addressLine\n      closed\n      projectFrom\n      projectTo\n      source\n      workers\n      country {\n        code\n        name\n      }\n      siteType {\n        key\n        name\n      }\n    }\n  }\n": types.SitesPanel_SupplierFragmentDoc,
    "\n  fragment SupplierHeader_supplier on Supplier {\n    id\n    name\n    localName\n    otherNames\n    parent\n    fictional\n    country {\n      code\n      name\n    }\n    identifiers {\n      scheme\n      name\n      value\n    }\n    row {\n      id\n      sector {\n        key\n        name\n      }\n      workers\n      migrantShare\n      siteCount\n      tier\n      leadingFlag {\n        code\n        text\n      }\n    }\n    openProposal {\n      id\n    }\n    viewerCanRecordDecision\n    viewerCanProposeDecision\n  }\n": types.SupplierHeader_SupplierFragmentDoc,
    "\n  fragment Timeline_entry on TimelineEntry {\n    id\n    at\n    group\n    text\n    labelBefore\n    labelAfter\n    isMethodology\n    importId\n    actor {\n      name\n      shortId\n      nameNow\n    }\n  }\n": types.Timeline_EntryFragmentDoc,
    "\n  fragment UnitArithmetic_unit on Unit {\n    inherent\n    residual\n    contextCap\n    terms {\n      key\n      value\n      contribution\n      ...Arithmetic_term\n    }\n  }\n": types.UnitArithmetic_UnitFragmentDoc,
    "\n  fragment UnitsPanel_assessment on AssessmentView {\n    units {\n      key\n      site\n      product\n      input\n      origin\n      label\n      inherent\n      residual\n      coverage\n      terms {\n        key\n      }\n      ...UnitArithmetic_unit\n    }\n  }\n": types.UnitsPanel_AssessmentFragmentDoc,
    "\n  query Supplier($id: ID!) {\n    supplier(id: $id) {\n      id\n      name\n      reassessing\n      assessment {\n        assessedAt\n      }\n      openProposal {\n        id\n      }\n      decisionInForce {\n        id\n      }\n      ...SupplierHeader_supplier\n      ...Result_supplier\n      ...SidePanels_supplier\n      ...DecisionDialog_supplier\n    }\n  }\n": types.SupplierDocument,
    "\n  query SupplierFacts($id: ID!) {\n    supplier(id: $id) {\n      id\n      ...Facts_supplier\n      ...EvidenceBasis_supplier\n    }\n  }\n": types.SupplierFactsDocument,
    "\n  query SupplierTimeline($id: ID!, $groups: [EntryGroup!], $after: String) {\n    timeline(supplierId: $id, groups: $groups, first: 50, after: $after) {\n      groups {\n        group\n        count\n      }\n      edges {\n        cursor\n        node {\n          ...Timeline_entry\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    supplier(id: $id) {\n      id\n      ...DecisionHistory_supplier\n    }\n  }\n": types.SupplierTimelineDocument,
    "\n  query Suppliers($filter: SupplierFilter, $sort: SupplierSort!, $descending: Boolean, $first: Int!, $after: String) {\n    suppliers(filter: $filter, sort: $sort, descending: $descending, first: $first, after: $after) {\n      totalCount\n      suggestions\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      facets {\n        key\n        name\n        multiValued\n        values {\n          value\n          name\n          count\n        }\n      }\n      edges {\n        cursor\n        node {\n          ...SupplierTable_supplier\n        }\n      }\n    }\n    activeJobRuns {\n      id\n      kind\n      state\n      stage\n      done\n      total\n    }\n  }\n": types.SuppliersDocument,
    "\n  fragment SupplierTable_supplier on SupplierRow {\n    id\n    name\n    localName\n    externalId\n    country {\n      code\n      name\n    }\n    sector {\n      key\n      name\n    }\n    label\n    contextLow\n    contextHigh\n    residual\n    rangeLow\n    rangeHigh\n    coverage\n    confidence\n    leadingFlag {\n      code\n      text\n    }\n    flagCount\n    findingCount\n    workers\n    migrantShare\n    workersConcerned\n    siteCount\n    tier\n    spend {\n      minor\n      currency\n      exponent\n    }\n    needsDecision\n    decision\n    decisionUntil\n    asOf\n  }\n": types.SupplierTable_SupplierFragmentDoc,
    "\n  mutation ExportSuppliers($input: ExportSuppliersInput!) {\n    exportSuppliers(input: $input) {\n      export {\n        id\n        rowCount\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n": types.ExportSuppliersDocument,
    "\n  query NewestExport {\n    supplierExport {\n      id\n      rowCount\n      expiresAt\n      url\n      jobRun {\n        id\n        state\n        done\n        total\n        reason {\n          code\n          text\n        }\n      }\n    }\n  }\n": types.NewestExportDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NearestPhrases($text: String!, $sectors: [String!]!) {\n    nearestActivities(text: $text, sectors: $sectors) {\n      sector {\n        key\n        name\n      }\n      phrase\n      index\n      code\n      title\n    }\n  }\n"): (typeof documents)["\n  query NearestPhrases($text: String!, $sectors: [String!]!) {\n    nearestActivities(text: $text, sectors: $sectors) {\n      sector {\n        key\n        name\n      }\n      phrase\n      index\n      code\n      title\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Frame_query on Query {\n    me {\n      id\n      displayName\n      email\n      memberships {\n        organisationId\n        name\n        kind\n        roles\n        demo\n      }\n      notices {\n        code\n        text\n      }\n    }\n    viewer {\n      userId\n      person {\n        name\n        shortId\n        nameNow\n      }\n      roles\n      can\n      organisation {\n        id\n        name\n        kind\n        timeZone\n        supplierCount\n        openQuestionCount\n        unreadChanges {\n          count\n          more\n        }\n        demo\n      }\n    }\n    activeJobRuns {\n      ...JobLine_jobRun\n    }\n  }\n"): (typeof documents)["\n  fragment Frame_query on Query {\n    me {\n      id\n      displayName\n      email\n      memberships {\n        organisationId\n        name\n        kind\n        roles\n        demo\n      }\n      notices {\n        code\n        text\n      }\n    }\n    viewer {\n      userId\n      person {\n        name\n        shortId\n        nameNow\n      }\n      roles\n      can\n      organisation {\n        id\n        name\n        kind\n        timeZone\n        supplierCount\n        openQuestionCount\n        unreadChanges {\n          count\n          more\n        }\n        demo\n      }\n    }\n    activeJobRuns {\n      ...JobLine_jobRun\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Frame {\n    ...Frame_query\n  }\n"): (typeof documents)["\n  query Frame {\n    ...Frame_query\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UnreadChanges {\n    viewer {\n      organisation {\n        id\n        unreadChanges {\n          count\n          more\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query UnreadChanges {\n    viewer {\n      organisation {\n        id\n        unreadChanges {\n          count\n          more\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription JobRunChanged {\n    jobRunChanged {\n      ...JobLine_jobRun\n    }\n  }\n"): (typeof documents)["\n  subscription JobRunChanged {\n    jobRunChanged {\n      ...JobLine_jobRun\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment JobLine_jobRun on JobRun {\n    id\n    kind\n    title\n    state\n    stageText\n    done\n    total\n    secondsLeft\n    subjectType\n    subjectId\n    fileUrl\n    updatedAt\n  }\n"): (typeof documents)["\n  fragment JobLine_jobRun on JobRun {\n    id\n    kind\n    title\n    state\n    stageText\n    done\n    total\n    secondsLeft\n    subjectType\n    subjectId\n    fileUrl\n    updatedAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Audit($filter: AuditFilter, $after: String) {\n    auditEntries(filter: $filter, first: 50, after: $after) {\n      edges {\n        cursor\n        node {\n          sequence\n          subjectName\n          subjectPerson {\n            name\n            shortId\n            nameNow\n          }\n          ...AuditRow_entry\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    auditVerbs {\n      ...AuditFilters_choice\n    }\n    auditPeople {\n      ...AuditFilters_person\n    }\n  }\n"): (typeof documents)["\n  query Audit($filter: AuditFilter, $after: String) {\n    auditEntries(filter: $filter, first: 50, after: $after) {\n      edges {\n        cursor\n        node {\n          sequence\n          subjectName\n          subjectPerson {\n            name\n            shortId\n            nameNow\n          }\n          ...AuditRow_entry\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    auditVerbs {\n      ...AuditFilters_choice\n    }\n    auditPeople {\n      ...AuditFilters_person\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AuditFilters_choice on NamedKey {\n    key\n    name\n  }\n"): (typeof documents)["\n  fragment AuditFilters_choice on NamedKey {\n    key\n    name\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AuditFilters_person on AuditPerson {\n    key\n    person {\n      name\n      shortId\n      nameNow\n    }\n  }\n"): (typeof documents)["\n  fragment AuditFilters_person on AuditPerson {\n    key\n    person {\n      name\n      shortId\n      nameNow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AuditRow_entry on AuditEntry {\n    sequence\n    at\n    actor {\n      name\n      shortId\n      nameNow\n    }\n    verb\n    text\n    subjectType\n    subjectId\n    subjectName\n    subjectPerson {\n      name\n      shortId\n      nameNow\n    }\n    subjectPage\n    hash\n  }\n"): (typeof documents)["\n  fragment AuditRow_entry on AuditEntry {\n    sequence\n    at\n    actor {\n      name\n      shortId\n      nameNow\n    }\n    verb\n    text\n    subjectType\n    subjectId\n    subjectName\n    subjectPerson {\n      name\n      shortId\n      nameNow\n    }\n    subjectPage\n    hash\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation VerifyAuditLog {\n    verifyAuditLog {\n      intact\n      entries\n      firstBroken\n      text\n      headHash\n      verifiedAt\n    }\n  }\n"): (typeof documents)["\n  mutation VerifyAuditLog {\n    verifyAuditLog {\n      intact\n      entries\n      firstBroken\n      text\n      headHash\n      verifiedAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Changes($filter: FeedFilter, $after: String) {\n    feed(filter: $filter, first: 25, after: $after) {\n      asOf\n      counts {\n        all\n        needsDecision\n        waiting\n        unread\n      }\n      methodologyChange {\n        after\n        at\n        suppliers\n        text\n      }\n      edges {\n        cursor\n        node {\n          supplierId\n          ...ChangedSupplier_row\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Changes($filter: FeedFilter, $after: String) {\n    feed(filter: $filter, first: 25, after: $after) {\n      asOf\n      counts {\n        all\n        needsDecision\n        waiting\n        unread\n      }\n      methodologyChange {\n        after\n        at\n        suppliers\n        text\n      }\n      edges {\n        cursor\n        node {\n          supplierId\n          ...ChangedSupplier_row\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ChangesChoices($since: Date) {\n    feedChoices(since: $since) {\n      lanes {\n        key\n        name\n      }\n      countries {\n        key\n        name\n      }\n      sectors {\n        key\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query ChangesChoices($since: Date) {\n    feedChoices(since: $since) {\n      lanes {\n        key\n        name\n      }\n      countries {\n        key\n        name\n      }\n      sectors {\n        key\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkChangesRead($input: MarkChangesReadInput!) {\n    markChangesRead(input: $input) {\n      unread {\n        count\n        more\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation MarkChangesRead($input: MarkChangesReadInput!) {\n    markChangesRead(input: $input) {\n      unread {\n        count\n        more\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TakeBackMark($input: TakeBackMarkInput!) {\n    takeBackMark(input: $input) {\n      unread {\n        count\n        more\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TakeBackMark($input: TakeBackMarkInput!) {\n    takeBackMark(input: $input) {\n      unread {\n        count\n        more\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ChangeLine_line on FeedLine {\n    id\n    at\n    topic\n    text\n    worse\n    labelBefore\n    labelAfter\n    actor {\n      name\n      shortId\n      nameNow\n    }\n  }\n"): (typeof documents)["\n  fragment ChangeLine_line on FeedLine {\n    id\n    at\n    topic\n    text\n    worse\n    labelBefore\n    labelAfter\n    actor {\n      name\n      shortId\n      nameNow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ChangedSupplier_row on ChangedSupplier {\n    supplierId\n    name\n    label\n    country\n    lane\n    needsDecision\n    waits\n    at\n    unread\n    lines {\n      id\n      unread\n      ...ChangeLine_line\n    }\n  }\n"): (typeof documents)["\n  fragment ChangedSupplier_row on ChangedSupplier {\n    supplierId\n    name\n    label\n    country\n    lane\n    needsDecision\n    waits\n    at\n    unread\n    lines {\n      id\n      unread\n      ...ChangeLine_line\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DecisionDialog_supplier on Supplier {\n    id\n    name\n    assessment {\n      flags {\n        id\n        name\n        class\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment DecisionDialog_supplier on Supplier {\n    id\n    name\n    assessment {\n      flags {\n        id\n        name\n        class\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DecisionHistory_supplier on Supplier {\n    id\n    decisions {\n      id\n      ...DecisionText_decision\n    }\n  }\n"): (typeof documents)["\n  fragment DecisionHistory_supplier on Supplier {\n    id\n    decisions {\n      id\n      ...DecisionText_decision\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DecisionPanel_supplier on Supplier {\n    id\n    name\n    viewerCanRecordDecision\n    viewerCanProposeDecision\n    row {\n      id\n      needsDecision\n    }\n    decisionInForce {\n      id\n      ...DecisionText_decision\n    }\n    openProposal {\n      id\n      ...DecisionText_decision\n      ...ProposalActions_decision\n    }\n  }\n"): (typeof documents)["\n  fragment DecisionPanel_supplier on Supplier {\n    id\n    name\n    viewerCanRecordDecision\n    viewerCanProposeDecision\n    row {\n      id\n      needsDecision\n    }\n    decisionInForce {\n      id\n      ...DecisionText_decision\n    }\n    openProposal {\n      id\n      ...DecisionText_decision\n      ...ProposalActions_decision\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DecisionText_decision on Decision {\n    id\n    kindText\n    state\n    reason\n    conditions\n    until\n    remedyDate\n    openFindings\n    proposedBy {\n      name\n      shortId\n      nameNow\n    }\n    proposedAt\n    decidedBy {\n      name\n      shortId\n      nameNow\n    }\n    decidedAt\n    declineReason\n    checklist {\n      key\n      question\n      answer\n    }\n  }\n"): (typeof documents)["\n  fragment DecisionText_decision on Decision {\n    id\n    kindText\n    state\n    reason\n    conditions\n    until\n    remedyDate\n    openFindings\n    proposedBy {\n      name\n      shortId\n      nameNow\n    }\n    proposedAt\n    decidedBy {\n      name\n      shortId\n      nameNow\n    }\n    decidedAt\n    declineReason\n    checklist {\n      key\n      question\n      answer\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProposalActions_decision on Decision {\n    id\n    kindText\n    version\n    viewerCanApprove\n    viewerCanDecline\n    viewerCanWithdraw\n    ...DecisionText_decision\n  }\n"): (typeof documents)["\n  fragment ProposalActions_decision on Decision {\n    id\n    kindText\n    version\n    viewerCanApprove\n    viewerCanDecline\n    viewerCanWithdraw\n    ...DecisionText_decision\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DecisionForm($supplierId: ID!) {\n    decisionForm(supplierId: $supplierId) {\n      openFindings\n      approvers {\n        name\n        shortId\n        nameNow\n      }\n      kinds {\n        kind\n        name\n        explanation\n        needsApproval\n        needsChecklist\n        needsConditions\n      }\n      checklist {\n        key\n        question\n        help\n      }\n    }\n  }\n"): (typeof documents)["\n  query DecisionForm($supplierId: ID!) {\n    decisionForm(supplierId: $supplierId) {\n      openFindings\n      approvers {\n        name\n        shortId\n        nameNow\n      }\n      kinds {\n        kind\n        name\n        explanation\n        needsApproval\n        needsChecklist\n        needsConditions\n      }\n      checklist {\n        key\n        question\n        help\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RunSafeguardingCheck($supplierId: ID!) {\n    runSafeguardingCheck(supplierId: $supplierId) {\n      text\n    }\n  }\n"): (typeof documents)["\n  mutation RunSafeguardingCheck($supplierId: ID!) {\n    runSafeguardingCheck(supplierId: $supplierId) {\n      text\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Decide($input: DecideInput!) {\n    decide(input: $input) {\n      decision {\n        id\n        state\n        kindText\n      }\n      supplier {\n        ...AfterDecision_supplier\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation Decide($input: DecideInput!) {\n    decide(input: $input) {\n      decision {\n        id\n        state\n        kindText\n      }\n      supplier {\n        ...AfterDecision_supplier\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ApproveDecision($input: DecisionInput!) {\n    approveDecision(input: $input) {\n      supplier {\n        ...AfterDecision_supplier\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ApproveDecision($input: DecisionInput!) {\n    approveDecision(input: $input) {\n      supplier {\n        ...AfterDecision_supplier\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeclineDecision($input: DecisionInput!) {\n    declineDecision(input: $input) {\n      supplier {\n        ...AfterDecision_supplier\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DeclineDecision($input: DecisionInput!) {\n    declineDecision(input: $input) {\n      supplier {\n        ...AfterDecision_supplier\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawDecision($input: DecisionInput!) {\n    withdrawDecision(input: $input) {\n      supplier {\n        ...AfterDecision_supplier\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation WithdrawDecision($input: DecisionInput!) {\n    withdrawDecision(input: $input) {\n      supplier {\n        ...AfterDecision_supplier\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AfterDecision_supplier on Supplier {\n    id\n    row {\n      id\n      needsDecision\n      decision\n      decisionUntil\n    }\n    ...DecisionPanel_supplier\n    ...DecisionHistory_supplier\n  }\n"): (typeof documents)["\n  fragment AfterDecision_supplier on Supplier {\n    id\n    row {\n      id\n      needsDecision\n      decision\n      decisionUntil\n    }\n    ...DecisionPanel_supplier\n    ...DecisionHistory_supplier\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Edition($digest: String!, $used: [Int!]!, $search: String!, $from: Int!) {\n    edition(digest: $digest, used: $used, search: $search, from: $from) {\n      title\n      use\n      ...EditionFacts_edition\n      ...UsedRows_edition\n      ...EditionRows_edition\n    }\n  }\n"): (typeof documents)["\n  query Edition($digest: String!, $used: [Int!]!, $search: String!, $from: Int!) {\n    edition(digest: $digest, used: $used, search: $search, from: $from) {\n      title\n      use\n      ...EditionFacts_edition\n      ...UsedRows_edition\n      ...EditionRows_edition\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EditionFacts_edition on EditionPage {\n    publisher\n    edition\n    date\n    licence\n    source\n    digest\n    rules\n    newer\n    rowCount\n  }\n"): (typeof documents)["\n  fragment EditionFacts_edition on EditionPage {\n    publisher\n    edition\n    date\n    licence\n    source\n    digest\n    rules\n    newer\n    rowCount\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EditionRows_edition on EditionPage {\n    columns {\n      key\n      name\n    }\n    rowCount\n    found\n    rows {\n      number\n      cells\n    }\n  }\n"): (typeof documents)["\n  fragment EditionRows_edition on EditionPage {\n    columns {\n      key\n      name\n    }\n    rowCount\n    found\n    rows {\n      number\n      cells\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment UsedRows_edition on EditionPage {\n    columns {\n      key\n      name\n    }\n    used {\n      number\n      cells\n    }\n  }\n"): (typeof documents)["\n  fragment UsedRows_edition on EditionPage {\n    columns {\n      key\n      name\n    }\n    used {\n      number\n      cells\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClearedFlags_assessment on AssessmentView {\n    cleared {\n      clearedOn\n      watched\n      flag {\n        id\n        name\n        subject\n        explanation\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment ClearedFlags_assessment on AssessmentView {\n    cleared {\n      clearedOn\n      watched\n      flag {\n        id\n        name\n        subject\n        explanation\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FlagWork_record on FlagRecord {\n    id\n    flag\n    status\n    statusText\n    version\n    viewerCanDecide\n    checks {\n      days\n      doneAt\n    }\n    ...StatusLine_record\n    ...FlagEvents_record\n  }\n"): (typeof documents)["\n  fragment FlagWork_record on FlagRecord {\n    id\n    flag\n    status\n    statusText\n    version\n    viewerCanDecide\n    checks {\n      days\n      doneAt\n    }\n    ...StatusLine_record\n    ...FlagEvents_record\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Flags($list: FlagList!) {\n    flagCounts {\n      ...FlagLists_flagCounts\n    }\n    flagList(list: $list, first: 200) {\n      id\n      ...FlagTable_row\n    }\n  }\n"): (typeof documents)["\n  query Flags($list: FlagList!) {\n    flagCounts {\n      ...FlagLists_flagCounts\n    }\n    flagList(list: $list, first: 200) {\n      id\n      ...FlagTable_row\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FlagEvents_record on FlagRecord {\n    firstSeenAt\n    events {\n      at\n      text\n      note\n      by {\n        name\n        shortId\n        nameNow\n      }\n      evidence {\n        kind\n        name\n        on\n        givenBy\n        note\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment FlagEvents_record on FlagRecord {\n    firstSeenAt\n    events {\n      at\n      text\n      note\n      by {\n        name\n        shortId\n        nameNow\n      }\n      evidence {\n        kind\n        name\n        on\n        givenBy\n        note\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FlagLists_flagCounts on FlagCounts {\n    proposed\n    checks\n    checksOverdue\n    reopened\n    waiting\n    underReview\n    disputed\n    watched\n  }\n"): (typeof documents)["\n  fragment FlagLists_flagCounts on FlagCounts {\n    proposed\n    checks\n    checksOverdue\n    reopened\n    waiting\n    underReview\n    disputed\n    watched\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FlagTable_row on FlagListRow {\n    id\n    supplierId\n    supplierName\n    label\n    name\n    severity\n    day\n    days\n    isDue\n    isOverdue\n    viewerCanDecide\n  }\n"): (typeof documents)["\n  fragment FlagTable_row on FlagListRow {\n    id\n    supplierId\n    supplierName\n    label\n    name\n    severity\n    day\n    days\n    isDue\n    isOverdue\n    viewerCanDecide\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment StatusLine_record on FlagRecord {\n    statusText\n    nextOn\n    clearedOn\n    watchedUntil\n    checks {\n      days\n      dueOn\n      doneAt\n      isOverdue\n    }\n  }\n"): (typeof documents)["\n  fragment StatusLine_record on FlagRecord {\n    statusText\n    nextOn\n    clearedOn\n    watchedUntil\n    checks {\n      days\n      dueOn\n      doneAt\n      isOverdue\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SupplierFlags($supplierId: ID!) {\n    supplierFlags(supplierId: $supplierId) {\n      viewerCanWork\n      records {\n        id\n        flag\n        name\n        ...FlagWork_record\n      }\n    }\n  }\n"): (typeof documents)["\n  query SupplierFlags($supplierId: ID!) {\n    supplierFlags(supplierId: $supplierId) {\n      viewerCanWork\n      records {\n        id\n        flag\n        name\n        ...FlagWork_record\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FlagForm($supplierId: ID!, $flag: String!) {\n    flagForm(supplierId: $supplierId, flag: $flag) {\n      needsSecondPerson\n      approvers {\n        name\n        shortId\n        nameNow\n      }\n      evidence {\n        kind\n        name\n        givers {\n          key\n          name\n        }\n      }\n      disputeReasons {\n        key\n        name\n      }\n      waits {\n        key\n        name\n      }\n      checkers {\n        key\n        name\n      }\n      outcomes {\n        key\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query FlagForm($supplierId: ID!, $flag: String!) {\n    flagForm(supplierId: $supplierId, flag: $flag) {\n      needsSecondPerson\n      approvers {\n        name\n        shortId\n        nameNow\n      }\n      evidence {\n        kind\n        name\n        givers {\n          key\n          name\n        }\n      }\n      disputeReasons {\n        key\n        name\n      }\n      waits {\n        key\n        name\n      }\n      checkers {\n        key\n        name\n      }\n      outcomes {\n        key\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FlagAnswer_payload on FlagPayload {\n    flag {\n      id\n      version\n    }\n    userErrors {\n      field\n      code\n      message\n    }\n  }\n"): (typeof documents)["\n  fragment FlagAnswer_payload on FlagPayload {\n    flag {\n      id\n      version\n    }\n    userErrors {\n      field\n      code\n      message\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReviewFlag($input: ReviewFlagInput!) {\n    reviewFlag(input: $input) {\n      ...FlagAnswer_payload\n    }\n  }\n"): (typeof documents)["\n  mutation ReviewFlag($input: ReviewFlagInput!) {\n    reviewFlag(input: $input) {\n      ...FlagAnswer_payload\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DisputeFlag($input: DisputeFlagInput!) {\n    disputeFlag(input: $input) {\n      ...FlagAnswer_payload\n    }\n  }\n"): (typeof documents)["\n  mutation DisputeFlag($input: DisputeFlagInput!) {\n    disputeFlag(input: $input) {\n      ...FlagAnswer_payload\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation HoldFlag($input: HoldFlagInput!) {\n    holdFlag(input: $input) {\n      ...FlagAnswer_payload\n    }\n  }\n"): (typeof documents)["\n  mutation HoldFlag($input: HoldFlagInput!) {\n    holdFlag(input: $input) {\n      ...FlagAnswer_payload\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ProposeClearing($input: ProposeClearingInput!) {\n    proposeClearing(input: $input) {\n      ...FlagAnswer_payload\n    }\n  }\n"): (typeof documents)["\n  mutation ProposeClearing($input: ProposeClearingInput!) {\n    proposeClearing(input: $input) {\n      ...FlagAnswer_payload\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ApproveClearing($input: FlagRecordInput!) {\n    approveClearing(input: $input) {\n      ...FlagAnswer_payload\n    }\n  }\n"): (typeof documents)["\n  mutation ApproveClearing($input: FlagRecordInput!) {\n    approveClearing(input: $input) {\n      ...FlagAnswer_payload\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeclineClearing($input: FlagNoteInput!) {\n    declineClearing(input: $input) {\n      ...FlagAnswer_payload\n    }\n  }\n"): (typeof documents)["\n  mutation DeclineClearing($input: FlagNoteInput!) {\n    declineClearing(input: $input) {\n      ...FlagAnswer_payload\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReopenFlag($input: FlagNoteInput!) {\n    reopenFlag(input: $input) {\n      ...FlagAnswer_payload\n    }\n  }\n"): (typeof documents)["\n  mutation ReopenFlag($input: FlagNoteInput!) {\n    reopenFlag(input: $input) {\n      ...FlagAnswer_payload\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordRetaliationCheck($input: RetaliationCheckInput!) {\n    recordRetaliationCheck(input: $input) {\n      ...FlagAnswer_payload\n    }\n  }\n"): (typeof documents)["\n  mutation RecordRetaliationCheck($input: RetaliationCheckInput!) {\n    recordRetaliationCheck(input: $input) {\n      ...FlagAnswer_payload\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Imports($first: Int!, $after: String) {\n    imports(first: $first, after: $after) {\n      ...ImportList_imports\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    savedMappings {\n      ...SavedMappings_mapping\n    }\n    fieldOptions {\n      key\n      name\n    }\n  }\n"): (typeof documents)["\n  query Imports($first: Int!, $after: String) {\n    imports(first: $first, after: $after) {\n      ...ImportList_imports\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    savedMappings {\n      ...SavedMappings_mapping\n    }\n    fieldOptions {\n      key\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CheckActions_import on Import {\n    id\n    asOf\n    counts {\n      new\n      changed\n      same\n      parked\n      rejected\n    }\n    sameAs {\n      id\n    }\n    viewerCanCommit\n    ...DiscardButton_import\n  }\n"): (typeof documents)["\n  fragment CheckActions_import on Import {\n    id\n    asOf\n    counts {\n      new\n      changed\n      same\n      parked\n      rejected\n    }\n    sameAs {\n      id\n    }\n    viewerCanCommit\n    ...DiscardButton_import\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CheckStep_import on Import {\n    id\n    version\n    state\n    file {\n      format\n      sheet {\n        value\n      }\n      headerRow\n    }\n    counts {\n      rows\n      new\n      changed\n      same\n      parked\n      rejected\n      problems\n    }\n    jobRun {\n      ...RunProgress_jobRun\n    }\n    rememberedMapping {\n      id\n    }\n    viewerCanCommit\n    ...CheckActions_import\n    ...SameAsLine_import\n    ...HelpPanel_import\n  }\n"): (typeof documents)["\n  fragment CheckStep_import on Import {\n    id\n    version\n    state\n    file {\n      format\n      sheet {\n        value\n      }\n      headerRow\n    }\n    counts {\n      rows\n      new\n      changed\n      same\n      parked\n      rejected\n      problems\n    }\n    jobRun {\n      ...RunProgress_jobRun\n    }\n    rememberedMapping {\n      id\n    }\n    viewerCanCommit\n    ...CheckActions_import\n    ...SameAsLine_import\n    ...HelpPanel_import\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ColumnsStep_import on Import {\n    id\n    version\n    failure {\n      code\n      text\n    }\n    columns {\n      index\n      heading\n      samples\n      field\n      why\n      suggestedField\n      asked\n      proposedField\n    }\n    constants {\n      field\n      value\n    }\n    state\n    remember\n    viewerCanMap\n    ...RememberedLine_import\n    ...CountryProposal_import\n    ...DiscardButton_import\n  }\n"): (typeof documents)["\n  fragment ColumnsStep_import on Import {\n    id\n    version\n    failure {\n      code\n      text\n    }\n    columns {\n      index\n      heading\n      samples\n      field\n      why\n      suggestedField\n      asked\n      proposedField\n    }\n    constants {\n      field\n      value\n    }\n    state\n    remember\n    viewerCanMap\n    ...RememberedLine_import\n    ...CountryProposal_import\n    ...DiscardButton_import\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CorrectableRows($importId: ID!, $first: Int!, $after: String) {\n    import(id: $importId) {\n      id\n      fileName\n      columns {\n        index\n        heading\n      }\n    }\n    correctableRows(importId: $importId, first: $first, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          row\n          reason\n          remedy\n          cells\n          raw\n          faulty\n          correctedIn {\n            importId\n            fileName\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query CorrectableRows($importId: ID!, $first: Int!, $after: String) {\n    import(id: $importId) {\n      id\n      fileName\n      columns {\n        index\n        heading\n      }\n    }\n    correctableRows(importId: $importId, first: $first, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          row\n          reason\n          remedy\n          cells\n          raw\n          faulty\n          correctedIn {\n            importId\n            fileName\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CountryProposal_import on Import {\n    countryProposal {\n      value\n      ...CountryWords_proposal\n    }\n  }\n"): (typeof documents)["\n  fragment CountryProposal_import on Import {\n    countryProposal {\n      value\n      ...CountryWords_proposal\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CountryWords_proposal on CountryProposal {\n    from\n    blank\n    rows\n    of\n    countries {\n      name\n      rows\n    }\n  }\n"): (typeof documents)["\n  fragment CountryWords_proposal on CountryProposal {\n    from\n    blank\n    rows\n    of\n    countries {\n      name\n      rows\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DiscardButton_import on Import {\n    id\n    version\n    fileName\n    viewerCanDiscard\n  }\n"): (typeof documents)["\n  fragment DiscardButton_import on Import {\n    id\n    version\n    fileName\n    viewerCanDiscard\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FileStep_import on Import {\n    id\n    version\n    state\n    failure {\n      code\n      text\n    }\n    file {\n      format\n    }\n    viewerCanMap\n    ...ReadingPanel_import\n    ...SourcePanel_import\n    ...FoundColumns_import\n    ...DiscardButton_import\n  }\n"): (typeof documents)["\n  fragment FileStep_import on Import {\n    id\n    version\n    state\n    failure {\n      code\n      text\n    }\n    file {\n      format\n    }\n    viewerCanMap\n    ...ReadingPanel_import\n    ...SourcePanel_import\n    ...FoundColumns_import\n    ...DiscardButton_import\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FoundColumns_import on Import {\n    columns {\n      index\n      heading\n      samples\n    }\n  }\n"): (typeof documents)["\n  fragment FoundColumns_import on Import {\n    columns {\n      index\n      heading\n      samples\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment HelpPanel_import on Import {\n    id\n    version\n    state\n    columns {\n      index\n      heading\n      samples\n      field\n      asked\n      proposedField\n    }\n    constants {\n      field\n      value\n    }\n    remember\n    viewerCanMap\n    countryProposal {\n      value\n      ...CountryWords_proposal\n    }\n  }\n"): (typeof documents)["\n  fragment HelpPanel_import on Import {\n    id\n    version\n    state\n    columns {\n      index\n      heading\n      samples\n      field\n      asked\n      proposedField\n    }\n    constants {\n      field\n      value\n    }\n    remember\n    viewerCanMap\n    countryProposal {\n      value\n      ...CountryWords_proposal\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ImportDone_import on Import {\n    id\n    asOf\n    sourceKind\n    documentKind\n    counts {\n      rows\n      suppliers\n      sites\n      new\n      changed\n      same\n      parked\n      rejected\n      problems\n    }\n    assessmentsWaiting\n    openQuestions\n  }\n"): (typeof documents)["\n  fragment ImportDone_import on Import {\n    id\n    asOf\n    sourceKind\n    documentKind\n    counts {\n      rows\n      suppliers\n      sites\n      new\n      changed\n      same\n      parked\n      rejected\n      problems\n    }\n    assessmentsWaiting\n    openQuestions\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ImportList_imports on ImportConnection {\n    totalCount\n    edges {\n      node {\n        ...ImportList_import\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment ImportList_imports on ImportConnection {\n    totalCount\n    edges {\n      node {\n        ...ImportList_import\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ImportStep_import on Import {\n    id\n    state\n    failure {\n      code\n      text\n    }\n    committedBy {\n      name\n      shortId\n      nameNow\n    }\n    committedAt\n    undoneBy {\n      name\n      shortId\n      nameNow\n    }\n    undoneAt\n    jobRun {\n      ...RunProgress_jobRun\n    }\n    ...ImportDone_import\n    ...UndoButton_import\n  }\n"): (typeof documents)["\n  fragment ImportStep_import on Import {\n    id\n    state\n    failure {\n      code\n      text\n    }\n    committedBy {\n      name\n      shortId\n      nameNow\n    }\n    committedAt\n    undoneBy {\n      name\n      shortId\n      nameNow\n    }\n    undoneAt\n    jobRun {\n      ...RunProgress_jobRun\n    }\n    ...ImportDone_import\n    ...UndoButton_import\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ImportProblems($importId: ID!, $code: String!, $first: Int!, $after: String) {\n    importProblems(importId: $importId, code: $code, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          row\n          heading\n          value\n          code\n          reason\n          remedy\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ImportProblems($importId: ID!, $code: String!, $first: Int!, $after: String) {\n    importProblems(importId: $importId, code: $code, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          row\n          heading\n          value\n          code\n          reason\n          remedy\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ImportProblemGroups($importId: ID!) {\n    importProblems(importId: $importId, first: 1) {\n      groups {\n        code\n        text\n        count\n      }\n    }\n  }\n"): (typeof documents)["\n  query ImportProblemGroups($importId: ID!) {\n    importProblems(importId: $importId, first: 1) {\n      groups {\n        code\n        text\n        count\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ReadingPanel_import on Import {\n    file {\n      format\n      compressed\n      encoding {\n        value\n        why\n      }\n      otherReading {\n        encoding\n        cells {\n          here\n          there\n        }\n      }\n      delimiter {\n        value\n        why\n      }\n      sheet {\n        value\n        why\n      }\n      sheets\n      headerRow\n      headerRowWhy\n    }\n  }\n"): (typeof documents)["\n  fragment ReadingPanel_import on Import {\n    file {\n      format\n      compressed\n      encoding {\n        value\n        why\n      }\n      otherReading {\n        encoding\n        cells {\n          here\n          there\n        }\n      }\n      delimiter {\n        value\n        why\n      }\n      sheet {\n        value\n        why\n      }\n      sheets\n      headerRow\n      headerRowWhy\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RecordList_record on ImportRecord {\n    ordinal\n    rows\n    name\n    country\n    tile\n    supplierId\n    summary {\n      field\n      name\n      site\n      before\n      after\n    }\n    reason {\n      code\n      text\n    }\n    questionId\n  }\n"): (typeof documents)["\n  fragment RecordList_record on ImportRecord {\n    ordinal\n    rows\n    name\n    country\n    tile\n    supplierId\n    summary {\n      field\n      name\n      site\n      before\n      after\n    }\n    reason {\n      code\n      text\n    }\n    questionId\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ImportRecords($importId: ID!, $tile: Tile!, $first: Int!, $after: String) {\n    importRecords(importId: $importId, tile: $tile, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          ...RecordList_record\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ImportRecords($importId: ID!, $tile: Tile!, $first: Int!, $after: String) {\n    importRecords(importId: $importId, tile: $tile, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          ...RecordList_record\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ImportRejections($importId: ID!, $first: Int!, $after: String) {\n    importRejections(importId: $importId, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          row\n          code\n          reason\n          remedy\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ImportRejections($importId: ID!, $first: Int!, $after: String) {\n    importRejections(importId: $importId, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          row\n          code\n          reason\n          remedy\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RememberedLine_import on Import {\n    rememberedMapping {\n      id\n      createdBy {\n        name\n        shortId\n        nameNow\n      }\n      createdAt\n    }\n    viewerCanMap\n  }\n"): (typeof documents)["\n  fragment RememberedLine_import on Import {\n    rememberedMapping {\n      id\n      createdBy {\n        name\n        shortId\n        nameNow\n      }\n      createdAt\n    }\n    viewerCanMap\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RunProgress_jobRun on JobRun {\n    id\n    state\n    stageText\n    done\n    total\n    secondsLeft\n    reason {\n      code\n      text\n    }\n    viewerCanCancel\n  }\n"): (typeof documents)["\n  fragment RunProgress_jobRun on JobRun {\n    id\n    state\n    stageText\n    done\n    total\n    secondsLeft\n    reason {\n      code\n      text\n    }\n    viewerCanCancel\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SameAsLine_import on Import {\n    state\n    sameAs {\n      id\n      fileName\n      createdBy {\n        name\n        shortId\n        nameNow\n      }\n      committedBy {\n        name\n        shortId\n        nameNow\n      }\n      committedAt\n    }\n  }\n"): (typeof documents)["\n  fragment SameAsLine_import on Import {\n    state\n    sameAs {\n      id\n      fileName\n      createdBy {\n        name\n        shortId\n        nameNow\n      }\n      committedBy {\n        name\n        shortId\n        nameNow\n      }\n      committedAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SavedMappings_mapping on SavedMapping {\n    id\n    header\n    columns {\n      heading\n      field\n    }\n    constants {\n      field\n      value\n    }\n    createdBy {\n      name\n      shortId\n      nameNow\n    }\n    createdAt\n  }\n"): (typeof documents)["\n  fragment SavedMappings_mapping on SavedMapping {\n    id\n    header\n    columns {\n      heading\n      field\n    }\n    constants {\n      field\n      value\n    }\n    createdBy {\n      name\n      shortId\n      nameNow\n    }\n    createdAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SourcePanel_import on Import {\n    sourceKind\n    documentKind\n    asOf\n    asOfWhy\n  }\n"): (typeof documents)["\n  fragment SourcePanel_import on Import {\n    sourceKind\n    documentKind\n    asOf\n    asOfWhy\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment StepHeader_import on Import {\n    id\n    fileName\n    state\n    file {\n      format\n    }\n    correctsImport {\n      id\n      fileName\n    }\n    correctedBy {\n      id\n      fileName\n    }\n  }\n"): (typeof documents)["\n  fragment StepHeader_import on Import {\n    id\n    fileName\n    state\n    file {\n      format\n    }\n    correctsImport {\n      id\n      fileName\n    }\n    correctedBy {\n      id\n      fileName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment UndoButton_import on Import {\n    id\n    version\n    fileName\n    counts {\n      new\n      changed\n      same\n      parked\n      rejected\n    }\n    openQuestions\n    viewerCanUndo\n  }\n"): (typeof documents)["\n  fragment UndoButton_import on Import {\n    id\n    version\n    fileName\n    counts {\n      new\n      changed\n      same\n      parked\n      rejected\n    }\n    openQuestions\n    viewerCanUndo\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ImportList_import on Import {\n    id\n    fileName\n    state\n    sourceKind\n    documentKind\n    asOf\n    counts {\n      rows\n      new\n      changed\n      same\n      parked\n      rejected\n    }\n    openQuestions\n    createdBy {\n      name\n      shortId\n      nameNow\n    }\n    createdAt\n    committedBy {\n      name\n      shortId\n      nameNow\n    }\n    committedAt\n    undoneBy {\n      name\n      shortId\n      nameNow\n    }\n    undoneAt\n    correctsImport {\n      id\n      fileName\n    }\n  }\n"): (typeof documents)["\n  fragment ImportList_import on Import {\n    id\n    fileName\n    state\n    sourceKind\n    documentKind\n    asOf\n    counts {\n      rows\n      new\n      changed\n      same\n      parked\n      rejected\n    }\n    openQuestions\n    createdBy {\n      name\n      shortId\n      nameNow\n    }\n    createdAt\n    committedBy {\n      name\n      shortId\n      nameNow\n    }\n    committedAt\n    undoneBy {\n      name\n      shortId\n      nameNow\n    }\n    undoneAt\n    correctsImport {\n      id\n      fileName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ImportPage_import on Import {\n    id\n    state\n    version\n    file {\n      format\n    }\n    assessmentsWaiting\n    ...StepHeader_import\n    ...FileStep_import\n    ...ColumnsStep_import\n    ...CheckStep_import\n    ...ImportStep_import\n  }\n"): (typeof documents)["\n  fragment ImportPage_import on Import {\n    id\n    state\n    version\n    file {\n      format\n    }\n    assessmentsWaiting\n    ...StepHeader_import\n    ...FileStep_import\n    ...ColumnsStep_import\n    ...CheckStep_import\n    ...ImportStep_import\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ImportPage($id: ID!) {\n    import(id: $id) {\n      ...ImportPage_import\n    }\n  }\n"): (typeof documents)["\n  query ImportPage($id: ID!) {\n    import(id: $id) {\n      ...ImportPage_import\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ImportKeptSuppliers($id: ID!) {\n    import(id: $id) {\n      id\n      keptOnUndo {\n        supplierId\n        name\n        reason {\n          code\n          text\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ImportKeptSuppliers($id: ID!) {\n    import(id: $id) {\n      id\n      keptOnUndo {\n        supplierId\n        name\n        reason {\n          code\n          text\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateImport($input: CreateImportInput!) {\n    createImport(input: $input) {\n      import {\n        id\n        version\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateImport($input: CreateImportInput!) {\n    createImport(input: $input) {\n      import {\n        id\n        version\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfigureImport($input: ConfigureImportInput!) {\n    configureImport(input: $input) {\n      import {\n        ...ImportPage_import\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ConfigureImport($input: ConfigureImportInput!) {\n    configureImport(input: $input) {\n      import {\n        ...ImportPage_import\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ImportFields {\n    fieldOptions {\n      key\n      name\n      description\n      group\n      repeatable\n    }\n  }\n"): (typeof documents)["\n  query ImportFields {\n    fieldOptions {\n      key\n      name\n      description\n      group\n      repeatable\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ImportForecast($importId: ID!) {\n    importForecast(importId: $importId) {\n      bands {\n        label\n        today\n        later\n      }\n      suppliers\n      lacks {\n        lack\n        suppliers\n      }\n      mendings {\n        column\n        field\n        suppliers\n      }\n      together\n      waitingRows\n      exact\n    }\n  }\n"): (typeof documents)["\n  query ImportForecast($importId: ID!) {\n    importForecast(importId: $importId) {\n      bands {\n        label\n        today\n        later\n      }\n      suppliers\n      lacks {\n        lack\n        suppliers\n      }\n      mendings {\n        column\n        field\n        suppliers\n      }\n      together\n      waitingRows\n      exact\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MapImport($input: MapImportInput!) {\n    mapImport(input: $input) {\n      import {\n        id\n        version\n        ...ImportPage_import\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation MapImport($input: MapImportInput!) {\n    mapImport(input: $input) {\n      import {\n        id\n        version\n        ...ImportPage_import\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CheckImport($input: ImportInput!) {\n    checkImport(input: $input) {\n      import {\n        ...ImportPage_import\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CheckImport($input: ImportInput!) {\n    checkImport(input: $input) {\n      import {\n        ...ImportPage_import\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CommitImport($input: ImportInput!) {\n    commitImport(input: $input) {\n      import {\n        ...ImportPage_import\n      }\n      conflictingRecords {\n        ...RecordList_record\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CommitImport($input: ImportInput!) {\n    commitImport(input: $input) {\n      import {\n        ...ImportPage_import\n      }\n      conflictingRecords {\n        ...RecordList_record\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DiscardImport($input: ImportInput!) {\n    discardImport(input: $input) {\n      import {\n        ...ImportPage_import\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DiscardImport($input: ImportInput!) {\n    discardImport(input: $input) {\n      import {\n        ...ImportPage_import\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UndoImport($input: ImportInput!) {\n    undoImport(input: $input) {\n      import {\n        ...ImportPage_import\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UndoImport($input: ImportInput!) {\n    undoImport(input: $input) {\n      import {\n        ...ImportPage_import\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeMapping($input: RevokeMappingInput!) {\n    revokeMapping(input: $input) {\n      mappingId\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeMapping($input: RevokeMappingInput!) {\n    revokeMapping(input: $input) {\n      mappingId\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StopImportRun($input: CancelJobRunInput!) {\n    cancelJobRun(input: $input) {\n      jobRun {\n        ...RunProgress_jobRun\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation StopImportRun($input: CancelJobRunInput!) {\n    cancelJobRun(input: $input) {\n      jobRun {\n        ...RunProgress_jobRun\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RetriedRows($importId: ID!, $rows: [CorrectedRowInput!]!) {\n    retriedRows(importId: $importId, rows: $rows) {\n      row\n      rejection {\n        reason\n        remedy\n      }\n      faulty\n      problems {\n        heading\n        value\n        reason\n        remedy\n      }\n    }\n  }\n"): (typeof documents)["\n  query RetriedRows($importId: ID!, $rows: [CorrectedRowInput!]!) {\n    retriedRows(importId: $importId, rows: $rows) {\n      row\n      rejection {\n        reason\n        remedy\n      }\n      faulty\n      problems {\n        heading\n        value\n        reason\n        remedy\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Jobs($states: [JobState!], $after: String) {\n    jobRuns(first: 50, after: $after, states: $states) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          ...JobRow_jobRun\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Jobs($states: [JobState!], $after: String) {\n    jobRuns(first: 50, after: $after, states: $states) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          ...JobRow_jobRun\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CancelJobRun($input: CancelJobRunInput!) {\n    cancelJobRun(input: $input) {\n      jobRun {\n        id\n        ...JobRow_jobRun\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CancelJobRun($input: CancelJobRunInput!) {\n    cancelJobRun(input: $input) {\n      jobRun {\n        id\n        ...JobRow_jobRun\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RetryJobRun($input: RetryJobRunInput!) {\n    retryJobRun(input: $input) {\n      jobRun {\n        id\n        ...JobRow_jobRun\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RetryJobRun($input: RetryJobRunInput!) {\n    retryJobRun(input: $input) {\n      jobRun {\n        id\n        ...JobRow_jobRun\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment JobRow_jobRun on JobRun {\n    id\n    title\n    state\n    stageText\n    done\n    total\n    secondsLeft\n    attempts\n    reason {\n      code\n      text\n    }\n    startedBy {\n      name\n      shortId\n      nameNow\n    }\n    subjectType\n    subjectId\n    fileUrl\n    createdAt\n    finishedAt\n    viewerCanCancel\n    viewerCanRetry\n  }\n"): (typeof documents)["\n  fragment JobRow_jobRun on JobRun {\n    id\n    title\n    state\n    stageText\n    done\n    total\n    secondsLeft\n    attempts\n    reason {\n      code\n      text\n    }\n    startedBy {\n      name\n      shortId\n      nameNow\n    }\n    subjectType\n    subjectId\n    fileUrl\n    createdAt\n    finishedAt\n    viewerCanCancel\n    viewerCanRetry\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription JobRowChanged {\n    jobRunChanged {\n      id\n      ...JobRow_jobRun\n    }\n  }\n"): (typeof documents)["\n  subscription JobRowChanged {\n    jobRunChanged {\n      id\n      ...JobRow_jobRun\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Members {\n    membersPage {\n      viewerCanInvite\n      assignableRoles\n      members {\n        id\n        ...MemberRow_member\n      }\n      invitations {\n        id\n        ...InvitationRow_invitation\n      }\n    }\n  }\n"): (typeof documents)["\n  query Members {\n    membersPage {\n      viewerCanInvite\n      assignableRoles\n      members {\n        id\n        ...MemberRow_member\n      }\n      invitations {\n        id\n        ...InvitationRow_invitation\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Roles {\n    roleMatrix {\n      verb\n      ...RoleMatrix_verb\n    }\n  }\n"): (typeof documents)["\n  query Roles {\n    roleMatrix {\n      verb\n      ...RoleMatrix_verb\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeMemberRoles($input: ChangeMemberRolesInput!) {\n    changeMemberRoles(input: $input) {\n      member {\n        id\n        ...MemberRow_member\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ChangeMemberRoles($input: ChangeMemberRolesInput!) {\n    changeMemberRoles(input: $input) {\n      member {\n        id\n        ...MemberRow_member\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation InviteMember($input: InviteMemberInput!) {\n    inviteMember(input: $input) {\n      invitation {\n        id\n        email\n        expiresAt\n      }\n      link\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation InviteMember($input: InviteMemberInput!) {\n    inviteMember(input: $input) {\n      invitation {\n        id\n        email\n        expiresAt\n      }\n      link\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MemberRow_member on Member {\n    id\n    person {\n      name\n      shortId\n      nameNow\n    }\n    looksLikeAnother\n    email\n    roles\n    joinedAt\n    isYou\n    version\n    viewerCanChange\n    viewerCanRemove\n    viewerCanReset\n  }\n"): (typeof documents)["\n  fragment MemberRow_member on Member {\n    id\n    person {\n      name\n      shortId\n      nameNow\n    }\n    looksLikeAnother\n    email\n    roles\n    joinedAt\n    isYou\n    version\n    viewerCanChange\n    viewerCanRemove\n    viewerCanReset\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InvitationRow_invitation on Invitation {\n    id\n    email\n    name\n    roles\n    invitedBy {\n      name\n      shortId\n      nameNow\n    }\n    createdAt\n    expiresAt\n  }\n"): (typeof documents)["\n  fragment InvitationRow_invitation on Invitation {\n    id\n    email\n    name\n    roles\n    invitedBy {\n      name\n      shortId\n      nameNow\n    }\n    createdAt\n    expiresAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveMember($input: RemoveMemberInput!) {\n    removeMember(input: $input) {\n      memberId\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RemoveMember($input: RemoveMemberInput!) {\n    removeMember(input: $input) {\n      memberId\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateResetLink($input: CreateResetLinkInput!) {\n    createResetLink(input: $input) {\n      link\n      expiresAt\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateResetLink($input: CreateResetLinkInput!) {\n    createResetLink(input: $input) {\n      link\n      expiresAt\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeInvitation($input: RevokeInvitationInput!) {\n    revokeInvitation(input: $input) {\n      invitationId\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeInvitation($input: RevokeInvitationInput!) {\n    revokeInvitation(input: $input) {\n      invitationId\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RoleMatrix_verb on MatrixVerb {\n    verb\n    name\n    roles\n    note\n  }\n"): (typeof documents)["\n  fragment RoleMatrix_verb on MatrixVerb {\n    verb\n    name\n    roles\n    note\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Methodology {\n    methodology {\n      version\n      ...Bands_methodology\n      ...Rules_methodology\n      ...Sectors_methodology\n      ...Editions_methodology\n    }\n  }\n"): (typeof documents)["\n  query Methodology {\n    methodology {\n      version\n      ...Bands_methodology\n      ...Rules_methodology\n      ...Sectors_methodology\n      ...Editions_methodology\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Bands_methodology on Methodology {\n    bands {\n      label\n      from\n      to\n      text\n    }\n  }\n"): (typeof documents)["\n  fragment Bands_methodology on Methodology {\n    bands {\n      label\n      from\n      to\n      text\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Editions_methodology on Methodology {\n    editions {\n      key\n      name\n      publisher\n      date\n      licence\n      source\n      rows\n      digest\n      filled\n    }\n  }\n"): (typeof documents)["\n  fragment Editions_methodology on Methodology {\n    editions {\n      key\n      name\n      publisher\n      date\n      licence\n      source\n      rows\n      digest\n      filled\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RuleEntry_rule on RuleView {\n    id\n    name\n    class\n    classText\n    severity\n    openCount\n    version\n    conditions\n    basis\n    citations\n    clears\n    evidence\n    do\n    doNot\n    protection\n    contextOnly\n    ilo\n    missing\n    inputs {\n      key\n      name\n    }\n    thresholds {\n      name\n      value\n      unit\n      basis\n    }\n  }\n"): (typeof documents)["\n  fragment RuleEntry_rule on RuleView {\n    id\n    name\n    class\n    classText\n    severity\n    openCount\n    version\n    conditions\n    basis\n    citations\n    clears\n    evidence\n    do\n    doNot\n    protection\n    contextOnly\n    ilo\n    missing\n    inputs {\n      key\n      name\n    }\n    thresholds {\n      name\n      value\n      unit\n      basis\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Rules_methodology on Methodology {\n    rules {\n      ...RuleEntry_rule\n    }\n  }\n"): (typeof documents)["\n  fragment Rules_methodology on Methodology {\n    rules {\n      ...RuleEntry_rule\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Sectors_methodology on Methodology {\n    sectors {\n      key\n      name\n      score\n      basis\n    }\n  }\n"): (typeof documents)["\n  fragment Sectors_methodology on Methodology {\n    sectors {\n      key\n      name\n      score\n      basis\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OrganisationPicker {\n    me {\n      id\n      memberships {\n        organisationId\n        name\n        kind\n        roles\n        demo\n      }\n    }\n  }\n"): (typeof documents)["\n  query OrganisationPicker {\n    me {\n      id\n      memberships {\n        organisationId\n        name\n        kind\n        roles\n        demo\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Overview {\n    ...OverviewPage_query\n  }\n"): (typeof documents)["\n  query Overview {\n    ...OverviewPage_query\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OverviewPage_query on Query {\n    overview {\n      supplierCount\n      assessmentsWaiting\n      ...OverviewNote_overview\n      ...Panels_overview\n    }\n    flagCounts {\n      ...FlagLists_flagCounts\n    }\n  }\n"): (typeof documents)["\n  fragment OverviewPage_query on Query {\n    overview {\n      supplierCount\n      assessmentsWaiting\n      ...OverviewNote_overview\n      ...Panels_overview\n    }\n    flagCounts {\n      ...FlagLists_flagCounts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Bands_overview on Overview {\n    labels {\n      label\n      count\n    }\n  }\n"): (typeof documents)["\n  fragment Bands_overview on Overview {\n    labels {\n      label\n      count\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ChangeRow_change on ChangeRow {\n    supplierId\n    supplierName\n    label\n    at\n    text\n    moreCount\n  }\n"): (typeof documents)["\n  fragment ChangeRow_change on ChangeRow {\n    supplierId\n    supplierName\n    label\n    at\n    text\n    moreCount\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CoverageTile_overview on Overview {\n    coverageMedian\n  }\n"): (typeof documents)["\n  fragment CoverageTile_overview on Overview {\n    coverageMedian\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DecideNext_overview on Overview {\n    needsDecision\n    decideNext {\n      ...DecideNextRow_supplier\n    }\n  }\n"): (typeof documents)["\n  fragment DecideNext_overview on Overview {\n    needsDecision\n    decideNext {\n      ...DecideNextRow_supplier\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment HeatMap_overview on Overview {\n    heatMap {\n      note\n      regions {\n        key\n        name\n      }\n      sectors {\n        key\n        name\n      }\n      cells {\n        region\n        sector\n        ...HeatMapCell_cell\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment HeatMap_overview on Overview {\n    heatMap {\n      note\n      regions {\n        key\n        name\n      }\n      sectors {\n        key\n        name\n      }\n      cells {\n        region\n        sector\n        ...HeatMapCell_cell\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment HeatMapCell_cell on HeatCell {\n    region\n    sector\n    total\n    share\n  }\n"): (typeof documents)["\n  fragment HeatMapCell_cell on HeatCell {\n    region\n    sector\n    total\n    share\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment NeedsDecisionTile_overview on Overview {\n    needsDecision\n    needsDecisionOlderThan30Days\n  }\n"): (typeof documents)["\n  fragment NeedsDecisionTile_overview on Overview {\n    needsDecision\n    needsDecisionOlderThan30Days\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OverviewNote_overview on Overview {\n    supplierCount\n    countryCount\n    lastAssessedAt\n    methodology\n  }\n"): (typeof documents)["\n  fragment OverviewNote_overview on Overview {\n    supplierCount\n    countryCount\n    lastAssessedAt\n    methodology\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Panels_overview on Overview {\n    waitingForApproval\n    ...Reassessing_overview\n    ...Bands_overview\n    ...NeedsDecisionTile_overview\n    ...CoverageTile_overview\n    ...WaitingTile_overview\n    ...WaitingList_overview\n    ...HeatMap_overview\n    ...WhatChanged_overview\n    ...DecideNext_overview\n  }\n"): (typeof documents)["\n  fragment Panels_overview on Overview {\n    waitingForApproval\n    ...Reassessing_overview\n    ...Bands_overview\n    ...NeedsDecisionTile_overview\n    ...CoverageTile_overview\n    ...WaitingTile_overview\n    ...WaitingList_overview\n    ...HeatMap_overview\n    ...WhatChanged_overview\n    ...DecideNext_overview\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Reassessing_overview on Overview {\n    assessmentsWaiting\n  }\n"): (typeof documents)["\n  fragment Reassessing_overview on Overview {\n    assessmentsWaiting\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WaitingList_overview on Overview {\n    waitingForApproval\n    waiting {\n      id\n      supplierId\n      supplierName\n      label\n      kindText\n      proposedBy {\n        name\n        shortId\n        nameNow\n      }\n      proposedAt\n      viewerCanApprove\n      viewerCanWithdraw\n    }\n  }\n"): (typeof documents)["\n  fragment WaitingList_overview on Overview {\n    waitingForApproval\n    waiting {\n      id\n      supplierId\n      supplierName\n      label\n      kindText\n      proposedBy {\n        name\n        shortId\n        nameNow\n      }\n      proposedAt\n      viewerCanApprove\n      viewerCanWithdraw\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WaitingTile_overview on Overview {\n    waitingForApproval\n    waitingSuspensions\n  }\n"): (typeof documents)["\n  fragment WaitingTile_overview on Overview {\n    waitingForApproval\n    waitingSuspensions\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WhatChanged_overview on Overview {\n    openQuestions\n    methodologyChange {\n      after\n      at\n      suppliers\n      text\n    }\n    changes {\n      supplierId\n      at\n      ...ChangeRow_change\n    }\n  }\n"): (typeof documents)["\n  fragment WhatChanged_overview on Overview {\n    openQuestions\n    methodologyChange {\n      after\n      at\n      suppliers\n      text\n    }\n    changes {\n      supplierId\n      at\n      ...ChangeRow_change\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DecideNextRow_supplier on SupplierRow {\n    id\n    name\n    label\n    lane\n    country {\n      code\n      name\n    }\n    sector {\n      key\n      name\n    }\n    leadingFlag {\n      code\n      text\n    }\n    workersConcerned\n    spend {\n      minor\n      currency\n      exponent\n    }\n    confidence\n  }\n"): (typeof documents)["\n  fragment DecideNextRow_supplier on SupplierRow {\n    id\n    name\n    label\n    lane\n    country {\n      code\n      name\n    }\n    sector {\n      key\n      name\n    }\n    leadingFlag {\n      code\n      text\n    }\n    workersConcerned\n    spend {\n      minor\n      currency\n      exponent\n    }\n    confidence\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OverviewOpening {\n    ...Frame_query\n    ...OverviewPage_query\n  }\n"): (typeof documents)["\n  query OverviewOpening {\n    ...Frame_query\n    ...OverviewPage_query\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Review($kind: QuestionKind, $importId: ID, $supplierId: ID, $first: Int!, $after: String) {\n    reviewQuestions(kind: $kind, importId: $importId, supplierId: $supplierId, first: $first, after: $after) {\n      totalCount\n      byKind {\n        kind\n        count\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          id\n          fileName\n          ...QuestionCard_question\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Review($kind: QuestionKind, $importId: ID, $supplierId: ID, $first: Int!, $after: String) {\n    reviewQuestions(kind: $kind, importId: $importId, supplierId: $supplierId, first: $first, after: $after) {\n      totalCount\n      byKind {\n        kind\n        count\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          id\n          fileName\n          ...QuestionCard_question\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment QuestionCard_question on ReviewQuestion {\n    id\n    kind\n    title\n    why\n    work {\n      text\n      sectors\n    }\n    rowCount\n    rows\n    importId\n    fileName\n    parked\n    comparison {\n      field\n      left\n      right\n      differs\n    }\n    options {\n      value\n      text\n      hint\n      key\n    }\n    supplierId\n    candidateSupplierId\n    isSplit\n    isPart\n    ofMany\n    version\n    viewerCanAnswer\n  }\n"): (typeof documents)["\n  fragment QuestionCard_question on ReviewQuestion {\n    id\n    kind\n    title\n    why\n    work {\n      text\n      sectors\n    }\n    rowCount\n    rows\n    importId\n    fileName\n    parked\n    comparison {\n      field\n      left\n      right\n      differs\n    }\n    options {\n      value\n      text\n      hint\n      key\n    }\n    supplierId\n    candidateSupplierId\n    isSplit\n    isPart\n    ofMany\n    version\n    viewerCanAnswer\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReviewAnswers($first: Int!) {\n    reviewAnswers(first: $first) {\n      id\n      kind\n      text\n      answeredBy {\n        name\n        shortId\n        nameNow\n      }\n      answeredAt\n      remembered\n    }\n  }\n"): (typeof documents)["\n  query ReviewAnswers($first: Int!) {\n    reviewAnswers(first: $first) {\n      id\n      kind\n      text\n      answeredBy {\n        name\n        shortId\n        nameNow\n      }\n      answeredAt\n      remembered\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AnswerQuestion($input: AnswerQuestionInput!) {\n    answerQuestion(input: $input) {\n      answerId\n      alsoAnswered\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation AnswerQuestion($input: AnswerQuestionInput!) {\n    answerQuestion(input: $input) {\n      answerId\n      alsoAnswered\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeAnswer($input: RevokeAnswerInput!) {\n    revokeAnswer(input: $input) {\n      question {\n        ...QuestionCard_question\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeAnswer($input: RevokeAnswerInput!) {\n    revokeAnswer(input: $input) {\n      question {\n        ...QuestionCard_question\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query QuestionRecords($questionId: ID!, $first: Int!, $search: String, $country: String, $after: Int) {\n    questionRecords(questionId: $questionId, first: $first, search: $search, country: $country, after: $after) {\n      totalCount\n      byCountry {\n        code\n        name\n        count\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          ordinal\n          rows\n          name\n          country\n          supplierId\n          words\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query QuestionRecords($questionId: ID!, $first: Int!, $search: String, $country: String, $after: Int) {\n    questionRecords(questionId: $questionId, first: $first, search: $search, country: $country, after: $after) {\n      totalCount\n      byCountry {\n        code\n        name\n        count\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          ordinal\n          rows\n          name\n          country\n          supplierId\n          words\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SplitQuestion($input: SplitQuestionInput!) {\n    splitQuestion(input: $input) {\n      questionId\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SplitQuestion($input: SplitQuestionInput!) {\n    splitQuestion(input: $input) {\n      questionId\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation JoinQuestion($input: JoinQuestionInput!) {\n    joinQuestion(input: $input) {\n      questionId\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation JoinQuestion($input: JoinQuestionInput!) {\n    joinQuestion(input: $input) {\n      questionId\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Arithmetic_term on ScoreTerm {\n    key\n    name\n    value\n    weight\n    contribution\n    ruleId\n  }\n"): (typeof documents)["\n  fragment Arithmetic_term on ScoreTerm {\n    key\n    name\n    value\n    weight\n    contribution\n    ruleId\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AttentionPanel_assessment on AssessmentView {\n    laneText\n    attention {\n      priority\n      priorityTerms {\n        ...Arithmetic_term\n      }\n      severity\n      severityTerms {\n        ...Arithmetic_term\n      }\n      lines\n    }\n  }\n"): (typeof documents)["\n  fragment AttentionPanel_assessment on AssessmentView {\n    laneText\n    attention {\n      priority\n      priorityTerms {\n        ...Arithmetic_term\n      }\n      severity\n      severityTerms {\n        ...Arithmetic_term\n      }\n      lines\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CorridorsPanel_supplier on Supplier {\n    id\n    corridors {\n      workers\n      costMonths\n      agent\n      origin {\n        code\n        name\n      }\n      destination {\n        code\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment CorridorsPanel_supplier on Supplier {\n    id\n    corridors {\n      workers\n      costMonths\n      agent\n      origin {\n        code\n        name\n      }\n      destination {\n        code\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EvidenceBasis_supplier on Supplier {\n    id\n    facts {\n      isWord\n      source\n      fileName\n      importId\n      evidenceDate\n      assurance\n      inForce\n      preferred\n    }\n    assessment {\n      confidence\n      confidenceValue\n      ...ReferencesPanel_assessment\n      ...ScreenedPanel_assessment\n      ...GapsPanel_assessment\n    }\n  }\n"): (typeof documents)["\n  fragment EvidenceBasis_supplier on Supplier {\n    id\n    facts {\n      isWord\n      source\n      fileName\n      importId\n      evidenceDate\n      assurance\n      inForce\n      preferred\n    }\n    assessment {\n      confidence\n      confidenceValue\n      ...ReferencesPanel_assessment\n      ...ScreenedPanel_assessment\n      ...GapsPanel_assessment\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FactCells_fact on FactRow {\n    name\n    importId\n    fileName\n    how\n    work {\n      text\n      sectors\n    }\n    cells {\n      heading\n      field\n      why\n      row\n      text\n    }\n  }\n"): (typeof documents)["\n  fragment FactCells_fact on FactRow {\n    name\n    importId\n    fileName\n    how\n    work {\n      text\n      sectors\n    }\n    cells {\n      heading\n      field\n      why\n      row\n      text\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FactProvenance_fact on FactRow {\n    source\n    assurance\n    evidenceDate\n  }\n"): (typeof documents)["\n  fragment FactProvenance_fact on FactRow {\n    source\n    assurance\n    evidenceDate\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FactState_fact on FactRow {\n    inForce\n    preferred\n    recordedAt\n    endedAt\n  }\n"): (typeof documents)["\n  fragment FactState_fact on FactRow {\n    inForce\n    preferred\n    recordedAt\n    endedAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FactValue_fact on FactRow {\n    value\n    state\n    inForce\n  }\n"): (typeof documents)["\n  fragment FactValue_fact on FactRow {\n    value\n    state\n    inForce\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Facts_supplier on Supplier {\n    id\n    facts {\n      key\n      name\n      subject\n      inForce\n      ...FactValue_fact\n      ...FactCells_fact\n      ...FactProvenance_fact\n      ...FactState_fact\n    }\n  }\n"): (typeof documents)["\n  fragment Facts_supplier on Supplier {\n    id\n    facts {\n      key\n      name\n      subject\n      inForce\n      ...FactValue_fact\n      ...FactCells_fact\n      ...FactProvenance_fact\n      ...FactState_fact\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FlagDetails_flag on Flag {\n    ruleId\n    assuranceText\n    clears\n    do\n    doNot\n    citations\n    response {\n      ...ResponseLine_response\n    }\n    inputs {\n      ...FlagInputs_input\n    }\n    references {\n      ...FlagReferences_reference\n    }\n  }\n"): (typeof documents)["\n  fragment FlagDetails_flag on Flag {\n    ruleId\n    assuranceText\n    clears\n    do\n    doNot\n    citations\n    response {\n      ...ResponseLine_response\n    }\n    inputs {\n      ...FlagInputs_input\n    }\n    references {\n      ...FlagReferences_reference\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FlagInputs_input on FlagInput {\n    fact\n    name\n    value\n    source\n    reference\n    row\n    evidenceDate\n  }\n"): (typeof documents)["\n  fragment FlagInputs_input on FlagInput {\n    fact\n    name\n    value\n    source\n    reference\n    row\n    evidenceDate\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FlagItem_flag on Flag {\n    id\n    ruleId\n    name\n    class\n    severity\n    couldBe\n    assurance\n    protection\n    contextNote\n    subject\n    response {\n      key\n    }\n    explanation\n    ilo\n    openSince\n    ...FlagDetails_flag\n  }\n"): (typeof documents)["\n  fragment FlagItem_flag on Flag {\n    id\n    ruleId\n    name\n    class\n    severity\n    couldBe\n    assurance\n    protection\n    contextNote\n    subject\n    response {\n      key\n    }\n    explanation\n    ilo\n    openSince\n    ...FlagDetails_flag\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FlagReferences_reference on FlagReference {\n    name\n    value\n    digest\n    rows\n    columns\n    search\n  }\n"): (typeof documents)["\n  fragment FlagReferences_reference on FlagReference {\n    name\n    value\n    digest\n    rows\n    columns\n    search\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FlagsPanel_assessment on AssessmentView {\n    flags {\n      id\n      severity\n      class\n      openSince\n      name\n      ...FlagItem_flag\n    }\n    cleared {\n      flag {\n        id\n      }\n    }\n    ...ClearedFlags_assessment\n  }\n"): (typeof documents)["\n  fragment FlagsPanel_assessment on AssessmentView {\n    flags {\n      id\n      severity\n      class\n      openSince\n      name\n      ...FlagItem_flag\n    }\n    cleared {\n      flag {\n        id\n      }\n    }\n    ...ClearedFlags_assessment\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FourNumberRow_number on FourNumber {\n    key\n    name\n    explanation\n    value\n    low\n    high\n    word\n    band\n    restsOn\n    terms {\n      ...Arithmetic_term\n    }\n  }\n"): (typeof documents)["\n  fragment FourNumberRow_number on FourNumber {\n    key\n    name\n    explanation\n    value\n    low\n    high\n    word\n    band\n    restsOn\n    terms {\n      ...Arithmetic_term\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FourNumbersPanel_assessment on AssessmentView {\n    label\n    laneText\n    rangeLow\n    rangeHigh\n    rangeLabelLow\n    rangeLabelHigh\n    confidence\n    methodology\n    engine\n    editions {\n      title\n      edition\n      digest\n    }\n    asOf\n    numbers {\n      key\n      ...FourNumberRow_number\n    }\n  }\n"): (typeof documents)["\n  fragment FourNumbersPanel_assessment on AssessmentView {\n    label\n    laneText\n    rangeLow\n    rangeHigh\n    rangeLabelLow\n    rangeLabelHigh\n    confidence\n    methodology\n    engine\n    editions {\n      title\n      edition\n      digest\n    }\n    asOf\n    numbers {\n      key\n      ...FourNumberRow_number\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment GapsPanel_assessment on AssessmentView {\n    gaps {\n      fact\n      name\n      kind\n      kindText\n      untoldAt\n      rules\n    }\n  }\n"): (typeof documents)["\n  fragment GapsPanel_assessment on AssessmentView {\n    gaps {\n      fact\n      name\n      kind\n      kindText\n      untoldAt\n      rules\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MovedPanel_supplier on Supplier {\n    id\n    moves {\n      at\n      kind\n      text\n      labelBefore\n      labelAfter\n    }\n  }\n"): (typeof documents)["\n  fragment MovedPanel_supplier on Supplier {\n    id\n    moves {\n      at\n      kind\n      text\n      labelBefore\n      labelAfter\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ReferencesPanel_assessment on AssessmentView {\n    references {\n      name\n      value\n      title\n      publisher\n      edition\n      date\n      digest\n      rows\n      columns\n    }\n  }\n"): (typeof documents)["\n  fragment ReferencesPanel_assessment on AssessmentView {\n    references {\n      name\n      value\n      title\n      publisher\n      edition\n      date\n      digest\n      rows\n      columns\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ResponseLine_response on FlagResponse {\n    text\n    less\n    source\n    reference\n    row\n    evidenceDate\n  }\n"): (typeof documents)["\n  fragment ResponseLine_response on FlagResponse {\n    text\n    less\n    source\n    reference\n    row\n    evidenceDate\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Result_supplier on Supplier {\n    id\n    reassessing\n    openQuestions\n    untold {\n      text\n      answeredAt\n      answeredBy {\n        name\n        shortId\n        nameNow\n      }\n    }\n    assessment {\n      assessedAt\n      ...FourNumbersPanel_assessment\n      ...FlagsPanel_assessment\n      ...ReviewsPanel_assessment\n      ...GapsPanel_assessment\n      ...AttentionPanel_assessment\n      ...UnitsPanel_assessment\n    }\n  }\n"): (typeof documents)["\n  fragment Result_supplier on Supplier {\n    id\n    reassessing\n    openQuestions\n    untold {\n      text\n      answeredAt\n      answeredBy {\n        name\n        shortId\n        nameNow\n      }\n    }\n    assessment {\n      assessedAt\n      ...FourNumbersPanel_assessment\n      ...FlagsPanel_assessment\n      ...ReviewsPanel_assessment\n      ...GapsPanel_assessment\n      ...AttentionPanel_assessment\n      ...UnitsPanel_assessment\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ReviewsPanel_assessment on AssessmentView {\n    reviews {\n      id\n      ...FlagItem_flag\n    }\n  }\n"): (typeof documents)["\n  fragment ReviewsPanel_assessment on AssessmentView {\n    reviews {\n      id\n      ...FlagItem_flag\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ScreenedPanel_assessment on AssessmentView {\n    screened {\n      kind\n      name\n      text\n      lists {\n        title\n        edition\n        digest\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment ScreenedPanel_assessment on AssessmentView {\n    screened {\n      kind\n      name\n      text\n      lists {\n        title\n        edition\n        digest\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SidePanels_supplier on Supplier {\n    id\n    ...DecisionPanel_supplier\n    ...SitesPanel_supplier\n    ...CorridorsPanel_supplier\n    ...MovedPanel_supplier\n  }\n"): (typeof documents)["\n  fragment SidePanels_supplier on Supplier {\n    id\n    ...DecisionPanel_supplier\n    ...SitesPanel_supplier\n    ...CorridorsPanel_supplier\n    ...MovedPanel_supplier\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SitesPanel_supplier on Supplier {\n    id\n    sites {\n      id\n      name\n      addressLine\n      closed\n      projectFrom\n      projectTo\n      source\n      workers\n      country {\n        code\n        name\n      }\n      siteType {\n        key\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment SitesPanel_supplier on Supplier {\n    id\n    sites {\n      id\n      name\n      addressLine\n      closed\n      projectFrom\n      projectTo\n      source\n      workers\n      country {\n        code\n        name\n      }\n      siteType {\n        key\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SupplierHeader_supplier on Supplier {\n    id\n    name\n    localName\n    otherNames\n    parent\n    fictional\n    country {\n      code\n      name\n    }\n    identifiers {\n      scheme\n      name\n      value\n    }\n    row {\n      id\n      sector {\n        key\n        name\n      }\n      workers\n      migrantShare\n      siteCount\n      tier\n      leadingFlag {\n        code\n        text\n      }\n    }\n    openProposal {\n      id\n    }\n    viewerCanRecordDecision\n    viewerCanProposeDecision\n  }\n"): (typeof documents)["\n  fragment SupplierHeader_supplier on Supplier {\n    id\n    name\n    localName\n    otherNames\n    parent\n    fictional\n    country {\n      code\n      name\n    }\n    identifiers {\n      scheme\n      name\n      value\n    }\n    row {\n      id\n      sector {\n        key\n        name\n      }\n      workers\n      migrantShare\n      siteCount\n      tier\n      leadingFlag {\n        code\n        text\n      }\n    }\n    openProposal {\n      id\n    }\n    viewerCanRecordDecision\n    viewerCanProposeDecision\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Timeline_entry on TimelineEntry {\n    id\n    at\n    group\n    text\n    labelBefore\n    labelAfter\n    isMethodology\n    importId\n    actor {\n      name\n      shortId\n      nameNow\n    }\n  }\n"): (typeof documents)["\n  fragment Timeline_entry on TimelineEntry {\n    id\n    at\n    group\n    text\n    labelBefore\n    labelAfter\n    isMethodology\n    importId\n    actor {\n      name\n      shortId\n      nameNow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment UnitArithmetic_unit on Unit {\n    inherent\n    residual\n    contextCap\n    terms {\n      key\n      value\n      contribution\n      ...Arithmetic_term\n    }\n  }\n"): (typeof documents)["\n  fragment UnitArithmetic_unit on Unit {\n    inherent\n    residual\n    contextCap\n    terms {\n      key\n      value\n      contribution\n      ...Arithmetic_term\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment UnitsPanel_assessment on AssessmentView {\n    units {\n      key\n      site\n      product\n      input\n      origin\n      label\n      inherent\n      residual\n      coverage\n      terms {\n        key\n      }\n      ...UnitArithmetic_unit\n    }\n  }\n"): (typeof documents)["\n  fragment UnitsPanel_assessment on AssessmentView {\n    units {\n      key\n      site\n      product\n      input\n      origin\n      label\n      inherent\n      residual\n      coverage\n      terms {\n        key\n      }\n      ...UnitArithmetic_unit\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Supplier($id: ID!) {\n    supplier(id: $id) {\n      id\n      name\n      reassessing\n      assessment {\n        assessedAt\n      }\n      openProposal {\n        id\n      }\n      decisionInForce {\n        id\n      }\n      ...SupplierHeader_supplier\n      ...Result_supplier\n      ...SidePanels_supplier\n      ...DecisionDialog_supplier\n    }\n  }\n"): (typeof documents)["\n  query Supplier($id: ID!) {\n    supplier(id: $id) {\n      id\n      name\n      reassessing\n      assessment {\n        assessedAt\n      }\n      openProposal {\n        id\n      }\n      decisionInForce {\n        id\n      }\n      ...SupplierHeader_supplier\n      ...Result_supplier\n      ...SidePanels_supplier\n      ...DecisionDialog_supplier\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SupplierFacts($id: ID!) {\n    supplier(id: $id) {\n      id\n      ...Facts_supplier\n      ...EvidenceBasis_supplier\n    }\n  }\n"): (typeof documents)["\n  query SupplierFacts($id: ID!) {\n    supplier(id: $id) {\n      id\n      ...Facts_supplier\n      ...EvidenceBasis_supplier\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SupplierTimeline($id: ID!, $groups: [EntryGroup!], $after: String) {\n    timeline(supplierId: $id, groups: $groups, first: 50, after: $after) {\n      groups {\n        group\n        count\n      }\n      edges {\n        cursor\n        node {\n          ...Timeline_entry\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    supplier(id: $id) {\n      id\n      ...DecisionHistory_supplier\n    }\n  }\n"): (typeof documents)["\n  query SupplierTimeline($id: ID!, $groups: [EntryGroup!], $after: String) {\n    timeline(supplierId: $id, groups: $groups, first: 50, after: $after) {\n      groups {\n        group\n        count\n      }\n      edges {\n        cursor\n        node {\n          ...Timeline_entry\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    supplier(id: $id) {\n      id\n      ...DecisionHistory_supplier\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Suppliers($filter: SupplierFilter, $sort: SupplierSort!, $descending: Boolean, $first: Int!, $after: String) {\n    suppliers(filter: $filter, sort: $sort, descending: $descending, first: $first, after: $after) {\n      totalCount\n      suggestions\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      facets {\n        key\n        name\n        multiValued\n        values {\n          value\n          name\n          count\n        }\n      }\n      edges {\n        cursor\n        node {\n          ...SupplierTable_supplier\n        }\n      }\n    }\n    activeJobRuns {\n      id\n      kind\n      state\n      stage\n      done\n      total\n    }\n  }\n"): (typeof documents)["\n  query Suppliers($filter: SupplierFilter, $sort: SupplierSort!, $descending: Boolean, $first: Int!, $after: String) {\n    suppliers(filter: $filter, sort: $sort, descending: $descending, first: $first, after: $after) {\n      totalCount\n      suggestions\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      facets {\n        key\n        name\n        multiValued\n        values {\n          value\n          name\n          count\n        }\n      }\n      edges {\n        cursor\n        node {\n          ...SupplierTable_supplier\n        }\n      }\n    }\n    activeJobRuns {\n      id\n      kind\n      state\n      stage\n      done\n      total\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SupplierTable_supplier on SupplierRow {\n    id\n    name\n    localName\n    externalId\n    country {\n      code\n      name\n    }\n    sector {\n      key\n      name\n    }\n    label\n    contextLow\n    contextHigh\n    residual\n    rangeLow\n    rangeHigh\n    coverage\n    confidence\n    leadingFlag {\n      code\n      text\n    }\n    flagCount\n    findingCount\n    workers\n    migrantShare\n    workersConcerned\n    siteCount\n    tier\n    spend {\n      minor\n      currency\n      exponent\n    }\n    needsDecision\n    decision\n    decisionUntil\n    asOf\n  }\n"): (typeof documents)["\n  fragment SupplierTable_supplier on SupplierRow {\n    id\n    name\n    localName\n    externalId\n    country {\n      code\n      name\n    }\n    sector {\n      key\n      name\n    }\n    label\n    contextLow\n    contextHigh\n    residual\n    rangeLow\n    rangeHigh\n    coverage\n    confidence\n    leadingFlag {\n      code\n      text\n    }\n    flagCount\n    findingCount\n    workers\n    migrantShare\n    workersConcerned\n    siteCount\n    tier\n    spend {\n      minor\n      currency\n      exponent\n    }\n    needsDecision\n    decision\n    decisionUntil\n    asOf\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ExportSuppliers($input: ExportSuppliersInput!) {\n    exportSuppliers(input: $input) {\n      export {\n        id\n        rowCount\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ExportSuppliers($input: ExportSuppliersInput!) {\n    exportSuppliers(input: $input) {\n      export {\n        id\n        rowCount\n      }\n      userErrors {\n        field\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NewestExport {\n    supplierExport {\n      id\n      rowCount\n      expiresAt\n      url\n      jobRun {\n        id\n        state\n        done\n        total\n        reason {\n          code\n          text\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query NewestExport {\n    supplierExport {\n      id\n      rowCount\n      expiresAt\n      url\n      jobRun {\n        id\n        state\n        done\n        total\n        reason {\n          code\n          text\n        }\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;