/** Further accounts whose rows an action changes: found beside what is asked for, so that their dossiers go along in its write. */
import type { AccountId } from '../../domain/account/account';
import { bucketOf, readBucket } from '../derived/account-index';
import { bucketWant, fetch, type Session, type Want } from '../session';
import { type Cached, cachedPlace } from './cached';
import { locate, wantsFor } from './locate';

/** Their rows where the cache says they are; of the others, what of the index says it. */
export function alongsideWants(session: Session, ids: readonly AccountId[], cached: Cached): readonly Want[] {
  return ids
    .filter((id) => !session.found.has(id))
    .flatMap((id) => {
      const place = cachedPlace(session, id, cached);
      return place ? wantsFor(session, place) : [bucketWant(bucketOf(id))];
    });
}

/** One read more for all that the cache did not know; an account that is gone is not found. */
export function findAlongside(session: Session, ids: readonly AccountId[]): void {
  const places = ids.map((id) => ({ id, place: cachedPlace(session, id) ?? indexed(session, id) }));
  fetch(
    session,
    places.flatMap(({ place }) => wantsFor(session, place)),
  );
  for (const { id, place } of places) locate(session, id, place);
}

function indexed(session: Session, id: AccountId) {
  const cell = session.seen.get(`bucket:${bucketOf(id)}`)?.[0]?.[0] ?? '';
  const own = readBucket(String(cell)).find(({ key, account, row }) => key === id && account === id && row > 0);
  return own ?? { row: 0, dossier: 0 };
}
