/** What an admin decides for the company, and what everybody may read. */

import type { Card } from '../../cards/spec';
import { calendarItem, type SettingsField, type SettingsView, settingsCard } from '../../cards/workspace/settings';
import { isCompanyDomain } from '../../domain/account/matching';
import { periodOf } from '../../domain/metrics/period';
import { may } from '../../domain/team/permission';
import { type Settings, settingRanges, yearCalendars } from '../../domain/team/settings';
import { type Language, languages } from '../../domain/team/teammate';
import { westernDigits } from '../../domain/text';
import { staleAmong } from '../../domain/time/time-zone';
import { teamYear } from '../../messages/calendar/team-year';
import type { Snapshot } from '../../store/workbook';
import { act, type Desk, save, sitDown } from '../desk';
import { again, push, type Reply, updated } from '../reply';
import type { Form, Services } from '../services';

const fields: readonly SettingsField[] = [
  'ownDomains',
  'freeDomains',
  'language',
  'acknowledgeDays',
  'decideDays',
  'syncMinutes',
  'bufferMinutes',
  'horizonDays',
  'alertBelow',
  'alertSlope',
  'alertJump',
  'alertMuteDays',
  'yearStart',
  'yearCalendar',
  'weekDigest',
];

/** What an admin's card tells of imports. */
const intakeTables = ['refused', 'sources'] as const;

/** The other numbers stand in the settings tab, for an admin to change there. */
const numberFields = ['acknowledgeDays', 'decideDays', 'syncMinutes', 'bufferMinutes'] as const;
/** What is not said stays as it is. */
const furtherNumbers = ['horizonDays', 'alertBelow', 'alertSlope', 'alertJump', 'alertMuteDays', 'yearStart'] as const;
type NumberField = (typeof numberFields)[number] | (typeof furtherNumbers)[number];

export function openSettings(services: Services): Card {
  const desk = sitDown(services, {});
  const snapshot = may(desk.me, 'importTab') ? services.workbook.load({ tables: intakeTables }) : desk.snapshot;
  return settingsOf({ ...desk, snapshot }, { typed: {}, problems: {} });
}

export function pushSettings(services: Services): Reply {
  return push(openSettings(services));
}

/** What a year would be, before it is saved. */
export function tryYear(services: Services, _params: object, form: Form): Reply {
  return again(settingsOf(sitDown(services, { tables: intakeTables }), { typed: typedIn(form), problems: {} }));
}

function typedIn(form: Form): SettingsView['typed'] {
  return Object.fromEntries(fields.map((field) => [field, form.text(field)]));
}

export function saveSettings(services: Services, _params: object, form: Form): Reply {
  const typed = typedIn(form);
  return act(services, {
    plan: { tables: intakeTables },
    work: (desk) => {
      const { settings, problems } = settingsIn(typed);
      if (Object.keys(problems).length > 0) return again(settingsOf(desk, { typed, problems }));
      save(desk, 'saveSettings', { settings });
      return updated(settingsOf(desk, { typed, problems }), desk.words.notices.settingsSaved);
    },
  });
}

/**
 * The workbook is read and its hidden tabs are written anew: what a hand edit changed shows at once. No lock is held
 * all the while: it is taken for each write.
 */
export function rebuildIndex(services: Services): Reply {
  const { words } = sitDown(services, { freshTeam: true });
  const { whole } = services.workbook.rebuild(services.now);
  services.ensureHourly();
  return { show: 'notice', notice: whole ? words.notices.indexRebuilt : words.notices.indexGoesOn };
}

function settingsIn(typed: SettingsView['typed']): { settings: Partial<Settings>; problems: SettingsView['problems'] } {
  const said = furtherNumbers.filter((field) => (typed[field] ?? '') !== '');
  const numbers = [...numberFields, ...said].map((field) => [field, numberIn(typed[field] ?? '', field)]);
  const language = languages.find((one): one is Language => one === typed.language);
  const ownDomains = domainsIn(typed.ownDomains ?? '');
  const freeDomains = domainsIn(typed.freeDomains ?? '');
  return {
    settings: {
      ...{ ...Object.fromEntries(numbers), ownDomains, freeDomains },
      ...(language ? { language } : {}),
      ...{ ...yearIn(typed), ...weekIn(typed) },
    },
    problems: {
      ...Object.fromEntries(
        numbers.filter(([, value]) => value === undefined).map(([field]) => [field, 'not-a-number']),
      ),
      ...(ownDomains.every(isCompanyDomain) ? {} : { ownDomains: 'not-a-domain' }),
      ...(freeDomains.every(isDomain) ? {} : { freeDomains: 'not-a-domain' }),
      ...tooLong(typed),
    },
  };
}

function weekIn({ weekDigest }: SettingsView['typed']): Partial<Settings> {
  return weekDigest === 'on' || weekDigest === 'off' ? { weekDigest } : {};
}

function yearIn({ yearCalendar }: SettingsView['typed']): Partial<Settings> {
  const calendar = ['' as const, ...yearCalendars].find((one) => calendarItem(one) === yearCalendar);
  return calendar === undefined ? {} : { yearCalendar: calendar };
}

/** Each first day that the year of today may have, and what this quarter is by what is chosen. */
function yearOf({ snapshot, today }: Desk, typed: SettingsView['typed']): SettingsView['year'] {
  const language = languages.find((one) => one === typed.language) ?? snapshot.settings.language;
  const { yearStart, ...settings } = { ...snapshot.settings, language, ...yearIn(typed) };
  const chosen = numberIn(typed.yearStart ?? '', 'yearStart') ?? yearStart;
  const beginning = (month: number) => teamYear({ ...settings, yearStart: month });
  return {
    ...{ chosen, calendar: settings.yearCalendar },
    starts: Array.from({ length: 12 }, (_, at) => periodOf(today, 'year', beginning(at + 1)).from),
    quarter: periodOf(today, 'quarter', beginning(chosen)),
  };
}

/** Well below what a cell takes. */
const listLimit = 20_000;

function tooLong(typed: SettingsView['typed']): SettingsView['problems'] {
  const lists = (['ownDomains', 'freeDomains'] as const).filter((field) => (typed[field] ?? '').length > listLimit);
  return Object.fromEntries(lists.map((field) => [field, 'too-long']));
}

function numberIn(text: string, field: NumberField): number | undefined {
  const number = Number(westernDigits(text));
  const [least, most] = settingRanges[field];
  return text !== '' && Number.isInteger(number) && number >= least && number <= most ? number : undefined;
}

/** Typed with commas, spaces or line breaks; `@acme.example` and `https://acme.example/` are understood. */
export function domainsIn(text: string): readonly string[] {
  const parts = text.split(/[\s,;،]+/).map((part) => part.toLowerCase().replace(/^https?:\/\/|^@|^www\.|\/.*$/g, ''));
  return [...new Set(parts.filter((part) => part !== ''))];
}

function isDomain(text: string): boolean {
  return /^[^\s@.]+(\.[^\s@.]+)+$/.test(text);
}

function settingsOf(desk: Desk, form: Pick<SettingsView, 'typed' | 'problems'>): Card {
  const { services, snapshot, viewer, words, me } = desk;
  const admin = may(me, 'saveSettings');
  return settingsCard(
    {
      viewer,
      settings: snapshot.settings,
      url: services.workbook.url(),
      unreadable: snapshot.problems,
      year: yearOf(desk, form.typed),
      stale: staleAmong(snapshot.team.map(({ zone }) => zone)),
      intake: may(me, 'importTab') ? intakeOf(snapshot) : undefined,
      can: {
        change: admin,
        team: may(me, 'changeTeam'),
        import: may(me, 'importTab'),
        amounts: may(me, 'openAmounts'),
        check: may(me, 'openDoctor'),
      },
      ...form,
    },
    words,
  );
}

function intakeOf(snapshot: Snapshot): SettingsView['intake'] {
  return {
    waiting: snapshot.table('refused').filter(({ state }) => state === 'waiting').length,
    amiss: snapshot.table('sources').filter(({ state, problem }) => state === 'on' && problem !== '').length,
  };
}
