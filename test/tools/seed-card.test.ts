import { actionsThat, leftOut, textsOf } from '../../src/tools/seed/card';

const action = { function: 'onAction', parameters: [{ key: 'do', value: 'importTab' }] };
const line = (text: string, bottomLabel: string) => ({ decoratedText: { text, bottomLabel } });
const card = (...widgets: readonly object[]) => ({
  renderActions: { action: { navigations: [{ updateCard: { header: { title: 'Import' }, sections: widgets } }] } },
});

describe('a card read by the seed', () => {
  test('gives its actions by what they do', () => {
    const answer = card({ widgets: [{ buttonList: { buttons: [{ onClick: { action } }] } }] });
    expect([actionsThat(answer, 'importTab'), actionsThat(answer, 'openImport')]).toEqual([[action], []]);
  });

  test('tells the rows that an import left out, in the digits of any of our languages', () => {
    const answer = card(
      { widgets: [line('4 rows read', '3 added')] },
      {
        header: 'Left out',
        widgets: [line('bad · soon', 'Row 2, day'), line('خوانده نشد · ⁨x⁩', 'سطر ۱۲'), line('อ่านไม่ได้', 'แถว ๓๐')],
      },
    );
    expect(leftOut(answer)).toEqual([
      { row: 2, words: 'bad · soon (Row 2, day)' },
      { row: 12, words: 'خوانده نشد · x (سطر ۱۲)' },
      { row: 30, words: 'อ่านไม่ได้ (แถว ๓๐)' },
    ]);
  });

  test('tells its words where something went wrong', () => {
    expect(textsOf(card({ header: 'Left out', widgets: [line('bad', 'Row 2')] }))).toEqual([
      'Import',
      'Left out',
      'bad',
      'Row 2',
    ]);
  });
});
