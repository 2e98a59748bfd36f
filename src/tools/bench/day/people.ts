/** When who opens what on a working day: made up from a seed, the same at every run. */
import type { Person } from '../../../host/contract';

export type Errand = 'mail' | 'home' | 'queue' | 'search' | 'sync';
/** `at`: seconds after the day began. */
export type Visit = { readonly at: number; readonly person: Person; readonly errand: Errand };

/** How often an hour, on average. A mail is somebody going through their inbox; most are read and closed again. */
const anHour: { readonly [Role in 'csm' | 'am']: Readonly<Record<Errand, number>> } = {
  csm: { mail: 12, home: 1, queue: 0, search: 0.5, sync: 0.15 },
  am: { mail: 8, home: 0.5, queue: 1.5, search: 0.5, sync: 0.1 },
};

/** People come to work together: how busy each of the eight hours is, the first one twice the average. */
const busy = [2, 1.2, 0.9, 0.5, 0.9, 1.1, 0.9, 0.5];
const hour = 3_600;

/** Of the first `hours` of the day; leads and admins work as AMs do. */
export function visits(people: readonly Person[], hours: number, random: () => number): readonly Visit[] {
  const found = people.flatMap((person) => {
    const rates = Object.entries(anHour[person.role === 'csm' ? 'csm' : 'am']) as [Errand, number][];
    return rates.flatMap(([errand, rate]) => times(rate, hours, random).map((at) => ({ at, person, errand })));
  });
  return found.sort((a, b) => a.at - b.at);
}

function times(rate: number, hours: number, random: () => number): readonly number[] {
  return busy.slice(0, Math.ceil(hours)).flatMap((weight, index) => {
    const length = Math.min(1, hours - index);
    const count = Math.floor(rate * weight * length + random());
    return Array.from({ length: count }, () => Math.floor((index + random() * length) * hour));
  });
}
