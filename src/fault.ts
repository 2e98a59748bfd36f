/** What should not happen, by name. Each code has its own words in `messages` and, where a person can mend it, its own card. */
export type FaultCode =
  | 'no-workbook' // nobody has set one up yet
  | 'no-access' // this person has not allowed the workbook, or the file is not shared with them
  | 'no-amounts' // the workbook of amounts is not there, not shared with this person, or not allowed by them
  | 'workbook-gone' // this person could open it before and it is not there any more
  | 'not-in-team' // the workbook opens, and the team tab does not name this person
  | 'wrong-account' // the Google account that runs is from outside the company
  | 'not-allowed' // the role may not do this
  | 'missing-row' // an id that the workbook does not hold
  | 'stale-row' // somebody changed the row between the read and the write
  | 'bad-workbook' // a tab or a key column that Tandem needs is missing
  | 'newer-schema' // the workbook was written by a newer Tandem
  | 'busy' // the lock was not to be had in time
  | 'over-quota' // Google refused for now (429, rate limits)
  | 'google-refused' // Google refused for another reason
  | 'unknown-action' // a button that this version does not know
  | 'bad-event' // Google sent something that is not the event it documents
  | 'defect'; // a mistake of ours

/** The only thing that is thrown on purpose. `detail` is for the log, never for the screen. */
export class Fault extends Error {
  readonly code: FaultCode;
  readonly detail: Readonly<Record<string, string | number>>;
  /** What was caught, when something was. */
  readonly origin: unknown;

  constructor(code: FaultCode, detail: Readonly<Record<string, string | number>> = {}, origin?: unknown) {
    super(code);
    this.name = 'Fault';
    this.code = code;
    this.detail = detail;
    this.origin = origin;
  }
}
