/** The week of each lead, told once as their week begins, by whoever's hourly run comes first. */
import { eachOnce, noticesFrom } from '../../domain/notice/notice';
import { isNews, leadsToTell, weekNews, weekOf, whatOf } from '../../domain/notice/week';
import { weekText } from '../../messages/notice/week-text';
import { words } from '../../messages/words';
import type { Snapshot } from '../../store/workbook';
import { save, sitDown } from '../desk';
import { figureTables, workBooksOf } from '../figures/books';
import type { Services } from '../services';

const plan = { tables: ['outbox'], freshTeam: true } as const;
const accountColumns = ['id', 'name', 'externalId', 'renewalDay', 'noticeDays', 'healthBand'] as const;

/** All that it is made of is read on the one day, and by nobody where a lead has been told. */
export function tellWeek(given: Services): void {
  const services = { ...given, asks: 'fillOutbox' } as const;
  const { workbook, me, now } = services;
  const seen = workbook.load(plan);
  if (!seen.team.some(({ email }) => email === me) || toTell(seen, now).length === 0) return;
  const desk = sitDown(services, { ...plan, tables: [...figureTables, 'alerts', 'outbox'], accountColumns });
  const { snapshot } = desk;
  const sources = {
    ...{ books: workBooksOf(desk), alerts: snapshot.table('alerts'), outbox: snapshot.table('outbox') },
    accounts: snapshot.accountList(accountColumns),
  };
  const news = toTell(snapshot, now).flatMap((lead) => {
    const week = weekOf(lead, { ...sources, books: { ...sources.books, zone: lead.zone } });
    const text = () => weekText(week, words(lead.language, lead.zone));
    return isNews(week) ? [weekNews(lead, { now, what: whatOf(week), words: text() })] : [];
  });
  if (news.length === 0) return;
  workbook.locked(() => {
    const standing = sitDown(services, plan);
    const known = new Set<string>(standing.snapshot.table('outbox').map(({ id }) => id));
    const outbox = noticesFrom(news, known);
    if (outbox.length > 0) save(standing, 'fillOutbox', { add: { outbox } });
  });
}

function toTell({ settings, team, table }: Snapshot, now: number) {
  return settings.weekDigest === 'on' ? leadsToTell(team, eachOnce(table('outbox')), now) : [];
}
