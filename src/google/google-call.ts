/**
 * Google's refusals as faults. Exceptions that ask for consent pass untouched: the platform shows its prompt only when
 * they reach it.
 */
import { Fault } from '../fault';

type GoogleDetails = {
  readonly code?: number;
  readonly message?: string;
  readonly errors?: readonly { readonly reason?: string }[];
};

export function googleCall<Answer>(call: () => Answer): Answer {
  try {
    return call();
  } catch (thrown) {
    if (isConsentRequest(thrown)) throw thrown;
    throw faultOf(thrown);
  }
}

/** Runs a call whose refusal with one of these codes is an answer too. */
export function orNothing<Answer>(codes: readonly number[], call: () => Answer): Answer | undefined {
  return googleCall(() => {
    try {
      return call();
    } catch (thrown) {
      if (codes.includes(codeOf(thrown) ?? 0)) return undefined;
      throw thrown;
    }
  });
}

/** The HTTP code of an advanced service's refusal. */
export function codeOf(thrown: unknown): number | undefined {
  const details = (thrown as { readonly details?: GoogleDetails } | null)?.details;
  return typeof details?.code === 'number' ? details.code : undefined;
}

/** Thrown by `ScriptApp.requireScopes` and by services whose scope was not granted; must reach the platform. */
export function isConsentRequest(thrown: unknown): boolean {
  if (!(thrown instanceof Error) || thrown instanceof Fault) return false;
  return (
    thrown.name === 'AuthorizationException' ||
    /Authorization is required|do not have permission to call|Specified permissions are not sufficient/i.test(
      thrown.message,
    )
  );
}

function faultOf(thrown: unknown): Fault {
  if (thrown instanceof Fault) return thrown;
  const code = codeOf(thrown);
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const detail = { message: message.slice(0, 300), code: code ?? 0 };
  if (code === 429 || isRateLimit(thrown, message)) return new Fault('over-quota', detail, thrown);
  return new Fault('google-refused', detail, thrown);
}

function isRateLimit(thrown: unknown, message: string): boolean {
  const reasons = (thrown as { readonly details?: GoogleDetails } | null)?.details?.errors ?? [];
  return (
    reasons.some(({ reason = '' }) => /rateLimitExceeded|quotaExceeded/i.test(reason)) ||
    /Service invoked too many times|too many scripts running|using too much computer time/.test(message)
  );
}
