/** A reader finds a line by folder and file; both stay small enough to be looked over. */
import { dirname } from 'node:path';
import { sourceFiles } from '../support/source-files';

const linesAtMost = 300;
/** A folder that passes it is split by feature noun, never by kind. */
const filesAtMost = 15;

const files = [...sourceFiles('src'), ...sourceFiles('test'), ...sourceFiles('src', '.css')].filter(
  ({ path }) => !path.startsWith('test/fixtures/'),
);

describe('the sources', () => {
  test(`have no file of more than ${linesAtMost} lines`, () => {
    const long = files
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > linesAtMost);
    expect(long).toEqual([]);
  });

  test(`have no folder of more than ${filesAtMost} files`, () => {
    const folders = new Map<string, number>();
    for (const { path } of files) folders.set(dirname(path), (folders.get(dirname(path)) ?? 0) + 1);
    expect([...folders].filter(([, count]) => count > filesAtMost)).toEqual([]);
  });
});
