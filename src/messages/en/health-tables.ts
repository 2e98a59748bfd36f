/** Headers of the tabs about health. */
const common = { id: 'Id', rev: 'Version', account: 'Account id' };
const named = { accountName: 'Account' };

export function healthHeaders() {
  return {
    history: {
      ...common,
      ...named,
      day: 'Day',
      score: 'Health',
      band: 'Band',
      confidence: 'Confidence',
      model: 'Model',
      reasons: 'Points and values',
    },
    overrides: {
      ...common,
      ...named,
      score: 'Health',
      band: 'Band',
      reason: 'Reason',
      from: 'From',
      until: 'Until',
      by: 'By',
      ended: 'Taken back on',
      endedBy: 'Taken back by',
    },
    models: {
      id: common.id,
      rev: common.rev,
      version: 'Version of the models',
      state: 'State',
      note: 'Note',
      by: 'By',
      at: 'When',
      body: 'Content',
    },
  };
}
