/** Tabs and headers of what was answered to proposals, and of the rules. */
export type ProposalTables = typeof proposalTables;

export const proposalTables = {
  tabs: { proposals: 'Answers to proposals', rules: 'Rules for signals' },
  readMe: {
    proposals: 'What people made of signals that a rule proposed: flagged, or set aside and why.',
    rules: 'How each rule has done so far, and which are retired. Change it in the sidebar.',
  },
  headers: {
    proposals: {
      id: 'Id',
      rev: 'Version',
      account: 'Account id',
      accountName: 'Account',
      at: 'When',
      rule: 'Rule',
      kind: 'Kind',
      answer: 'Answer',
      reason: 'Reason',
      words: 'In words',
      by: 'By',
      basis: 'Rested on',
      level: 'How much',
      signal: 'Signal',
    },
    rules: {
      id: 'Id',
      rev: 'Version',
      rule: 'Rule',
      state: 'State',
      by: 'By',
      at: 'When',
      day: 'Counted on',
      decided: 'Decided',
      accepted: 'Accepted',
      setAside: 'Set aside',
      otherDecided: 'Decided without it',
      otherAccepted: 'Accepted without it',
    },
  },
};
