export type AnewWords = ReturnType<typeof anewWords>;

/** For an admin whose workbook is gone. */
export function anewWords() {
  return {
    anew: {
      title: 'Start with an empty workbook',
      open: 'Start anew',
      warnings: [
        'Tandem cannot find the workbook of your team. It was deleted, or it is not shared with you any more.',
        'Look in Drive’s bin first, and ask whoever made it: once it is back, everything is as before.',
        'If you start anew, Tandem forgets the old workbook for the whole team. Accounts, signals and everything else in it have to be brought in again. The old file itself is not touched.',
      ],
      confirm: 'Forget the old one',
    },
  };
}
