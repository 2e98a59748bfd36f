/** The first run: the workbook is made, whoever makes it is admin, and each person allows it once. */
import type { Params } from '../../cards/actions';
import type { Card } from '../../cards/spec';
import { type SetupView, setupCard } from '../../cards/workspace/setup';
import { domainOf, isCompanyDomain } from '../../domain/account/matching';
import { defaultSettings } from '../../domain/team/settings';
import { type Language, languages, type Teammate } from '../../domain/team/teammate';
import { isZone } from '../../domain/time/time-zone';
import { type Words, words } from '../../messages/words';
import { openHome } from '../home';
import { again, type Reply } from '../reply';
import type { Form, Services } from '../services';
import { domainsIn } from './settings';

export function firstRun(services: Services, text: Words): Card {
  const own = domainOf(services.me);
  const typed = {
    name: '',
    language: services.client.language,
    zone: services.client.zone,
    ownDomains: isCompanyDomain(own) ? own : '',
  };
  return setupCard({ me: services.me, here: whereOf(services), typed, problems: {} }, text);
}

/** Google's own dialog; whoever accepts it arrives at `openSheets`. */
export function allowWorkbook(): Reply {
  return { show: 'file-access' };
}

export function openSheets(services: Services): Card {
  return openHome(services);
}

export function setUpWorkbook(services: Services, { where }: Params<'setUpWorkbook'>, form: Form): Reply {
  const typed = typedIn(services, form);
  const problems = problemsOf(typed);
  const text = words(typed.language, services.client.zone);
  const spreadsheetId = where === 'here' ? services.sheet.spreadsheetId() : undefined;
  if (Object.keys(problems).length > 0) {
    return again(setupCard({ me: services.me, here: whereOf(services), typed, problems }, text));
  }
  if (where === 'here' && spreadsheetId === undefined) return { show: 'file-access' };
  services.workbook.setUp({
    spreadsheetId,
    title: text.workbookTitle,
    labels: text.labels,
    admin: adminOf(services, typed),
    settings: { ...defaultSettings, language: typed.language, ownDomains: domainsIn(typed.ownDomains) },
    at: services.now,
  });
  services.ensureHourly();
  return { show: 'root', card: openHome(services), notice: text.notices.workbookReady, changed: true };
}

function typedIn(services: Services, form: Form): SetupView['typed'] {
  const language = languages.find((one): one is Language => one === form.text('language'));
  return {
    name: form.text('name'),
    language: language ?? services.client.language,
    zone: form.text('zone') || services.client.zone,
    ownDomains: form.text('ownDomains'),
  };
}

/** As much as a cell takes, and more than anybody needs. */
const limits = { name: 100, ownDomains: 5000 };

function problemsOf({ name, zone, ownDomains }: SetupView['typed']): SetupView['problems'] {
  const domains = domainsIn(ownDomains);
  return {
    ...(name.length > limits.name ? { name: 'too-long' } : {}),
    ...(isZone(zone) ? {} : { zone: 'not-a-zone' }),
    ...(domains.every(isCompanyDomain) ? {} : { ownDomains: 'not-a-domain' }),
    ...(ownDomains.length > limits.ownDomains ? { ownDomains: 'too-long' } : {}),
  };
}

function adminOf(services: Services, { name, zone, language }: SetupView['typed']): Teammate {
  return {
    email: services.me,
    rev: 1,
    name,
    role: 'admin',
    zone,
    workdays: language === 'fa' ? ['sat', 'sun', 'mon', 'tue', 'wed'] : ['mon', 'tue', 'wed', 'thu', 'fri'],
    from: '09:00',
    to: '17:00',
    holidays: [],
    awayUntil: undefined,
    deputy: '',
    digest: 'daily',
    digestAt: '09:00',
    language,
  };
}

function whereOf(services: Services): SetupView['here'] {
  if (services.host !== 'sheets') return 'none';
  return services.sheet.spreadsheetId() === undefined ? 'ask' : 'allowed';
}
