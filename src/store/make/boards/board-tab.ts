/**
 * Tabs with charts for people: figures in fixed places, charts over them that Sheets draws, and one cell that people
 * change. A board is made with its charts in one write, and refreshed in one: only the cells that differ are written,
 * so that charts and notes of people's own stay. Rows of a past period stand as they were written once it was over.
 */

import { type Board, type BoardKey, isTeamBoard, type Standing } from '../../../domain/board/board';
import type { GridRequest } from '../../grid';
import { reach, type Session, workbookId } from '../../session';
import { type Book, boardOf, boardSheet } from '../../tables';
import type { BoardsSeen } from '../../workbook';
import { addedTab, type NewTab, wide } from '../requests';
import { titlesBeside } from '../set-up';
import { cellsOf } from './cells';
import { dressed } from './dress';

/** One look at the tabs of a workbook, and one read of the boards that are there. */
export function lookAtBoards(session: Session, book: Book): BoardsSeen {
  const id = workbookId(session, book);
  const { grid } = session.deps;
  const present = reach(session, id, () => grid.describe(id));
  const keys = present.flatMap(({ sheetId }): BoardKey[] => {
    const key = boardOf(sheetId);
    return key && isTeamBoard(key) === (book === 'main') ? [key] : [];
  });
  const ranges = keys.map((key) => ({ sheetId: boardSheet(key).sheetId }));
  const read = ranges.length > 0 ? reach(session, id, () => grid.read(id, ranges)) : [];
  return {
    titles: present.map(({ title }) => title),
    standing: new Map(keys.map((key, at): [BoardKey, Standing] => [key, read[at] ?? []])),
  };
}

/** Of boards of one workbook, as they were seen: one write, and none where nothing differs. */
export function drawBoards(session: Session, boards: readonly Board[], { titles, standing }: BoardsSeen): void {
  const [first] = boards;
  if (!first) return;
  const titleOf = titlesBeside(titles.map((title) => ({ title })));
  const requests = boards.flatMap((board, at) => {
    const before = standing.get(board.key);
    const title = titleOf(board.title);
    const made = before ? [] : newTab(board, title, titles.length + at);
    return [...made, ...cellsOf(board, before ?? []), ...(before ? [] : dressed(board, title))];
  });
  const id = workbookId(session, boardSheet(first.key).book);
  if (requests.length > 0) reach(session, id, () => session.deps.grid.write(id, requests));
}

const rowCount = 140;
const columnCount = 26;

function newTab({ key, rightToLeft }: Board, title: string, index: number): readonly GridRequest[] {
  const gridProperties = { rowCount, columnCount, frozenRowCount: 1, hideGridlines: true };
  const properties: NewTab = {
    sheetId: boardSheet(key).sheetId,
    ...{ title, index, hidden: false, rightToLeft, gridProperties },
  };
  return [...addedTab(properties, `board-${key}`), wide(properties.sheetId, 0, 230), wide(properties.sheetId, 1, 190)];
}

export function boardUrl(session: Session, key: BoardKey): string {
  const { book, sheetId } = boardSheet(key);
  return `https://docs.google.com/spreadsheets/d/${workbookId(session, book)}/edit#gid=${sheetId}`;
}
