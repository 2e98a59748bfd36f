/**
 * The team's channel: its address in the script's properties, which no person reads in a sheet, and one POST a post.
 * Only in the variant of Tandem that is deployed for it; in the usual one nothing of this is left in the script.
 */
import * as z from 'zod/mini';
import type { Channel } from '../controllers/services';
import { channelOf, endingOf } from '../domain/notice/channel';
import type { Outcome } from '../domain/notice/notice';
import type { Email } from '../domain/team/email';
import { googleCall, isConsentRequest } from './google-call';

/** Set by the build (`tools/build/variants.ts`). */
declare const WEBHOOKS: boolean;

const property = 'channel';
const kept = z.object({ url: z.string(), since: z.number(), by: z.string() });

type Execution = { readonly me: Email; readonly now: number };

export function openChannel(execution: Execution): Channel | undefined {
  return WEBHOOKS ? webhook(execution) : undefined;
}

function webhook({ me, now }: Execution): Channel {
  const properties = PropertiesService.getScriptProperties();
  /** The list of addresses holds for what is kept too: another script's hand may have been there. */
  const read = () => {
    const text = googleCall(() => properties.getProperty(property));
    const found = kept.safeParse(parsed(text ?? ''));
    const way = found.success ? channelOf(found.data.url) : undefined;
    return found.success && way ? { ...found.data, way } : undefined;
  };
  return {
    state: () => {
      const found = read();
      if (!found) return undefined;
      const { url, way, since, by } = found;
      return { way, since, by: by as Email, ending: endingOf(url) };
    },
    switchOn: (url) => {
      googleCall(() => properties.setProperty(property, JSON.stringify({ url, since: now, by: me })));
    },
    switchOff: () => {
      googleCall(() => properties.deleteProperty(property));
    },
    post: (text) => {
      const found = read();
      return found ? posted(found.url, text) : { not: 'off' };
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What Google or Slack says in words may name the address: the log gets none of it. */
function posted(url: string, text: string): Outcome {
  try {
    const response = UrlFetchApp.fetch(url, {
      method: 'post',
      contentType: 'application/json; charset=UTF-8',
      payload: JSON.stringify({ text }),
      followRedirects: false,
      muteHttpExceptions: true,
    });
    return outcomeOf(response.getResponseCode());
  } catch (thrown) {
    if (isConsentRequest(thrown)) return { not: 'consent' };
    const isQuota = thrown instanceof Error && /invoked too many times/i.test(thrown.message);
    console.warn({ what: 'a post to the channel', outcome: isQuota ? 'quota' : 'no answer' });
    return isQuota ? { not: 'quota' } : { perhaps: 'no-answer' };
  }
}

function outcomeOf(code: number): Outcome {
  if (code >= 200 && code < 300) return 'sent';
  console.warn({ what: 'a post to the channel', code });
  if (code === 429) return { not: 'quota' };
  return code < 500 ? { not: 'address' } : { perhaps: 'no-answer' };
}
