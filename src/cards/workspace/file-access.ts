import type { Words } from '../../messages/words';
import type { Card } from '../spec';

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

export function fileAccessCard(view: FileAccessView, words: Words): Card {
  return { name: 'file-access', header: { title: '' }, sections: [] };
}
