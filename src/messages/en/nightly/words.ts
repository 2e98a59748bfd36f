import type { AlertKind, AlertReason } from '../../../domain/alert/alert';
import type { Formats } from '../../formats';

export type NightlyWords = ReturnType<typeof nightlyWords>;

type Change = { readonly measure: string; readonly from: string; readonly to: string };

/** What runs by itself, and the alerts that come of it. */
export function nightlyWords(f: Formats) {
  return {
    nightly: {
      title: 'Nightly run',
      on: 'On for you',
      off: 'Off for you',
      intro:
        'Once a night Tandem looks at every account and tells whoever looks after it what has changed. Google runs it in the name of somebody who switched it on; one is enough, two are safer.',
      switchOn: 'Switch on for me',
      switchOff: 'Switch off for me',
      switchAgain: 'Switch on again',
      switchedOn: 'Switched on',
      switchedOff: 'Switched off',
      doneBy: ({ day, name }: { day: string; name: string }) => `The night of ${day} is done, by ${name}`,
      goesOn: ({ name }: { name: string }) => `Not through yet; the next hour goes on. Last at it: ${name}`,
      never: 'No night has been done yet.',
      nobody: 'It is on for nobody: no night is done.',
      onFor: ({ count, of }: { count: number; of: number }) => `On for ${f.number(count)} of ${f.number(of)}`,
      notFor: ({ names, more }: { names: string; more: number }) =>
        `Not on for ${names}${more > 0 ? ` and ${f.number(more)} more` : ''}. Each can switch it on in the settings.`,
      with: 'On',
      without: 'Not on',
      silent: 'On, but not heard of for days: switch it on again',
      open: 'Nightly run',
    },
    alerts: {
      home: ({ count }: { count: number }) => `Alerts (${f.number(count)})`,
      look: 'Look',
      kinds: {
        absolute: 'Where health stands',
        trend: 'How health goes',
        behaviour: 'Something happened',
      } satisfies Record<AlertKind, string>,
      reasons: {
        'fell-at-risk': ({ from, to }: Change) => `Fell to at risk: ${from} → ${to}`,
        'fell-below': ({ from, to }: Change) => `Fell below your edge: ${from} → ${to}`,
        falling: ({ from, to }: Change) => `Falling for 30 days: ${from} → ${to}`,
        'measure-fell': ({ measure, from, to }: Change) => `${measure}: from ${from} to ${to}`,
      } satisfies Record<Exclude<AlertReason, 'hard-trigger'>, (change: Change) => string>,
      unknown: 'not known',
      found: ({ when, name }: { when: string; name: string }) => `Found ${when} · for ${name}`,
      nobody: 'nobody',
      over: ({ when }: { when: string }) => `It was over ${when}`,
      account: 'Open the account',
      question: 'Was this useful? Your answer closes it, and counts in how good alerts are.',
      yes: 'Useful',
      no: 'False alarm',
      thanks: 'Thank you. It is closed',
      saidYes: ({ name }: { name: string }) => `${name} found it useful`,
      saidNo: ({ name }: { name: string }) => `${name} called it a false alarm`,
      settings: 'Health and alerts',
      noVotes: 'Nobody has said yet whether alerts are useful.',
      useless: ({ useless, votes }: { useless: number; votes: number }) =>
        `${f.number(useless)} of ${f.number(votes)} answered alerts were false alarms`,
      between: ({ from, to }: { from: string; to: string }) =>
        `By so many answers, between ${from} and ${to} of all are`,
    },
  };
}
