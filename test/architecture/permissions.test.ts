import { readFileSync } from 'node:fs';
import { functionsOf } from '../../src/tools/build/entry-points';
import { manifestOf } from '../../src/tools/build/variants';

const manifest = JSON.parse(readFileSync('appsscript.json', 'utf8'));
const document = readFileSync('docs/permissions.md', 'utf8');

/** The rows of the table under a heading: what is named in the first cell, and the cells after it. */
function tableUnder(heading: string): readonly { readonly name: string; readonly reasons: readonly string[] }[] {
  const section = document.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  return [...section.matchAll(/^\| `([^`]+)` \|(.*)\|$/gm)].map(([, name = '', rest = '']) => ({
    name,
    reasons: rest.split('|').map((cell) => cell.trim()),
  }));
}

const scopes = tableUnder('Scopes');
const withWebhooks = tableUnder('With webhooks');
const entryPoints = tableUnder('Entry points');

describe('the list of permissions', () => {
  test('has every scope of the manifest, each once, and no other', () => {
    const asked: readonly string[] = manifest.oauthScopes;
    expect(scopes.map(({ name }) => `https://www.googleapis.com/auth/${name}`)).toEqual(asked);
  });

  test('has what the variant with webhooks asks for beside them, and where Google lets it call', () => {
    const own = JSON.parse(manifestOf(readFileSync('appsscript.json', 'utf8'), 'webhooks'));
    const more = own.oauthScopes.filter((scope: string) => !manifest.oauthScopes.includes(scope));
    expect(withWebhooks.map(({ name }) => `https://www.googleapis.com/auth/${name}`)).toEqual(more);
    expect(own.urlFetchWhitelist.filter((url: string) => !document.includes(`\`${url}\``))).toEqual([]);
    expect(JSON.stringify(manifest)).not.toMatch(/external_request|urlFetchWhitelist/);
  });

  test('has every function that Google may call, each once, and no other', () => {
    const exported = [...readFileSync('src/main.ts', 'utf8').matchAll(/^export (?:const|function) (\w+)/gm)];
    expect(entryPoints.map(({ name }) => name).sort()).toEqual(exported.map(([, name]) => name).sort());
    expect(entryPoints.map(({ name }) => name)).toEqual(expect.arrayContaining([...functionsOf(manifest)]));
  });

  test('gives each a use and a reason', () => {
    const bare = [...scopes, ...withWebhooks, ...entryPoints].filter(
      ({ reasons }) => reasons.length < 2 || reasons.includes(''),
    );
    expect(bare).toEqual([]);
  });
});
