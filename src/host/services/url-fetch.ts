import { type Fake, ScriptError } from '../contract';

/** A post to a channel. Nothing leaves the host: it is kept here. */
export type Posted = { readonly from: string; readonly url: string; readonly payload: string; readonly at: number };
export type UrlFetchFake = Fake & { posted(): readonly Posted[] };

/** The webhooks that this host stands in for, as they answer. */
const places: readonly (readonly [RegExp, string])[] = [
  [/^https:\/\/chat\.googleapis\.com\/v1\/spaces\/[^/]+\/messages\?/, '{"name":"spaces/x/messages/y"}'],
  [/^https:\/\/hooks\.slack\.com\/services\//, 'ok'],
];

export function createUrlFetch(): UrlFetchFake {
  let posted: readonly Posted[] = [];
  return {
    call: (method, [request], { email, now, execution }) => {
      const { url, payload = '', method: verb = 'get' } = request as Readonly<Record<string, string>>;
      if (method !== 'fetch' || !url) throw new ScriptError(`UrlFetchApp.${method} is not in this host`);
      if (execution?.urls && !execution.urls.some((beginning) => url.startsWith(beginning))) {
        throw new ScriptError(`This URL isn't in the urlFetchWhitelist of the manifest: ${url}`);
      }
      const answer = places.find(([place]) => place.test(url))?.[1];
      if (answer === undefined)
        throw new ScriptError('UrlFetchApp reaches nothing outside of this host', 'ScriptError');
      if (verb.toLowerCase() !== 'post') return { code: 405, text: 'method_not_allowed' };
      posted = [...posted, { from: email, url, payload, at: now }];
      return { code: 200, text: answer };
    },
    posted: () => posted,
    dump: () => posted,
    restore: (dump) => {
      posted = dump as readonly Posted[];
    },
  };
}
