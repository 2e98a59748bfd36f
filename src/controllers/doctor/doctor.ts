/** The doctor of the workbook: for admins and leads, also where a broken tab keeps every other card from opening. */
import type { Params } from '../../cards/actions';
import { doctorCard, fromTheStart } from '../../cards/doctor/doctor';
import { may } from '../../domain/team/permission';
import { type Language, languages, type Teammate } from '../../domain/team/teammate';
import { localDay, staleAmong, staleZones } from '../../domain/time/time-zone';
import { Fault } from '../../fault';
import { type Words, words } from '../../messages/words';
import type { CheckUp, CheckUpRequest } from '../../store/doctor/check-up';
import { sitDown } from '../desk';
import { push, type Reply, updated } from '../reply';
import type { Services } from '../services';

type Bedside = {
  readonly me: Teammate;
  readonly team: readonly Teammate[];
  readonly words: Words;
  readonly language: Language;
};

export function openDoctor(services: Services, params: Params<'openDoctor'>): Reply {
  const from = params.from === fromTheStart ? '' : params.from;
  const bedside = sitAtBedside(services);
  const seen = services.workbook.doctor.checkUp(requestOf(services, bedside, from));
  const card = cardOf(services, bedside, { from, seen });
  return params.from === '' ? push(card) : { show: 'replace', card };
}

export function mendFinding(services: Services, { mark, from, key }: Params<'mendFinding'>): Reply {
  return mended(services, { what: [mark], from, key });
}

export function mendAll(services: Services, { from, key }: Params<'mendAll'>): Reply {
  return mended(services, { what: 'all', from, key });
}

type Mending = { readonly what: readonly string[] | 'all'; readonly from: string; readonly key: string };

function mended(services: Services, { what, from, key }: Mending): Reply {
  return services.workbook.locked(() => {
    const bedside = sitAtBedside(services);
    const request = { ...requestOf(services, bedside, from), what, key, by: bedside.me.email, at: services.now };
    const seen = services.workbook.doctor.mend(request);
    if (seen.moved) services.workbook.rebuild(services.now);
    const { doctor: say } = bedside.words;
    return updated(
      cardOf(services, bedside, { from, seen }),
      seen.mended > 0 ? say.mended({ count: seen.mended }) : say.mendedBefore,
    );
  });
}

/** Where columns of the team or the settings are gone, whoever stands in what is left of the team tab may come. */
function sitAtBedside(services: Services): Bedside {
  try {
    const { me, words: text, snapshot } = sitDown(services, { freshTeam: true });
    return { me, team: snapshot.team, words: text, language: snapshot.settings.language };
  } catch (thrown) {
    if (!(thrown instanceof Fault) || thrown.code !== 'bad-workbook') throw thrown;
    const { language } = services.client;
    const people = services.workbook.doctor.people(labelsIn(language));
    const me = people.find(({ email }) => email === services.me);
    if (!me) throw thrown;
    if (!may(me, 'openDoctor')) throw new Fault('not-allowed', { right: 'openDoctor' });
    const spoken = language === 'en' ? me.language : language;
    return { me, team: people, words: words(spoken, me.zone), language: spoken };
  }
}

/** Headers are known in all languages; new ones are written in the first. */
function labelsIn(first: Language) {
  return [first, ...languages.filter((one) => one !== first)].map((language) => words(language, 'UTC').labels);
}

function requestOf({ now }: Services, { me, language }: Bedside, from: string): CheckUpRequest {
  return { from, labels: labelsIn(language), today: localDay(now, me.zone) };
}

type Seen = { readonly from: string; readonly seen: CheckUp };

function cardOf({ workbook, newKey }: Services, bedside: Bedside, { from, seen }: Seen) {
  const { findings, next, rows, tabs, capacity } = seen;
  const asleep = seen.asleep && {
    names: seen.asleep.people.map((email) => nameOf(bedside, email)),
    of: seen.asleep.of,
  };
  const amounts: readonly string[] = workbook.doctor.amountsTabs;
  const urlOf = (tab: string) => (amounts.includes(tab) ? workbook.amounts.url() : workbook.url());
  const zones = next === undefined ? { stale: staleFor(bedside) } : {};
  const look = { findings, from, next, rows, tabs, capacity, asleep, urlOf };
  return doctorCard({ ...look, ...zones, key: newKey() }, bedside.words);
}

function staleFor({ team: mates }: Bedside) {
  const all = staleZones();
  const team = staleAmong(
    mates.map(({ zone }) => zone),
    all,
  );
  return { team, others: all.filter((one) => !team.includes(one)) };
}

function nameOf({ team }: Bedside, email: string): string {
  return team.find((mate) => mate.email === email)?.name || email;
}
