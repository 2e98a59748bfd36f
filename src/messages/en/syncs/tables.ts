/** Headers of the columns that agendas rest on. */
export const agendaHeaders = {
  accounts: {
    bandBefore: 'Band before',
    bandSince: 'Band since',
    bandMoved: 'What moved the band',
    pulse: 'Pulse',
  },
  meetings: {
    decisions: 'Decisions',
    minutes: 'Minutes',
    skipBy: 'Agreed to skip',
    noted: 'Agenda as written',
  },
};
