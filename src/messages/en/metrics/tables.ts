/** Tabs, headers and settings of what figures are computed from. */
export type FigureTables = typeof figureTables;

export const figureTables = {
  tabs: { quotas: 'Quotas', rates: 'Exchange rates', outcomeValues: 'Value of outcomes' },
  headers: {
    quotas: { am: 'AM', from: 'From', to: 'To', amount: 'More revenue a month', currency: 'Currency' },
    rates: { day: 'From day', from: 'Currency', to: 'Worth in', times: 'One unit is worth' },
    outcomeValues: { outcome: 'Outcome id', amount: 'Worth to the account', currency: 'Currency' },
  },
  settings: {
    yearStart: 'Month that the year of figures begins with (1 to 12)',
    yearCalendar: 'Calendar of the quarters (empty: that of the language)',
  },
};
