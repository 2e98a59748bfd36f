import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { quiet } from '../parts';
import type { Card, Widget } from '../spec';

/** Each person allows the workbook once, in the Sheets sidebar (scope drive.file). */
export type FileAccessView = {
  /** The Google account that runs. */
  readonly me: string;
  /** The workbook's address. */
  readonly url: string;
  /** Whether the workbook is open beside this card, so that the dialog can be asked for right here. */
  readonly here: boolean;
  /** Another spreadsheet than the workbook is open in Sheets. */
  readonly otherSheet?: boolean;
};

export function fileAccessCard({ me, url, here, otherSheet }: FileAccessView, words: Words): Card {
  const { fileAccess: say, common, format } = words;
  const allow = { label: say.here, onClick: ask('allowWorkbook', {}) };
  const open = { label: common.openWorkbook, onClick: { open: url } };
  const other: readonly Widget[] = otherSheet ? [{ kind: 'line', icon: 'info', text: say.otherSheet }] : [];
  return {
    name: 'file-access',
    header: { title: say.title, subtitle: say.runsAs({ me: format.isolate(me) }) },
    sections: [
      {
        widgets: [
          ...other,
          { kind: 'text', text: say.intro },
          ...(here ? [] : [{ kind: 'text' as const, text: say.steps }]),
          quiet(say.notShared),
        ],
      },
    ],
    footer: here ? { primary: allow } : { primary: open },
  };
}
