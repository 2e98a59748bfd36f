/** What the cards are drawn from in tests: people, an account with a history, its signals; in one script or another. */
import type { Card } from '../../../src/cards/spec';
import type { Viewer } from '../../../src/cards/viewer';
import { healthOf } from '../../../src/domain/health/health';
import { trendOf } from '../../../src/domain/health/trend';
import type { Signal } from '../../../src/domain/signal/signal';
import type { Role } from '../../../src/domain/team/teammate';
import { addDays, dayMs, hourMs, minuteMs } from '../../../src/domain/time/time';
import {
  aMeasure,
  anAccount,
  anActivity,
  anAm,
  aSignal,
  aTeammate,
  healthFacts,
  monday9,
  ourModel,
} from '../../support/builders';

export const now = monday9 + 40 * minuteMs;
const today = '2026-11-23';

/** What a workbook may hold in another script, or hold to do harm. */
export type Content = {
  readonly company: string;
  readonly need: string;
  readonly person: string;
  readonly mail: string;
};

export const latin: Content = {
  company: 'Acme Robotics',
  need: 'More seats for the new lab',
  person: 'Mina Karimi',
  mail: 'Seats for the new lab in spring?',
};
export const persian: Content = {
  company: 'نوین تک',
  need: 'تیم ده‌نفره با طرح پنج‌نفره',
  person: 'مینا کریمی',
  mail: 'افزودن پنج کاربر تازه',
};
export const thai: Content = {
  company: 'สยามฟู้ดส์',
  need: 'ทีมที่สองที่เชียงใหม่ขอใช้งานด้วย',
  person: 'มินา การีมี',
  mail: 'สอบถามเรื่องเพิ่มผู้ใช้',
};

export function viewerOf(role: Role, content: Content): Viewer {
  const mina = aTeammate({ name: content.person, role: role === 'am' ? 'csm' : role });
  const me = role === 'am' ? anAm() : mina;
  return { me, now, team: [mina, anAm(), aTeammate({ email: 'lena@orbit.example', name: 'Lena Vogt', role: 'lead' })] };
}

const measures = Array.from({ length: 14 }, (_, week) => addDays(today, -7 * week)).flatMap((day, week) => [
  aMeasure({ measure: 'logins_trend', value: -33 + 4 * Math.min(week, 8), day }),
  aMeasure({ measure: 'open_cases', value: week < 3 ? 2 : 0, day }),
]);

export function healthViewOf(content: Content) {
  const account = anAccount({ name: content.company });
  const activities = activitiesOf(content);
  const facts = healthFacts({
    account,
    measures: [
      ...measures,
      aMeasure({ measure: 'feedback', value: 9, day: '2026-11-01' }),
      aMeasure({ measure: 'pulse', value: 4, day: '2026-10-02' }),
    ],
    activities,
  });
  const health = healthOf(facts, ourModel);
  return { account, health, trend: trendOf(facts, ourModel.model, health), together: undefined };
}

export function activitiesOf(content: Content) {
  return [
    anActivity({ kind: 'mail', words: content.mail, at: now - 2 * hourMs }),
    anActivity({ id: 'act_2', kind: 'signal', what: 'flagged', words: content.need, at: now - dayMs }),
    anActivity({ id: 'act_3', kind: 'pulse', what: '4', words: '', at: now - 3 * dayMs }),
    anActivity({ id: 'act_4', kind: 'owner', what: 'am', words: '', by: 'arthit@orbit.example', at: now - 18 * dayMs }),
    anActivity({ id: 'act_5', kind: 'sync', what: 'booked', words: '', at: now - 40 * dayMs }),
    anActivity({ id: 'act_6', kind: 'contact', what: 'domain', words: 'acme.example', at: now - 70 * dayMs }),
    anActivity({ id: 'act_7', kind: 'mail', words: '', at: now - 100 * dayMs }),
  ];
}

export function signalsOf({ need }: Content): readonly Signal[] {
  return [
    aSignal({ need, acknowledgeBy: now - hourMs }),
    aSignal({ id: 'sig_2', need, kind: 'higher-plan', acknowledgeBy: now + 3 * hourMs + 5 * minuteMs }),
    aSignal({
      id: 'sig_3',
      need,
      state: 'acknowledged',
      owner: '',
      decideBy: now + dayMs + 20 * minuteMs,
      evidence: '“We are 51 now.”',
      contact: 'jana@acme.example',
      avoid: need,
    }),
    aSignal({
      id: 'sig_4',
      need,
      state: 'declined',
      reason: 'other',
      reasonWords: need,
      movedBy: 'arthit@orbit.example',
      movedAt: now - 2 * dayMs,
    }),
  ];
}

export type Named = { readonly [name: string]: Card };
