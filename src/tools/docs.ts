/** `npm run docs`: writes what the documents tell of the code: the rights in README.md, the tabs in docs/workbook.md, moves in docs/signals.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { withBlock } from './docs/markdown';
import { rightsTable } from './docs/rights-table';
import { signalLife } from './docs/signal-table';
import { workbookTabs } from './docs/workbook-tabs';

/** The documents as they should be, by path from the repository's root. */
export function documents(readme: string): Readonly<Record<string, string>> {
  return {
    'README.md': withBlock(readme, 'rights', rightsTable()),
    'docs/signals.md': signalLife(),
    'docs/workbook.md': workbookTabs(),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [path, text] of Object.entries(documents(readFileSync('README.md', 'utf8')))) {
    writeFileSync(path, text);
    process.stdout.write(`${path}\n`);
  }
}
