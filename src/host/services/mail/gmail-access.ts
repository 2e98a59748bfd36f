/** What the scopes of an add-on let it read of a message: headers, content, or the whole mailbox. */
import type { Caller, ScriptError } from '../../contract';
import { fullScope, missingPermission } from '../../realm/scopes';

const wholeMailbox = ['gmail.readonly', 'gmail.modify', 'https://mail.google.com/'];
const opened = 'gmail.addons.current.message';

function holds({ execution }: Caller, scopes: readonly string[]): boolean {
  const held = execution?.scopes;
  return held === undefined || scopes.some((scope) => held.includes(fullScope(scope)));
}

/** With a scope for the whole mailbox no message needs its token. */
export function mayReadMailbox(caller: Caller): boolean {
  return caller.execution?.scopes !== undefined && holds(caller, wholeMailbox);
}

export function mayReadContent(caller: Caller): boolean {
  return (
    holds(caller, [...wholeMailbox, `${opened}.readonly`]) ||
    (caller.execution?.clicked === true && holds(caller, [`${opened}.action`]))
  );
}

/** The scope for content after a click opens the headers too, after the click. */
export function mayReadHeaders(caller: Caller): boolean {
  return mayReadContent(caller) || holds(caller, [`${opened}.metadata`]);
}

export function needsContent(what: string): ScriptError {
  return missingPermission(what, [`${opened}.readonly`, ...wholeMailbox]);
}

export function needsHeaders(what: string): ScriptError {
  return missingPermission(what, [`${opened}.metadata`, `${opened}.readonly`, ...wholeMailbox]);
}

export function needsMailbox(what: string): ScriptError {
  return missingPermission(what, wholeMailbox);
}

/** Labels may be read with `gmail.labels`; what a thread wears is changed with the whole mailbox. */
export function requireLabels(method: string, caller: Caller): void {
  const scopes = method === 'setLabel' ? wholeMailbox : ['gmail.labels', ...wholeMailbox];
  if (!holds(caller, scopes)) throw missingPermission(`GmailApp.${method}`, scopes);
}
