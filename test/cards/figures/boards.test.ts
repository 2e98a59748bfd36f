/** Tabs with charts: nothing lies over anything else. */
import { moneyFrame } from '../../../src/cards/figures/boards/money';
import { teamFrame } from '../../../src/cards/figures/boards/team';
import { teamBoards } from '../../../src/domain/board/board';
import { words } from '../../../src/messages/words';

/** Of 560 by 300 pixels, over cells of a hundred by twenty-one. */
const chartSize = { width: 6, height: 15 };

const say = words('en', 'UTC');
const frames = [...teamBoards.map((key) => teamFrame(key, say)), moneyFrame('USD', say)];

test.each(frames)('blocks and charts of $key stand beside each other', ({ shapes, charts }) => {
  const all = [
    ...shapes.map(({ name, row, column, height, width }) => ({ name, row, column, height, width })),
    ...charts.map(({ title, row, column }) => ({ name: title, row, column, ...chartSize })),
  ];
  const over = all.flatMap((one, at) =>
    all
      .slice(at + 1)
      .filter(
        (other) =>
          one.row < other.row + other.height &&
          other.row < one.row + one.height &&
          one.column < other.column + other.width &&
          other.column < one.column + one.width,
      )
      .map((other) => `${one.name} over ${other.name}`),
  );
  expect(over).toEqual([]);
  // What is made with the tab: 140 rows and 26 columns.
  expect(all.filter(({ row, column, height, width }) => row + height > 140 || column + width > 26)).toEqual([]);
});
