/** What can be wrong with one field of a form. */
export const fieldProblems = [
  'missing',
  'too-long',
  'not-a-zone',
  'not-a-mail',
  'not-a-domain',
  'not-a-number',
  'not-an-amount',
  'not-a-percent',
  'hours-reversed',
  'no-workday',
  'day-passed',
  'not-found',
  'already-there',
  'last-admin',
  'not-in-team',
  'not-a-score',
  'too-far',
  'other-band',
] as const;
export type FieldProblem = (typeof fieldProblems)[number];
