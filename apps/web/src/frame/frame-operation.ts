import { graphql } from '../gql/gql.ts';

/** What the frame shows on every page: who is looking, where, and which long jobs run. */
export const FrameFragment = graphql(/* GraphQL */ `
  fragment Frame_query on Query {
    me {
      id
      displayName
      email
      locale
      memberships {
        organisationId
        name
        kind
        roles
        demo
      }
      notices {
        code
        text
      }
    }
    viewer {
      userId
      person {
        name
        shortId
        nameNow
      }
      roles
      can
      organisation {
        id
        name
        kind
        timeZone
        supplierCount
        openQuestionCount
        toDecideCount
        unreadChanges {
          count
          more
        }
        demo
      }
    }
    activeJobRuns {
      ...JobLine_jobRun
    }
  }
`);

export const FrameQuery = graphql(/* GraphQL */ `
  query Frame {
    ...Frame_query
  }
`);

/** The badge of what changed, which others cause too. */
export const UnreadChangesQuery = graphql(/* GraphQL */ `
  query UnreadChanges {
    viewer {
      organisation {
        id
        unreadChanges {
          count
          more
        }
      }
    }
  }
`);

export const JobRunChanged = graphql(/* GraphQL */ `
  subscription JobRunChanged {
    jobRunChanged {
      ...JobLine_jobRun
    }
  }
`);

export const JobLineFragment = graphql(/* GraphQL */ `
  fragment JobLine_jobRun on JobRun {
    id
    kind
    title
    state
    stageText
    done
    total
    secondsLeft
    subjectType
    subjectId
    fileUrl
    updatedAt
  }
`);
