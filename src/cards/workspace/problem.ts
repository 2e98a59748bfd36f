import type { FaultCode } from '../../fault';
import type { Words } from '../../messages/words';
import { type ActionCall, ask } from '../actions';
import { quiet } from '../parts';
import type { Button, Card, Widget } from '../spec';

/** Anything that went wrong: what happened, whether it is saved, what to do now, a reference. */
export type ProblemView = {
  readonly code: FaultCode;
  /** For the log; short. */
  readonly reference: string;
  /** The Google account that runs, for "wrong account" and "not in the team". */
  readonly me: string;
  /** The workbook's address, where it is known. */
  readonly url: string;
  /** Who can help: names or addresses of the admins, where they are known. */
  readonly admins: readonly string[];
  /** Whether something was to be saved at all. */
  readonly wouldWrite: boolean;
  /** What the user had typed, so that it is not lost. */
  readonly typed: readonly string[];
  /** The click that failed, to try again; nothing where that makes no sense. */
  readonly retry?: ActionCall;
  /** The workbook is gone, and this person may have another one set up. */
  readonly mayStartAnew?: boolean;
};

export function problemCard(view: ProblemView, words: Words): Card {
  const { code, reference, me, url, admins, typed, retry } = view;
  const { problem: say, common, format } = words;
  const names = format.list(admins.map(format.isolate));
  const helpers: readonly Widget[] = names ? [{ kind: 'text', text: say.admins({ names }) }] : [];
  const written = typed
    .filter((text) => text.trim() !== '')
    .map((text): Widget => ({ kind: 'text', text: format.isolate(text) }));
  const open = url ? { label: common.openWorkbook, onClick: { open: url } } : undefined;
  // Whoever may not is told so by the click.
  const mend =
    code === 'bad-workbook' ? { label: words.doctor.open, onClick: ask('openDoctor', { from: '' }) } : undefined;
  const anew = view.mayStartAnew ? { label: words.anew.open, onClick: ask('openStartAnew', {}) } : undefined;
  const again = retry ? { label: common.tryAgain, onClick: retry } : undefined;
  return {
    name: 'problem',
    header: { title: say.titles[code], subtitle: say.runsAs({ me: format.isolate(me) }) },
    sections: [
      { widgets: [{ kind: 'text', text: say.texts[code] }, { kind: 'text', text: say.steps[code] }, ...helpers] },
      { header: say.typed, widgets: written },
      {
        widgets: [
          ...(view.wouldWrite ? [quiet(saved(code, words))] : []),
          quiet(say.reference({ reference: format.isolate(reference) })),
        ],
      },
    ],
    ...footerOf(mend ?? anew ?? again, open),
  };
}

/** Google may have written before it failed to answer; everything else is refused before a write. */
function saved(code: FaultCode, words: Words): string {
  return code === 'google-refused' || code === 'defect' ? words.problem.maybeSaved : words.problem.notSaved;
}

function footerOf(first: Button | undefined, second: Button | undefined): Pick<Card, 'footer'> {
  const primary = first ?? second;
  if (!primary) return {};
  return { footer: first && second ? { primary, secondary: second } : { primary } };
}
