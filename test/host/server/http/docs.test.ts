import { readFileSync } from 'node:fs';
import { createApp } from '../../../../src/host/server/http/app';
import { ann, aWorkspace, bo } from '../a-workspace';

const document = readFileSync('docs/host-api.md', 'utf8');

const described = [...document.matchAll(/^### `([A-Z]+ [^`]+)`$/gm)].map(([, endpoint = '']) => endpoint);

describe('docs/host-api.md', () => {
  it('describes every endpoint, and no other', () => {
    const app = createApp({ workspace: aWorkspace(), pages: undefined, port: () => 8026 });
    const routes = app.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'));
    expect([...described].sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort());
  });

  it('has an example of every endpoint, and all of them work', async () => {
    const variables = { HOST: '', AS: ann.email, OTHER: bo.email, MESSAGE: 'msg-f:1', BOOK: '' };
    const workspace = aWorkspace();
    variables.BOOK = workspace.load.spreadsheet(ann.email, 'Book');
    const app = createApp({ workspace, pages: undefined, port: () => 8026 });
    const used = new Set<string>();
    for (const example of examples(document, variables)) {
      const { method, url, body } = example;
      const headers = { host: '127.0.0.1:8026' };
      const response = await app.request(url, { method, headers, ...(body === undefined ? {} : { body }) });
      const answer = (await response.json()) as { readonly error?: unknown };
      expect([example, response.status, answer.error ?? null]).toEqual([example, 200, null]);
      used.add(described.find((endpoint) => isOf(endpoint, method, url)) ?? `${method} ${url}`);
    }
    expect([...used].sort()).toEqual([...described].sort());
  });
});

function isOf(endpoint: string, method: string, url: string): boolean {
  const [wanted, path = ''] = endpoint.split(' ');
  return wanted === method && new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`).test(url.replace(/\?.*/, ''));
}

type Example = { readonly method: string; readonly url: string; readonly body: string | undefined };

/** The `curl` lines of the page, read as a shell would: quotes end and begin in a word, `$NAME` is put in. */
function examples(page: string, variables: Readonly<Record<string, string>>): readonly Example[] {
  const blocks = [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);
  const commands = blocks.flatMap((block) => [...block.matchAll(/^curl .*(?:\n {2}.*)*/gm)]);
  return commands.map(([command]) => {
    const words = wordsOf(command.trim(), variables).slice(1);
    const after = (option: string) => (words.includes(option) ? words[words.indexOf(option) + 1] : undefined);
    const url = words.find((word) => word.startsWith('/api/')) ?? '';
    return { method: after('-X') ?? 'GET', url, body: after('-d') };
  });
}

function wordsOf(command: string, variables: Readonly<Record<string, string>>): readonly string[] {
  const words = command.match(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g) ?? [];
  const filled = (text: string) => text.replace(/\$([A-Z]+)/g, (_, name: string) => variables[name] ?? `$${name}`);
  return words.map((word) =>
    (word.match(/'[^']*'|"[^"]*"|[^'"]+/g) ?? [])
      .map((piece) => (piece.startsWith("'") ? piece.slice(1, -1) : filled(piece.replace(/^"|"$/g, ''))))
      .join(''),
  );
}
