import type { Words } from '../../messages/words';
import { ask } from '../actions';
import type { Card } from '../spec';

/** For an admin of a workbook that is gone: what starting anew means, before it is done. */
export type StartAnewView = {
  readonly me: string;
  /** The workbook that is gone. */
  readonly gone: string;
  readonly url: string;
};

export function startAnewCard({ me, gone, url }: StartAnewView, words: Words): Card {
  const { anew: say, common, problem, format } = words;
  return {
    name: 'start-anew',
    header: { title: say.title, subtitle: problem.runsAs({ me: format.isolate(me) }) },
    sections: [{ widgets: say.warnings.map((text) => ({ kind: 'text', text }) as const) }],
    footer: {
      primary: { label: say.confirm, onClick: ask('startAnew', { gone }) },
      secondary: { label: common.openWorkbook, onClick: { open: url } },
    },
  };
}
