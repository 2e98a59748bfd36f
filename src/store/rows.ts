/** A row of each table, as the domain's own type. */
import type { Account } from '../domain/account/account';
import type { Activity } from '../domain/account/activity';
import type { Case } from '../domain/account/case';
import type { Comment } from '../domain/account/comment';
import type { Commitment } from '../domain/account/commitment';
import type { Contact } from '../domain/account/contact';
import type { Feedback } from '../domain/account/feedback';
import type { Outcome } from '../domain/account/outcome';
import type { Renewal } from '../domain/account/renewal';
import type { ServicePlan } from '../domain/account/service-plan';
import type { Alert } from '../domain/alert/alert';
import type { Deal } from '../domain/commercial/deal';
import type { Movement } from '../domain/commercial/movement';
import type { OutcomeValue } from '../domain/commercial/outcome-value';
import type { Price } from '../domain/commercial/price';
import type { Quota } from '../domain/commercial/quota';
import type { Rate } from '../domain/commercial/rate';
import type { RetentionCost } from '../domain/commercial/retention-cost';
import type { Revenue } from '../domain/commercial/revenue';
import type { Duty } from '../domain/duty/duty';
import type { Band, ModelVersion } from '../domain/health/health-model';
import type { HealthSnapshot, ReasonKept } from '../domain/health/health-snapshot';
import type { MeasureValue } from '../domain/health/measure-value';
import type { Override } from '../domain/health/override';
import type { BacktestRow } from '../domain/health/record/stored';
import type { FigureStamp, MoneyStamp } from '../domain/metrics/stamp';
import type { Notice } from '../domain/notice/notice';
import type { Report } from '../domain/report/report';
import type { ProposalAnswer } from '../domain/signal/rules/proposal';
import type { RuleRow } from '../domain/signal/rules/rule-record';
import type { Signal } from '../domain/signal/signal';
import type { SignalEvent } from '../domain/signal/signal-event';
import type { Meeting } from '../domain/sync/meeting';
import type { PlannedSync } from '../domain/sync/team/planned';
import type { Teammate } from '../domain/team/teammate';
import type { Day } from '../domain/time/time';
import type { RefusedRow, SourceRow } from './tables/record-tabs';

/** The tables of the workbook that everybody shares, by fixed key. */
export type MainRows = {
  readonly accounts: Account;
  readonly contacts: Contact;
  readonly team: Teammate;
  readonly plans: ServicePlan;
  readonly measures: MeasureValue;
  readonly history: HealthSnapshot;
  readonly overrides: Override;
  /** How health is scored, version by version. */
  readonly models: ModelVersion;
  readonly alerts: Alert;
  readonly signals: Signal;
  readonly signalEvents: SignalEvent;
  /** What was answered to a proposal by rule, and how each rule did. */
  readonly proposals: ProposalAnswer;
  readonly rules: RuleRow;
  readonly activities: Activity;
  readonly feedback: Feedback;
  readonly comments: Comment;
  readonly outbox: Notice;
  readonly commitments: Commitment;
  readonly meetings: Meeting;
  /** Times that a lead has confirmed, before they stand in any calendar. */
  readonly plannedSyncs: PlannedSync;
  readonly outcomes: Outcome;
  readonly cases: Case;
  readonly renewals: Renewal;
  readonly duties: Duty;
  readonly backtests: BacktestRow;
  readonly stamps: FigureStamp;
  /** Which document in Google Drive is which report. */
  readonly reports: Report;
  /** Rows that an import could not take, and where rows are taken from every hour. */
  readonly refused: RefusedRow;
  readonly sources: SourceRow;
};

/** Those of the workbook that AMs and leads share. */
export type CommercialRows = {
  readonly revenue: Revenue;
  readonly prices: Price;
  readonly deals: Deal;
  readonly movements: Movement;
  readonly costs: RetentionCost;
  readonly quotas: Quota;
  readonly rates: Rate;
  readonly outcomeValues: OutcomeValue;
  readonly amountStamps: MoneyStamp;
};

export type Rows = MainRows & CommercialRows;
export type TableKey = keyof Rows;
export type RowsByTable = { readonly [Key in TableKey]?: readonly Rows[Key][] };

/**
 * An account's health as the accounts tab shows it: written by every action on the account and by `rebuild`. With it the
 * newest change of its band and the pulse that still counts, for lists that have no dossier at hand.
 */
export type HealthMark = {
  readonly healthScore: number | undefined;
  readonly healthBand: Band | '';
  readonly bandBefore: Band | '';
  readonly bandSince: Day | undefined;
  readonly bandMoved: readonly ReasonKept[];
  readonly pulse: number | undefined;
};
export type ListedAccount = Account & HealthMark;
