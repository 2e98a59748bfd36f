import { proposalTables } from './proposals/tables';
import { plannedTable } from './syncs/team';

export type LookWords = ReturnType<typeof lookWords>;

/** The first tab of the workbook, titles of filter views, and how a day looks in a cell. */
export function lookWords() {
  return {
    /** Whether Sheets can write days as this language does. */
    daysInWords: true,
    readMe: {
      tab: 'Read me',
      title: 'The Tandem workbook',
      intro: [
        'Everything Tandem knows stands in this Sheet. Read it, filter it and work in it as in any other.',
        'Tandem’s cards in Gmail, Calendar and Sheets show the same rows and write into them.',
      ],
      tabsTitle: 'What each tab is for',
      tabs: {
        signals: 'Possible expansions that somebody noticed, with the state each is in and its clocks.',
        accounts: 'The companies that pay you: plan, seats, renewal, who looks after them, and their health.',
        renewals: 'When each contract renews, until when notice can be given, the AM’s call and the result.',
        commitments: 'What was promised to whom, and until when.',
        cases: 'Support cases that matter for the account.',
        activities: 'What happened with an account: mails, notes, meetings, pulses.',
        contacts: 'The people at the accounts.',
        feedback: 'What customers said: scores and words.',
        comments: 'What the team says to each other about an account.',
        outbox: 'Who is told of what, and whether it went out.',
        meetings: 'Syncs of CSM and AM.',
        plannedSyncs: plannedTable.readMe,
        outcomes: 'What the customer wants to reach, and what was reached.',
        measures: 'Dated values that health is worked out from. Old ones stay.',
        plans: 'What you sell: seats and features.',
        history: 'How each account’s health went.',
        overrides: 'Who said of an account’s health what, until when and why.',
        models: 'How health is scored, every version of it. Change it in the sidebar.',
        alerts: 'What the nights found: accounts that fell, are falling, or did something unusual.',
        signalEvents: 'Every step of every signal.',
        team: 'Who works with Tandem, in which role and at what hours.',
        settings: 'What holds for everybody.',
        refused: 'Rows that an import could not take, and why. Fill in the last column and try again.',
        sources: 'Sheets and ranges that measures come from.',
        ...proposalTables.readMe,
        backtests: 'How health scores did on what came. The back-test card and tab show it.',
        reports: 'Which document is which report. The reports themselves are in Google Drive.',
        stamps: 'Figures of each person’s home, as the last night found them.',
        duties: 'Whose Tandem runs by itself, and how far the night’s work has come.',
        journal: 'Who changed what and when.',
      },
      parts: [
        {
          title: 'What you may do',
          lines: [
            'Sort, filter, hide, colour; rename headers and tabs; move columns; add columns of your own.',
            'Type into cells, and add rows at the end of a tab: leave the id empty, and name the account by its name. Tandem takes them up within the hour.',
            'Days may be typed as 2027-03-14. What Tandem cannot read it leaves as it is, and tells an admin.',
            'Your own filter views are under Data → Filter views. They hide nothing from anybody else.',
          ],
        },
        {
          title: 'What Tandem writes',
          lines: [
            'Ids, versions, account names, health, the clocks and steps of signals, the journal. Google warns you before you change these.',
            'Leave the hidden first row and the hidden tabs alone: they are how Tandem finds its way.',
            'Colours say what the words beside them say. Red clocks are late, amber ones are near.',
          ],
        },
        {
          title: 'Help',
          lines: [
            'Something is gone or wrong? File → Version history brings back how it was.',
            'For everything else ask an admin of your team; the team tab names them.',
          ],
        },
      ],
    },
    derivedMark: 'Version of the hidden tabs, kept by Tandem',
    views: {
      myAccounts: ({ name }: { name: string }) => `${name}: my accounts`,
      mySignals: ({ name }: { name: string }) => `${name}: my signals`,
      queue: ({ name }: { name: string }) => `${name}: my queue by clock`,
      openLoops: ({ name }: { name: string }) => `${name}: won, not handed back`,
      renewals: ({ name }: { name: string }) => `${name}: renewals ahead`,
      unowned: ({ name }: { name: string }) => `${name}: accounts without a CSM`,
    },
  };
}
