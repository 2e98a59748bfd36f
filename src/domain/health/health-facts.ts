/** What is known of an account when its health is told: nothing of it stands in the workbook of amounts. */
import type { Account } from '../account/account';
import type { Activity } from '../account/activity';
import type { Case } from '../account/case';
import type { Feedback } from '../account/feedback';
import type { Meeting } from '../sync/meeting';
import type { Day } from '../time/time';
import type { HealthSnapshot } from './health-snapshot';
import type { MeasureValue } from './measure-value';
import type { Override } from './override';

export type HealthFacts = {
  readonly account: Pick<Account, 'stage' | 'segment' | 'seatsBought' | 'seatsUsed'>;
  readonly measures: readonly MeasureValue[];
  readonly activities: readonly Activity[];
  readonly meetings: readonly Meeting[];
  readonly cases: readonly Case[];
  readonly feedback: readonly Feedback[];
  readonly overrides: readonly Override[];
  readonly history: readonly HealthSnapshot[];
  readonly today: Day;
};
