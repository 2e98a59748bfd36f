import type { Stage } from '../../domain/account/account';
import type { ActivityKind } from '../../domain/account/activity';
import type { Health } from '../../domain/health/health';
import type { Band, TriggerKind } from '../../domain/health/health-model';
import type { MeasureId } from '../../domain/health/measures/default-measures';
import type { Language, Role } from '../../domain/team/teammate';
import type { Formats } from '../formats';
import type { FieldProblem } from '../problems';

const small = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

export type AccountWords = ReturnType<typeof accountWords>;

/** Accounts, their health and timeline, the way to them, and the first card. */
export function accountWords(f: Formats) {
  const count = (value: number) => small[value] ?? f.number(value);
  const accounts = (value: number) => `${f.number(value)} ${value === 1 ? 'account' : 'accounts'}`;
  return {
    common: {
      pickedDay: ({ day }: { day: string }) => `That is ${day}`,
      save: 'Save',
      search: 'Search accounts',
      openWorkbook: 'Open the workbook',
      tryAgain: 'Try again',
      showAll: ({ count }: { count: number }) => `Show all ${f.number(count)}`,
      more: ({ count }: { count: number }) => `${f.number(count)} more in the workbook`,
      shortRoles: { csm: 'CSM', am: 'AM', lead: 'Lead', admin: 'Admin' } satisfies Record<Role, string>,
      roles: {
        csm: 'Customer success manager',
        am: 'Account manager',
        lead: 'Team lead',
        admin: 'Admin',
      } satisfies Record<Role, string>,
      languages: { en: 'English', fa: 'فارسی', th: 'ไทย' } satisfies Record<Language, string>,
      problems: {
        missing: 'Please fill this in',
        'too-long': 'This is too long; please shorten it',
        'not-a-zone': 'Please write a time zone such as Asia/Bangkok',
        'not-a-mail': 'Please write a whole mail address',
        'not-a-domain': 'Please write domains such as acme.example',
        'not-a-number': 'Please write a whole number in the allowed range',
        'not-an-amount': 'Please write a plain amount such as 1,200',
        'not-a-percent': 'Please write a percentage from 0 to 100',
        'hours-reversed': 'The working day has to end after it begins',
        'no-workday': 'Please pick at least one working day',
        'day-passed': 'This day is over',
        'not-found': 'This is not there any more; please pick again',
        'already-there': 'Somebody with this address is in the team already',
        'last-admin': 'The team needs at least one admin',
        'not-in-team': 'There is nobody of this name, or more than one; please pick from the list',
        'not-a-score': 'Please write a score that the scale has',
        'too-far': 'Please pick a day within 90 days',
        'other-band': 'This score lies in another band; correct one of the two',
      } satisfies Record<FieldProblem, string>,
    },
    home: {
      greeting: ({ name, hour }: { name: string; hour: number }) =>
        `Good ${hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening'}, ${name}`,
      accounts: ({ count }: { count: number }) => accounts(count),
      clocks: ({ count }: { count: number }) => `Clocks running (${f.number(count)})`,
      clocksEmpty: 'No signal is waiting for you.',
      flagged: ({ count }: { count: number }) => `Signals I flagged (${f.number(count)})`,
      flaggedEmpty: 'None lately. When a customer needs more, flag it from their mail.',
      late: ({ count }: { count: number }) => `Past their clock (${f.number(count)})`,
      lateEmpty: 'No clock has run out.',
      atRisk: ({ count }: { count: number }) => `Accounts at risk (${f.number(count)})`,
      atRiskEmpty: 'No account is at risk.',
      renewals: ({ count }: { count: number }) => `Renewals in 90 days (${f.number(count)})`,
      renewalsEmpty: 'No notice day in the next 90 days.',
      unowned: ({ count }: { count: number }) => `Without an owner (${f.number(count)})`,
      unownedEmpty: 'Every account has its people.',
      nextSync: 'Next sync',
      nextSyncEmpty: 'No sync is planned.',
      syncWith: ({ name, when }: { name: string; when: string }) => `With ${name}, ${when}`,
      openQueue: 'Open the queue',
      openRow: 'Open selected row',
      selectedRow: 'Selected row',
      settings: 'Settings',
      importAccounts: 'Import accounts',
      noAccounts: 'No accounts yet',
      noAccountsHint: 'Paste your accounts into a new tab of the workbook, then import them here.',
      noAccountsWait: 'An admin of your team can import them.',
      unreadable: ({ count }: { count: number }) =>
        count === 1
          ? 'At least one row of the workbook cannot be read'
          : `At least ${f.number(count)} rows of the workbook cannot be read`,
    },
    health: {
      bands: {
        healthy: 'Healthy',
        watch: 'Watch',
        'at-risk': 'At risk',
        insufficient: 'Not enough data',
      } satisfies Record<Band, string>,
      confidence: {
        high: 'confidence high',
        medium: 'confidence medium',
        low: 'confidence low',
      } satisfies Record<Health['confidenceLevel'], string>,
      change: ({ change, days }: { change: number; days: number }) =>
        change === 0
          ? `Unchanged in ${f.days(days)}`
          : `${change < 0 ? '▼' : '▲'} ${f.number(Math.abs(change))} in ${f.days(days)}`,
      notEnough: ({ percent }: { percent: number }) => `Not enough data (${f.percent(percent)})`,
      collectFirst: 'Collect first',
      allReasons: 'All reasons',
      why: 'Why?',
      reasonsTitle: 'Why this score',
      noReasons: 'Nothing stands out.',
      nextStep: ({ band }: { band: string }) => `Next step to ${band}`,
      stepTo: ({ step, score }: { step: string; score: number }) => `${step} → ${f.number(score)}`,
      overTime: ({ from, to, days }: { from: number; to: number; days: number }) =>
        `${f.number(from)} → ${f.number(to)} in ${f.days(days)}`,
      start: 'Every account starts from',
      sum: 'Score',
      measuredOn: ({ day }: { day: string }) => `Measured on ${day}`,
      staleSince: ({ day }: { day: string }) => `Measured on ${day}: old, so it counts less`,
      oldValue: 'Old, so it counts less',
      unknown: 'Not known yet',
      ownReason: ({ label, value }: { label: string; value: number }) => `${label}: ${f.number(value)}`,
      ownStep: ({ label, to }: { label: string; to: number }) => `Bring “${label}” to ${f.number(to)}`,
      moved: ({ day, by }: { day: string; by: string }) => `Moved since ${day}: ${by}`,
      newestData: ({ day }: { day: string }) => `newest data ${day}`,
      todayOnly: 'data of today',
      holding: 'The score alone would be another band. It changes when it stays so, or goes further.',
      triggers: {
        cancelled: 'At risk because it is cancelled',
        'payment-failed': 'At risk because a payment failed',
      } satisfies Record<TriggerKind, string>,
      overridden: ({ name, day }: { name: string; day: string }) => `Set by ${name} until ${day}`,
      rawScore: ({ score }: { score: string }) => `The measures say ${score}`,
      together: ({ count: parts }: { count: number }) =>
        `With its ${f.number(parts)} ${parts === 1 ? 'part' : 'parts'}`,
      worst: ({ name, score }: { name: string; score: string }) => `Worst: ${name} ${score}`,
      weighed: { seats: 'weighed by seats bought', equally: 'each the same' },
      contactsOnly: 'Contact and mails: logged ones only. Silence in the log is not neglect.',
      reckoned: 'Before the first snapshot the trend is reckoned back from dated values.',
      measures: {
        logins_trend: 'Logins against the month before',
        seats_used: 'Seats in use',
        onboarding_progress: 'Progress of onboarding',
        contact_days: 'Days since the last contact',
        response_balance: 'Mails both ways',
        meeting_attendance: 'Meetings held',
        open_cases: 'Cases open for over 7 days',
        feedback: 'Feedback',
        pulse: 'Pulse',
        payment_late_days: 'Late payments',
      } satisfies Record<MeasureId, string>,
      reasons: {
        logins_trend: (value: number) => loginsText(value, f),
        seats_used: (value: number) => `${f.percent(value)} of seats in use`,
        onboarding_progress: (value: number) => `Onboarding ${f.percent(value)} done`,
        contact_days: (value: number) => (value <= 0 ? 'In contact today' : `${f.days(value)} since the last contact`),
        response_balance: (value: number) => `${f.percent(value)} of logged mails are theirs`,
        meeting_attendance: (value: number) => `${f.percent(value)} of agreed meetings held`,
        open_cases: (value: number) => `${count(value)} ${value === 1 ? 'case' : 'cases'} open for over 7 days`,
        feedback: (value: number) => `Feedback ${f.number(value)} of 10`,
        pulse: (value: number) => `Pulse ${f.number(value)} of 5`,
        payment_late_days: (value: number) => (value <= 0 ? 'Payments on time' : `Payment ${f.days(value)} late`),
      } satisfies Record<MeasureId, (value: number) => string>,
      steps: {
        logins_trend: ({ to }) =>
          to < 0
            ? `Slow the fall of logins to ${f.percent(-to)}`
            : to === 0
              ? 'Bring logins back to last month’s level'
              : `Bring logins up by ${f.percent(to)}`,
        seats_used: ({ to }) => `Get ${f.percent(to)} of seats in use`,
        onboarding_progress: ({ to }) => `Bring onboarding to ${f.percent(to)}`,
        contact_days: () => 'Get in touch',
        response_balance: ({ to }) => `Bring their share of mails to ${f.percent(to)}`,
        meeting_attendance: ({ to }) => `Hold ${f.percent(to)} of meetings`,
        open_cases: ({ from, to }) => `Close ${count(from - to).toLowerCase()} ${from - to === 1 ? 'case' : 'cases'}`,
        feedback: ({ to }) => `Win feedback of ${f.number(to)}`,
        pulse: ({ to }) => `Earn a pulse of ${f.number(to)}`,
        payment_late_days: ({ to }) =>
          to <= 0 ? 'Settle the late payment' : `Bring the late payment to ${f.days(to)}`,
      } satisfies Record<MeasureId, (step: { from: number; to: number }) => string>,
    },
    account: {
      stages: { onboarding: 'Onboarding', live: 'Live', ending: 'Ending', ended: 'Ended' } satisfies Record<
        Stage,
        string
      >,
      seats: 'Seats',
      seatsUsed: ({ used, bought }: { used: number; bought: number }) =>
        `${f.number(used)} of ${f.number(bought)} used`,
      seatsBought: ({ bought }: { bought: number }) => `${f.number(bought)} bought`,
      renewal: 'Renewal',
      noticeBy: ({ day, left }: { day: string; left: string }) => `Notice by ${day} · ${left}`,
      noticeOver: ({ day }: { day: string }) => `Notice was possible until ${day}`,
      team: 'Team',
      nobody: 'Nobody owns this account yet',
      noCsm: 'no CSM yet',
      noAm: 'no AM yet',
      claim: 'Claim',
      claimAs: ({ role }: { role: string }) => `Claim as ${role}`,
      signals: ({ count }: { count: number }) => `Signals (${f.number(count)})`,
      noSignals: 'No open signal.',
      sinceSync: ({ count }: { count: number }) => `Since the last sync (${f.number(count)})`,
      lately: 'Lately',
      quiet: 'Nothing on the timeline yet.',
      timeline: 'Timeline',
      newest: ({ count }: { count: number }) => `The newest ${f.number(count)}. All of them stand in the workbook.`,
      nextSync: ({ when }: { when: string }) => `Next sync ${when}`,
      logMail: 'Log this mail',
      mailLogged: 'This mail is on the timeline.',
      note: 'Write a note',
      pulse: 'Set the pulse',
      flag: 'Flag a signal',
      sync: 'Schedule a sync',
      work: 'Work on signal',
    },
    activity: {
      kinds: {
        mail: 'Mail',
        note: 'Note',
        pulse: 'Pulse',
        signal: 'Signal',
        sync: 'Sync',
        owner: 'Owner',
        contact: 'Contact',
        import: 'Import',
        health: 'Health',
        call: 'Call',
        meeting: 'Meeting',
        feedback: 'Feedback',
        comment: 'Comment',
        pin: 'Pin',
        override: 'Health set',
      } satisfies Record<ActivityKind, string>,
      by: ({ name, when }: { name: string; when: string }) => `${name} · ${when}`,
      mailWithoutSubject: 'Mail without a subject',
      pulseSet: ({ value }: { value: string }) => `Pulse set to ${f.digits(value)} of 5`,
      signalMoved: {
        submitted: 'Signal flagged',
        acknowledged: 'Signal acknowledged',
        accepted: 'Signal accepted',
        declined: 'Signal declined',
      },
      signalNow: ({ stage }: { stage: string }) => `Signal: ${stage}`,
      claimedBy: { csm: 'New CSM', am: 'New AM' },
      senderLinked: 'Contact linked',
      imported: 'Imported',
      bandChanged: ({ from, to }: { from: string; to: string }) => `Health: ${from} → ${to}`,
    },
    note: {
      title: 'Write a note',
      label: 'What should the team know?',
      hint: 'Everybody in the team can read it. The customer cannot.',
    },
    pulse: {
      title: 'Set the pulse',
      question: 'How does this account feel to you?',
      values: { 1: '1 · leaving', 2: '2 · shaky', 3: '3 · fine', 4: '4 · good', 5: '5 · a fan' },
      words: 'Why? (optional)',
      now: ({ value, name, day }: { value: number; name: string; day: string }) =>
        `Now ${f.number(value)} of 5${name ? `, by ${name}` : ''}, ${day}`,
      unset: 'Nobody has set it yet.',
    },
    sender: {
      query: 'Name, domain or id',
      find: 'Search',
      found: ({ count }: { count: number }) => `${accounts(count)} found`,
      noneFound: 'No account found. Try a shorter word or the domain.',
      narrow: 'There are more. A longer word narrows it down.',
      searchHint: 'A part of a name is enough.',
      whichAccount: 'Which account?',
      severalAccounts: 'The people here belong to several accounts.',
      noAccount: 'No account yet',
      noAccountFor: ({ address }: { address: string }) => `No account for ${address}.`,
      ignoredBefore: ({ address }: { address: string }) => `${address} was marked as not a customer.`,
      linkTo: 'Link to an account',
      notCustomer: 'Not a customer',
      link: 'Link',
      wholeDomain: ({ domain }: { domain: string }) => `Everybody at ${domain}`,
      onlyAddress: ({ address }: { address: string }) => `Only ${address}`,
      internalMail: 'This mail is between your own people.',
      internalEvent: 'This meeting is between your own people.',
      internalHint: 'Mails and meetings with customers show their account here.',
    },
  };
}

function loginsText(value: number, f: Formats): string {
  if (value === 0) return 'Logins unchanged';
  const way = value < 0 ? 'down' : 'up';
  const size = Math.abs(value);
  if (value < 0 && size >= 48 && size <= 52) return 'Logins down by half';
  if (value < 0 && size >= 31 && size <= 35) return 'Logins down a third';
  if (value < 0 && size >= 23 && size <= 27) return 'Logins down a quarter';
  return `Logins ${way} ${f.percent(size)}`;
}
