/** Tabs, headers and settings of what figures are computed from. */
export type FigureTables = typeof figureTables;

export const figureTables = {
  tabs: {
    reports: 'Reports',
    stamps: 'Figures of the homes',
    quotas: 'Quotas',
    rates: 'Exchange rates',
    outcomeValues: 'Value of outcomes',
    amountStamps: 'Figures of the homes (amounts)',
  },
  headers: {
    reports: {
      edition: 'Edition',
      from: 'From',
      to: 'To',
      language: 'Language',
      by: 'By',
      at: 'When',
      state: 'State',
      document: 'Document id',
    },
    quotas: { am: 'AM', from: 'From', to: 'To', amount: 'More revenue a month', currency: 'Currency' },
    rates: { day: 'From day', from: 'Currency', to: 'Worth in', times: 'One unit is worth' },
    outcomeValues: { outcome: 'Outcome id', amount: 'Worth to the account', currency: 'Currency' },
  },
  stamps: {
    whose: 'Whose',
    figure: 'Figure',
    value: 'Value',
    missing: 'Why none',
    unit: 'Unit',
    n: 'n',
    from: 'From',
    to: 'To',
    day: 'As of',
    path: 'Five periods',
  },
  settings: {
    yearStart: 'Month that the year of figures begins with (1 to 12)',
    reportTemplate: 'Template of reports (id of a document)',
    reportLook: 'How reports look',
    yearCalendar: 'Calendar of the quarters (empty: that of the language)',
    weekDigest: 'Tell leads of their week by mail as it begins',
  },
};
